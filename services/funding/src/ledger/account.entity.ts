import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { cents } from "./cents.ts";

/**
 * What money is when it lies in an account: the state's own; planned and still available in a budget line; committed to
 * a grant; paid to its recipient; shown by a proof to be spent.
 */
export type AccountKind = "STATE" | "AVAILABLE" | "COMMITTED" | "DISBURSED" | "SPENT";

/** An account of the ledger; its sums are written by the database alone, with every entry. */
@Entity()
export class Account {
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "text" })
  kind!: AccountKind;

  /** Whose money it was first; null for the state. */
  @Property({ type: "text", nullable: true })
  budgetLineId!: string | null;

  /** Null for the state and for what a budget line still has. */
  @Property({ type: "text", nullable: true })
  grantId!: string | null;

  /** Everything that ever came in. */
  @Property({ type: cents, default: "0" })
  debits!: bigint;

  /** Everything that ever went out. */
  @Property({ type: cents, default: "0" })
  credits!: bigint;

  @Property({ type: "boolean" })
  demonstration!: boolean;
}

export const stateAccount = "state";

export function accountOf(kind: Exclude<AccountKind, "STATE">, owner: string): string {
  return `${kind.toLowerCase()}:${owner}`;
}
