import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { cents } from "./cents.ts";

/** Why money moved. */
export type Movement =
  /** The state plans it for a budget line. */
  | "PLAN"
  /** A notice commits it to a grant. */
  | "COMMIT"
  /** A first recipient passes it on to another grant (Weiterleitung). */
  | "FORWARD"
  /** It is paid to the recipient. */
  | "DISBURSE"
  /** A checked proof shows it as spent. */
  | "SPEND"
  /** The recipient pays it back to the state. */
  | "REPAY"
  /** Committed and not needed, it returns to its budget line. */
  | "RELEASE";

/** Cents that moved from the credited to the debited account. Never changed, never deleted: the database refuses. */
@Entity()
export class Entry {
  @PrimaryKey({ type: cents })
  id!: bigint;

  /** Entries of one transaction happened together. */
  @Property({ type: "text" })
  transaction!: string;

  @Property({ type: "text" })
  debitAccountId!: string;

  @Property({ type: "text" })
  creditAccountId!: string;

  @Property({ type: cents })
  cents!: bigint;

  @Property({ type: "timestamptz" })
  at!: Date;

  @Property({ type: "text" })
  what!: Movement;

  /** Id of what caused it: a budget, a grant, a disbursement. */
  @Property({ type: "text" })
  reference!: string;

  @Property({ type: "boolean" })
  demonstration!: boolean;
}
