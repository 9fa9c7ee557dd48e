import type { EntityData } from "@mikro-orm/postgresql";
import { type Account, type AccountKind, accountOf } from "../../ledger/account.entity.ts";
import type { Entry, Movement } from "../../ledger/entry.entity.ts";

/** A movement of money as the demonstration tells it. */
interface Posting {
  what: Movement;
  from: string;
  to: string;
  cents: bigint;
  at: Date;
  /** Id of what caused it; movements of one cause and moment are one transaction. */
  reference: string;
}

/** Collects accounts and entries, so that they can be posted in the order in which they happened. */
export class LedgerBook {
  readonly accounts: EntityData<Account>[] = [];
  private readonly postings: Posting[] = [];

  constructor(private readonly anchor: string) {}

  openLine(line: string): void {
    this.open("AVAILABLE", line, line, null);
  }

  openGrant(grant: string, line: string): void {
    for (const kind of ["COMMITTED", "DISBURSED", "SPENT"] as const) this.open(kind, grant, line, grant);
  }

  post(posting: Posting): void {
    if (posting.cents > 0n) this.postings.push(posting);
  }

  /** Oldest first; what happened at the same moment, in the order in which money flows. */
  entries(): EntityData<Entry>[] {
    const sorted = this.postings
      .map((posting, index) => ({ posting, index }))
      .sort(
        (left, right) =>
          left.posting.at.getTime() - right.posting.at.getTime() ||
          flow.indexOf(left.posting.what) - flow.indexOf(right.posting.what) ||
          left.index - right.index,
      );
    return sorted.map(({ posting: { what, from, to, cents, at, reference } }) => ({
      transaction: `${transactions[what]}:${reference}`,
      debitAccountId: to,
      creditAccountId: from,
      cents,
      at,
      what,
      reference,
      anchor: this.anchor,
      demonstration: true,
    }));
  }

  private open(kind: Exclude<AccountKind, "STATE">, owner: string, line: string, grant: string | null): void {
    this.accounts.push({
      id: accountOf(kind, owner),
      kind,
      budgetLineId: line,
      grantId: grant,
      demonstration: true,
    });
  }
}

/** What a proof settles happens together. */
const transactions: Record<Movement, string> = {
  PLAN: "plan",
  TRANSFER: "transfer",
  LAPSE: "lapse",
  COMMIT: "commit",
  FORWARD: "forward",
  RETURN: "settle",
  DISBURSE: "disburse",
  SPEND: "settle",
  REPAY: "repay",
  RELEASE: "settle",
};

const flow: Movement[] = [
  "PLAN",
  "TRANSFER",
  "COMMIT",
  "FORWARD",
  "DISBURSE",
  "SPEND",
  "REPAY",
  "RETURN",
  "RELEASE",
  "LAPSE",
];
