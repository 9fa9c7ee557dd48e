import { Access, anyOf, type Context, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { PlanBudgetInput, TransferBudgetInput } from "./budget.input.ts";
import { BudgetPayload } from "./budget.payload.ts";
import { planBudget } from "./plan-budget.ts";
import { transferBudget } from "./transfer-budget.ts";

/** How budgets are planned and changed. */
@Resolver()
export class BudgetChanges {
  @Mutation(() => BudgetPayload, { description: "Plans the money of a programme for a year." })
  @Access(anyOf("ministry"))
  planBudget(
    @Arg("input", () => PlanBudgetInput, { description: "Which programme, which year, which lines." })
    input: PlanBudgetInput,
    @Ctx() context: Context,
  ): Promise<BudgetPayload> {
    return write(context, planBudget, input);
  }

  @Mutation(() => BudgetPayload, { description: "Moves money that is not committed between two lines of a budget." })
  @Access(anyOf("ministry"))
  transferBudget(
    @Arg("input", () => TransferBudgetInput, { description: "From which line to which, and how much." })
    input: TransferBudgetInput,
    @Ctx() context: Context,
  ): Promise<BudgetPayload> {
    return write(context, transferBudget, input);
  }
}
