import { badInput } from "@kommgraph/schema";

export type Direction = "asc" | "desc";
/** The properties a list is ordered by, in turn; the last one must be unique. Properties may not be null. */
export type Ordering<Entity> = readonly (readonly [keyof Entity & string, Direction])[];

/** What a cursor holds besides the values: which list, in which order it belongs to. */
function signature<Entity>(list: string, ordering: Ordering<Entity>): string {
  return `${list}:${ordering.map(([property, direction]) => `${property} ${direction}`).join(",")}`;
}

/** An opaque string that says where in a list a row stands. */
export function encodeCursor<Entity extends object>(list: string, ordering: Ordering<Entity>, row: Entity): string {
  const values = ordering.map(([property]) => {
    const value: unknown = row[property];
    if (typeof value === "bigint") return value.toString();
    return value instanceof Date ? value.toISOString() : value;
  });
  return Buffer.from(JSON.stringify([signature(list, ordering), ...values])).toString("base64url");
}

/** The condition for rows behind the cursor; a cursor that is broken or of another list is a coded error. */
export function behindCursor<Entity extends object>(
  list: string,
  ordering: Ordering<Entity>,
  cursor: string,
): Record<string, unknown> {
  const values = decode(cursor, signature(list, ordering), ordering.length);
  const alternatives = ordering.map(([property, direction], index) => {
    const equalBefore = ordering.slice(0, index).map(([earlier], position) => [earlier, values[position]]);
    const behind = { [direction === "asc" ? "$gt" : "$lt"]: values[index] };
    return { ...Object.fromEntries(equalBefore), [property]: behind };
  });
  return { $or: alternatives };
}

function decode(cursor: string, expected: string, length: number): (string | number | boolean)[] {
  const refuse = (why: string) =>
    badInput(
      "INVALID_CURSOR",
      `“after” ${why}. Pass the endCursor of the page before, with the same filter and order.`,
    );
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw refuse("is not a cursor of this graph");
  }
  if (!Array.isArray(content) || typeof content[0] !== "string") throw refuse("is not a cursor of this graph");
  const [signature, ...values] = content;
  if (signature !== expected) throw refuse("is the cursor of another list or order");
  if (values.length !== length || values.some((value) => !["string", "number", "boolean"].includes(typeof value))) {
    throw refuse("is damaged");
  }
  return values;
}
