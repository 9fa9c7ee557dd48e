import { DateTimeScalar, Money, money } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { cents } from "../ledger/cents.ts";

@Entity()
@ObjectType({ description: "Verwendungsnachweis: report, figures, and what has to be paid back." })
export class ProofOfUse {
  @PrimaryKey({ type: "text" })
  grantId!: string;

  @Field(() => DateTimeScalar, { description: "When it was handed in." })
  @Property({ type: "timestamptz" })
  submittedAt!: Date;

  @Field(() => String, { description: "Sachbericht: what was done and reached." })
  @Property({ type: "text" })
  report!: string;

  @Property({ type: cents, fieldName: "spent" })
  spentCents!: bigint;

  @Property({ type: cents, fieldName: "repay" })
  repayCents!: bigint;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was checked." })
  @Property({ type: "timestamptz", nullable: true })
  checkedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it was accepted; null while it is being checked." })
  @Property({ type: "boolean", nullable: true })
  accepted!: boolean | null;

  @Field(() => String, { nullable: true, description: "What was said when it was checked." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Money, { description: "Spent for the purpose (zahlenmäßiger Nachweis)." })
  get spent(): Money {
    return money(this.spentCents);
  }

  @Field(() => Money, { description: "Erstattung: paid out and not spent." })
  get repay(): Money {
    return money(this.repayCents);
  }
}
