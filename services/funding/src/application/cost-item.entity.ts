import { graphEnum, Money, money } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { cents } from "../ledger/cents.ts";

export const CostKind = graphEnum("CostKind", "Kind of eligible costs (zuwendungsfähige Ausgaben).", {
  PERSONNEL: "Personalausgaben.",
  MATERIAL: "Sachausgaben.",
  FEES: "Honorare.",
  OTHER: "Everything else.",
});
export type CostKind = keyof typeof CostKind;

@Entity()
@ObjectType({ description: "A line of the Finanzierungsplan." })
export class CostItem {
  @PrimaryKey({ type: "text" })
  applicationId!: string;

  @PrimaryKey({ type: "integer" })
  position!: number;

  @Field(() => CostKind, { description: "Kind of costs." })
  @Property({ type: "text" })
  kind!: CostKind;

  @Field(() => String, { description: "What exactly is paid." })
  @Property({ type: "text" })
  text!: string;

  @Property({ type: cents, fieldName: "amount" })
  cents!: bigint;

  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Money, { description: "What it costs." })
  get amount(): Money {
    return money(this.cents);
  }
}
