/** What an answer has really cost: one point for each object in it, as the estimate counts them. */
export function countObjects(data: unknown): number {
  // The answer's root is no object of the graph.
  return Math.max(0, (isReadyText(data) ? countOnce(data) : count(data)) - 1);
}

function count(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = Array.isArray(value) ? 0 : 1;
  return Object.values(value).reduce((sum: number, part) => sum + count(part), own);
}

function countOnce(ready: CountedText): number {
  ready.objects ??= countInText(ready.text);
  return ready.objects;
}

/**
 * An object begins with a brace, a quote and the first letter of a name. Within texts quotes are written otherwise, and
 * after the quote that ends a text with a brace at its end comes no letter.
 */
function countInText(text: string): number {
  let objects = 0;
  for (let at = text.indexOf('{"'); at >= 0; at = text.indexOf('{"', at + 2)) {
    if (isLetter(text.charCodeAt(at + 2))) objects++;
  }
  return objects;
}

/** What a name of GraphQL begins with: A to Z, a to z, and the underscore just before them. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 95 && code <= 122);
}

/** Text that was never an object: to count in it is much cheaper than to read it. */
interface CountedText {
  text: string;
  objects?: number | undefined;
}

function isReadyText(value: unknown): value is CountedText {
  const text = value as { text?: unknown; toJSON?: unknown } | null;
  return typeof text?.toJSON === "function" && typeof text.text === "string";
}
