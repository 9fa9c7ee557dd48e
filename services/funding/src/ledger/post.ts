import { type Change, refuse } from "@kommgraph/infra";
import type { Sentence } from "@kommgraph/schema";
import { Account, accountOf } from "./account.entity.ts";
import { Entry, type Movement } from "./entry.entity.ts";

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

/**
 * Posts entries of one transaction, those of nought cents left out. Call it last: the accounts stay locked until the end
 * of the write. Whether the money is there, the database decides.
 */
export async function post(
  change: Change,
  transaction: string,
  postings: readonly Posting[],
  overdrawn: Overdrawn,
): Promise<void> {
  const rows = postings
    .filter(({ cents }) => cents > 0n)
    .map(({ what, from, to, cents, reference }) => ({
      transaction,
      debitAccountId: to,
      creditAccountId: from,
      cents,
      at: change.now,
      anchor: null,
      what,
      reference,
      demonstration: false,
    }));
  if (rows.length === 0) return;
  await change.em.flush();
  try {
    await change.em.insertMany(Entry, rows as never[]);
  } catch (error) {
    if (!isOverdraft(error)) throw error;
    refuse(overdrawn.code, overdrawn.message, overdrawn.field);
  }
}

/** Opens the accounts of a new grant; its row is written first. */
export async function openGrantAccounts(change: Change, grant: string, line: string): Promise<void> {
  await change.em.flush();
  const kinds = ["COMMITTED", "DISBURSED", "SPENT"] as const;
  const rows = kinds.map((kind) => ({
    id: accountOf(kind, grant),
    kind,
    budgetLineId: line,
    grantId: grant,
    demonstration: false,
  }));
  await change.em.insertMany(Account, rows as never[]);
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
