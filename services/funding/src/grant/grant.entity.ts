import { DateScalar, graphEnum, Money, money, Node, Period } from "@kommgraph/schema";
import { OptionalProps, type Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Application } from "../application/application.entity.ts";
import { BudgetLine } from "../budget/budget-line.entity.ts";
import { cents } from "../ledger/cents.ts";
import { Project } from "../project/project.entity.ts";

export const GrantState = graphEnum("GrantState", "Where a grant stands.", {
  NOTIFIED: "The notice (Zuwendungsbescheid) is out.",
  FINAL: "The notice is final (Bestandskraft): accepted, or one month passed.",
  DRAWING: "Money is being drawn (Mittelabruf).",
  PROOF_DUE: "The project is over; the proof of use is awaited.",
  PROOF_SUBMITTED: "The proof of use (Verwendungsnachweis) is being checked.",
  CLOSED: "Proof accepted, everything settled.",
  REVOKED: "Taken back (Widerruf).",
});
export type GrantState = keyof typeof GrantState;

@Entity()
@ObjectType({ implements: Node, description: "Zuwendung: money awarded by notice, or forwarded from such a grant." })
@Directive('@key(fields: "id")')
export class Grant {
  [OptionalProps]?: "amount" | "period" | "proofDueOn" | "version";

  @Field(() => ID, { description: "Global id, `grt_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String, { description: "Aktenzeichen." })
  @Property({ type: "text" })
  number!: string;

  @ManyToOne(() => Application, { ref: true })
  application!: Ref<Application>;

  @ManyToOne(() => Project, { ref: true })
  project!: Ref<Project>;

  @ManyToOne(() => BudgetLine, { ref: true })
  budgetLine!: Ref<BudgetLine>;

  /** The programme of its call. */
  @Property({ type: "text" })
  programmeId!: string;

  @Property({ type: "text" })
  recipientId!: string;

  /** Who gives and pays it: the authority, or the first recipient of what was forwarded. */
  @Property({ type: "text" })
  giverId!: string;

  @Property({ type: cents, fieldName: "amount" })
  cents!: bigint;

  /** What the application asks for, of which the database lets nobody award more. */
  @Property({ type: cents, fieldName: "requested" })
  requestedCents!: bigint;

  /** Day of the notice, or of forwarding. */
  @Property({ type: "date" })
  awardedOn!: string;

  @Property({ type: "date" })
  startsOn!: string;

  @Property({ type: "date" })
  endsOn!: string;

  @Field(() => DateScalar, {
    description: "By when its use is to be proven: six months after its period (ANBest Nr. 6).",
  })
  @Property({ type: "date", persist: false, generated: "(ends_on + interval '6 months')::date stored" })
  proofDueOn!: string;

  @Field(() => GrantState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: GrantState;

  @ManyToOne(() => Grant, { ref: true, nullable: true })
  forwardedFrom!: Ref<Grant> | null;

  /** By when what was paid and not spent, or taken back, has to be returned; null while nothing is claimed. */
  @Property({ type: "date", nullable: true })
  repayBy!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; nobody was awarded this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, { description: "Grows with every change; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;

  @Field(() => Money, { description: "Awarded, what is forwarded to others included." })
  get amount(): Money {
    return money(this.cents);
  }

  @Field(() => Period, { description: "Bewilligungszeitraum: in which the money may be spent." })
  get period(): Period {
    return { start: this.startsOn, end: this.endsOn };
  }
}
