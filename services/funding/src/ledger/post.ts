import { type Change, refuse } from "@kommgraph/infra";
import type { Sentence } from "@kommgraph/schema";
import type { Movement } from "./entry.entity.ts";

/** Money that is to move from one account to another. */
export interface Posting {
  what: Movement;
  from: string;
  to: string;
  cents: bigint;
  /** Id of what causes it. */
  reference: string;
}

/** What to answer where an account does not have the money. */
export interface Overdrawn {
  code: string;
  message: Sentence;
  field: string;
}

/** The ledger refuses to move what is not there; whoever meets this has met a mistake of ours. */
export const neverThere: Overdrawn = {
  code: "LEDGER_REFUSES",
  message: {
    en: "The ledger does not have this money; nothing was changed. Please tell us.",
    de: "Das Hauptbuch hat dieses Geld nicht; geändert wurde nichts. Bitte melden Sie es uns.",
  },
  field: "grant",
};

/** A new grant, and the budget line whose money its accounts hold. */
export interface Opening {
  grant: string;
  line: string;
}

/**
 * Posts entries of one transaction, those of nought cents left out, and opens the accounts of a new grant with them. Call
 * it last: the accounts stay locked until the end of the write. Whether the money is there, the database decides.
 */
export async function post(
  change: Change,
  transaction: string,
  postings: readonly Posting[],
  overdrawn: Overdrawn,
  opening: Opening | null = null,
): Promise<void> {
  const moving = postings.filter(({ cents }) => cents > 0n);
  if (moving.length === 0) return;
  await change.em.flush();
  try {
    await change.em.execute(
      `with "opened" as (
         insert into "account" ("id", "kind", "budget_line_id", "grant_id")
         select lower("kind") || ':' || "grant", "kind", "line", "grant"
         from jsonb_to_record(?::jsonb) as "r"("grant" text, "line" text), unnest(?::text[]) as "kind"
       )
       insert into "entry" ("transaction", "debit_account_id", "credit_account_id", "cents", "at", "what", "reference")
       select ?, "to", "from", "cents", ?::timestamptz, "what", "reference"
       from jsonb_to_recordset(?::jsonb) as "r"("what" text, "from" text, "to" text, "cents" bigint, "reference" text)`,
      [
        JSON.stringify(opening ?? {}),
        opening ? "{COMMITTED,DISBURSED,SPENT}" : "{}",
        transaction,
        change.now.toISOString(),
        JSON.stringify(moving.map((posting) => ({ ...posting, cents: posting.cents.toString() }))),
      ],
    );
  } catch (error) {
    if (!isOverdraft(error)) throw error;
    refuse(overdrawn.code, overdrawn.message, overdrawn.field);
  }
}

/** What lies in an account: everything that came in, less what went out. */
export async function balanceOf({ em }: Pick<Change, "em">, account: string): Promise<bigint> {
  const [row] = (await em.execute(`select (debits - credits)::text as "balance" from "account" where "id" = ?`, [
    account,
  ])) as { balance: string }[];
  return BigInt(row?.balance ?? 0);
}

function isOverdraft(error: unknown): boolean {
  return (error as { constraint?: unknown }).constraint === "never_overdrawn";
}
