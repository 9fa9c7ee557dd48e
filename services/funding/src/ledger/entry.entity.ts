import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { cents } from "./cents.ts";

/** Why money moved. */
export type Movement =
  /** The state plans it for a budget line. */
  | "PLAN"
  /** The ministry moves it to another line of the same budget. */
  | "TRANSFER"
  /** The year ended; it goes back to the state. */
  | "LAPSE"
  /** A notice commits it to a grant. */
  | "COMMIT"
  /** A first recipient passes it on to another grant (Weiterleitung). */
  | "FORWARD"
  /** A last recipient did not need it; it returns to the first. */
  | "RETURN"
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

  /** The Monday on which the demonstration stood when it was booked; null for what was not invented. */
  @Property({ type: "date", nullable: true })
  anchor!: string | null;

  /** Id of what caused it: a budget, a grant, a disbursement. */
  @Property({ type: "text" })
  reference!: string;

  @Property({ type: "boolean" })
  demonstration!: boolean;
}
