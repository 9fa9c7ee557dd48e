import { withoutValues } from "../without-values.ts";

/** Names under which secrets travel, and what a request or a statement was filled with. */
const withheld = new RegExp(
  `^(${[
    "(proxy-)?authorization|(set-)?cookie|x-kommgraph-proof|headers|rawHeaders",
    "\\w*token|\\w*secrets?|password|passphrase|api_?key|connectionString|databaseUrl|sealKey",
    "variables|parameters|params|values|input|representations|rawBody|body|detail|where|query|formatted",
    "caseReference|subject|idempotencyKey",
  ].join("|")})$`,
  "i",
);

/** How deep a logged thing is looked through, and how much of a text and of a list is kept. */
const limits = { depth: 5, text: 4_000, items: 50 };

/** A line of the log, in whole; a request and its answer are told by their door, without what stands behind the question mark. */
export function redactLine({ req, res, ...line }: Record<string, unknown>): Record<string, unknown> {
  const { id, method, url, ip } = (req ?? {}) as Record<string, unknown>;
  return {
    ...(redact(line) as Record<string, unknown>),
    ...(req !== undefined && { req: { id, method, url: String(url).replace(/\?.*$/s, "?…"), ip } }),
    ...(res !== undefined && { res: { statusCode: (res as { statusCode?: unknown }).statusCode } }),
  };
}

/**
 * What a log line may say of a thing, whoever logs it and however deep: nothing that opens a door, nothing that a person
 * has sent. Errors keep their kind, code, place and what they say without the values they say it of.
 */
function redact(thing: unknown, depth = 0): unknown {
  if (typeof thing === "string") return thing.slice(0, limits.text);
  if (typeof thing !== "object" || thing === null) return typeof thing === "bigint" ? String(thing) : thing;
  if (thing instanceof Date) return thing;
  if (depth === limits.depth) return "…";
  if (thing instanceof Error) return redactError(thing, depth);
  if (Array.isArray(thing)) return thing.slice(0, limits.items).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(thing).map(([name, value]) => [name, withheld.test(name) ? "[withheld]" : redact(value, depth + 1)]),
  );
}

/** The fields by which Postgres and others say what kind of failure it is, and none that repeat what it failed on. */
const telling = [
  "code",
  "constraint",
  "table",
  "column",
  "schema",
  "routine",
  "severity",
  "syscall",
  "status",
] as const;

function redactError(error: Error & Partial<Record<(typeof telling)[number], unknown>>, depth: number): object {
  const told = telling.flatMap((field) =>
    error[field] === undefined ? [] : [[field, redact(error[field], depth + 1)]],
  );
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return {
    type: error.name,
    message: messageOf(error),
    ...Object.fromEntries(told),
    stack: frames.slice(0, limits.items).join("\n"),
    ...(error.cause !== undefined && { cause: redact(error.cause, depth + 1) }),
    ...(error instanceof AggregateError && { errors: redact(error.errors, depth + 1) }),
  };
}

/** What an error says, without the value it says it of: Postgres and JSON readers repeat what they could not take. */
export function messageOf(error: Error): string {
  const message = withoutValues(error.message).slice(0, limits.text);
  if (/^[\dA-Z]{5}$/.test(String((error as { code?: unknown }).code))) return message.replace(/: ".*$/s, ": …");
  return error instanceof SyntaxError ? message.replace(/"(?:.|\n){2,}"/, "“…”") : message;
}
