/** What a link to the sandbox opens. */
export interface SharedOperation {
  query: string;
  /** As JSON; empty where there are none. */
  variables: string;
  /** Which operation of the document; empty where there is but one. */
  operation: string;
}

/** A link that opens an operation with its variables. Who asked, and with which token, is no part of it. */
export function shareLink(page: string, { query, variables, operation }: SharedOperation): string {
  const parts = [`query=${encodeURIComponent(query)}`];
  if (variables.trim()) parts.push(`variables=${encodeURIComponent(variables)}`);
  if (operation) parts.push(`operation=${encodeURIComponent(operation)}`);
  return `${page}#${parts.join("&")}`;
}

/** Reads the part of an address behind `#`; nothing where it holds no operation. */
export function readShareLink(hash: string): SharedOperation | undefined {
  const parts = new Map(
    hash
      .replace(/^#/, "")
      .split("&")
      .map((part) => {
        const equals = part.indexOf("=");
        return [part.slice(0, equals), decode(part.slice(equals + 1))] as const;
      }),
  );
  const query = parts.get("query");
  if (!query) return undefined;
  return { query, variables: readable(parts.get("variables") ?? ""), operation: parts.get("operation") ?? "" };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Links made by programs hold JSON in one line; people read it in several. */
function readable(variables: string): string {
  try {
    const value = JSON.parse(variables) as Record<string, unknown> | null;
    return value && Object.keys(value).length > 0 ? JSON.stringify(value, null, 2) : "";
  } catch {
    return variables;
  }
}
