import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { Budget } from "./budget.entity.ts";

@ObjectType({ description: "The budget after the change, or why there was none." })
export class BudgetPayload {
  @Field(() => Budget, { nullable: true, description: "The budget as it is now; null when it was refused." })
  budget?: Budget;

  @Field(() => [UserError], { description: "Why nothing was changed; empty when it was." })
  userErrors!: UserError[];
}
