import { DateScalar, Money } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "Erstattung: money that was paid, and has to be paid back." })
export class Claim {
  @Field(() => Money, { description: "How much." })
  amount!: Money;

  @Field(() => DateScalar, { description: "By when." })
  by!: string;
}
