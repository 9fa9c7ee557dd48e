import { DateScalar, DateTimeScalar, graphEnum, Money, money, Node } from "@kommgraph/schema";
import { OptionalProps } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { cents } from "../ledger/cents.ts";

export const DisbursementState = graphEnum("DisbursementState", "Where a disbursement stands.", {
  REQUESTED: "Asked for (Mittelabruf), and to be examined.",
  APPROVED: "Examined, and to be paid.",
  PAID: "Paid.",
  REFUSED: "Not paid; it may be asked for again.",
  REPAID: "Paid, and paid back in full.",
});
export type DisbursementState = keyof typeof DisbursementState;

@Entity()
@ObjectType({
  implements: Node,
  description:
    "Mittelabruf and Auszahlung: money drawn from a grant, only what is needed within two months (VV Nr. 7.2 zu § 44 LHO).",
})
@Directive('@key(fields: "id")')
export class Disbursement {
  [OptionalProps]?: "amount";

  @Field(() => ID, { description: "Global id, `dis_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "text" })
  grantId!: string;

  @Property({ type: cents, fieldName: "amount" })
  cents!: bigint;

  @Field(() => DateTimeScalar, { description: "When it was asked for." })
  @Property({ type: "timestamptz" })
  requestedAt!: Date;

  @Field(() => DateScalar, { description: "Day by which the money is needed." })
  @Property({ type: "date" })
  neededBy!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was paid." })
  @Property({ type: "timestamptz", nullable: true })
  paidAt!: Date | null;

  @Field(() => DisbursementState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: DisbursementState;

  @Field(() => String, { nullable: true, description: "Why it was refused." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; nobody paid this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Money, { description: "How much." })
  get amount(): Money {
    return money(this.cents);
  }
}
