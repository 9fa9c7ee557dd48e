import type { EntityManager } from "@mikro-orm/postgresql";
import type { Who } from "../identity/who.ts";
import { refuse } from "./change.ts";
import { asStored, restored, type StoredAnswer } from "./stored-answer.ts";

/**
 * Takes the caller's key for this mutation and input, in the transaction of the effect. Null: the key is new, go on.
 * An answer: the call was made before. Calls with the same key at the same time wait for the first. The input is
 * recognised by its seal: a plain hash of an input that holds a file number could be found by trying all numbers.
 */
export async function takeKey(
  em: EntityManager,
  who: Who,
  mutation: string,
  input: { idempotencyKey: string },
  seal: (text: string) => string,
): Promise<object | null> {
  const { idempotencyKey: key, ...rest } = input;
  const hash = seal(canonical(rest));
  const taken = await em.execute(
    `insert into "idempotency_key" ("actor", "key", "mutation", "input_hash") values (?, ?, ?, ?)
     on conflict do nothing returning 1`,
    [actorOf(who), key, mutation, hash],
  );
  if (taken.length > 0) return null;
  const [before] = (await em.execute(
    `select "mutation", "input_hash", "answer" from "idempotency_key" where "actor" = ? and "key" = ?`,
    [actorOf(who), key],
  )) as { mutation: string; input_hash: string; answer: StoredAnswer }[];
  if (before?.mutation === mutation && before.input_hash === hash) return restored(em, before.answer);
  return refuse(
    "IDEMPOTENCY_KEY_REUSED",
    {
      en: `The key ${key} was used before, for ${before?.mutation} with other input. Use a new key for a new change.`,
      de: `Der Schlüssel ${key} wurde schon benutzt, für ${before?.mutation} mit anderen Angaben. Bitte für eine neue Änderung einen neuen Schlüssel nehmen.`,
    },
    "idempotencyKey",
  );
}

/** Keeps what a call answers; one statement, which reads the rows it keeps. */
export async function storeAnswer(em: EntityManager, who: Who, key: string, result: object): Promise<void> {
  const { text, parameters } = asStored(result);
  await em.execute(`update "idempotency_key" set "answer" = ${text} where "actor" = ? and "key" = ?`, [
    ...parameters,
    actorOf(who),
    key,
  ]);
}

/** Keys are each caller's own: two partners may use the same one. */
function actorOf({ partner, subject }: Who): string {
  return `${partner ?? ""} ${subject ?? ""}`;
}

/** The same text for the same input, whatever the order of its fields; fields left out and null are the same. */
function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner != null);
    entries.sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
