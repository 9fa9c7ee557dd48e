/** What an answer has really cost: one point for each object in it, as the estimate counts them. */
export function countObjects(data: unknown): number {
  // The answer's root is no object of the graph.
  return Math.max(0, count(isReadable(data) ? data.toJSON() : data) - 1);
}

function count(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = Array.isArray(value) ? 0 : 1;
  return Object.values(value).reduce((sum: number, part) => sum + count(part), own);
}

/** Text that was never an object, and can become one. */
function isReadable(value: unknown): value is { toJSON(): unknown } {
  return typeof (value as { toJSON?: unknown } | null)?.toJSON === "function";
}
