import { createHash } from "node:crypto";
import { badInput } from "@kommgraph/schema";

/** Where in a ranked list something stands. */
export interface Place {
  rank: number;
  name: string;
  id: string;
}

/** What tells one list from another: a cursor leads on in its own list alone. */
export function listMark(list: string, question: object): string {
  return `${list}:${createHash("sha256").update(JSON.stringify(question)).digest("base64url").slice(0, 12)}`;
}

export function encodePlace(mark: string, { rank, name, id }: Place): string {
  return Buffer.from(JSON.stringify([mark, rank, name, id])).toString("base64url");
}

export function decodePlace(mark: string, cursor: string): Place {
  const refuse = (why: string) =>
    badInput(
      "INVALID_CURSOR",
      `“after” ${why}. Pass the endCursor of the page before, with the same search and filter.`,
    );
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw refuse("is not a cursor of this graph");
  }
  if (!Array.isArray(content) || typeof content[0] !== "string") throw refuse("is not a cursor of this graph");
  const [given, rank, name, id] = content;
  if (given !== mark) throw refuse("is the cursor of another list");
  if (!Number.isInteger(rank) || typeof name !== "string" || typeof id !== "string") throw refuse("is damaged");
  return { rank, name, id };
}
