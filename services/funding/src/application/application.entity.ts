import { DateScalar, graphEnum, Money, money, Node } from "@kommgraph/schema";
import { OptionalProps, type Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Call } from "../call/call.entity.ts";
import { cents } from "../ledger/cents.ts";

export const ApplicationState = graphEnum("ApplicationState", "Where an application stands.", {
  DRAFT: "Being written; only the applicant sees it.",
  SUBMITTED: "Handed in inside the call's window.",
  IN_REVIEW: "The approving authority examines it (Antragsprüfung).",
  RETURNED: "Sent back for more (Nachforderung).",
  APPROVED: "Awarded (Zuwendungsbescheid); public from here on.",
  REJECTED: "Refused (Ablehnung).",
  WITHDRAWN: "Taken back by the applicant.",
});
export type ApplicationState = keyof typeof ApplicationState;

export const FinancingKind = graphEnum("FinancingKind", "Finanzierungsart: how much of the costs a grant covers.", {
  SHARE: "Anteilfinanzierung: a share of the eligible costs.",
  DEFICIT: "Fehlbedarfsfinanzierung: what the applicant's own means do not cover.",
  FIXED: "Festbetragsfinanzierung: a fixed amount.",
  FULL: "Vollfinanzierung: all eligible costs.",
});
export type FinancingKind = keyof typeof FinancingKind;

@Entity()
@ObjectType({
  implements: Node,
  description: "Zuwendungsantrag; before its award only the applicant and the authority see it.",
})
@Directive('@key(fields: "id")')
export class Application {
  [OptionalProps]?: "requested" | "ownShare" | "version";

  @Field(() => ID, { description: "Global id, `app_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "Antragsnummer, without gaps in its call; null until the application is handed in for the first time.",
  })
  @Property({ type: "text", nullable: true })
  number!: string | null;

  /** The number within the call. */
  @Property({ type: "integer", nullable: true })
  serial!: number | null;

  @ManyToOne(() => Call, { ref: true })
  call!: Ref<Call>;

  @Property({ type: "text" })
  applicantId!: string;

  /** Who decides on it; null where the programme's authority is not known. */
  @Property({ type: "text", nullable: true })
  authorityId!: string | null;

  @Property({ type: cents, fieldName: "requested" })
  requestedCents!: bigint;

  @Property({ type: cents, fieldName: "own_share" })
  ownShareCents!: bigint;

  @Field(() => FinancingKind, { description: "How much of the costs the grant is to cover." })
  @Property({ type: "text" })
  financing!: FinancingKind;

  @Field(() => ApplicationState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: ApplicationState;

  @Property({ type: "timestamptz" })
  createdAt!: Date;

  /** When what it says was changed last, its plan and project included. */
  @Property({ type: "timestamptz" })
  revisedAt!: Date;

  @Field(() => DateScalar, {
    nullable: true,
    description: "By when the authority's questions are to be answered, while it is `RETURNED`.",
  })
  @Property({ type: "date", nullable: true })
  answerBy!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; nobody applied for this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, { description: "Grows with every change; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;

  @Field(() => Money, { description: "What is asked of the state." })
  get requested(): Money {
    return money(this.requestedCents);
  }

  @Field(() => Money, { description: "Eigenanteil: what the applicant adds." })
  get ownShare(): Money {
    return money(this.ownShareCents);
  }
}
