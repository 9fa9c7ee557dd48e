import { DecimalScalar } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";

const key = "A new random key for every change; the same one makes a repetition harmless.";

@InputType({ description: "A line of a new budget (Haushaltstitel)." })
export class BudgetLineInput {
  @Field(() => String, { description: "Short code, unique in its budget, 1 to 30 capitals, digits and underscores." })
  code!: string;

  @Field(() => String, { description: "What the money is for, 3 to 200 characters." })
  name!: string;

  @Field(() => DecimalScalar, { description: "Planned for the year, in euros." })
  planned!: string;
}

@InputType({ description: "Haushaltsmittel of a programme for a year." })
export class PlanBudgetInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The programme." })
  programme!: string;

  @Field(() => Int, { description: "Haushaltsjahr." })
  year!: number;

  @Field(() => [BudgetLineInput], { description: "Its lines, 1 to 50." })
  lines!: BudgetLineInput[];
}

@InputType({ description: "Money that moves from one line of a budget to another." })
export class TransferBudgetInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The budget." })
  budget!: string;

  @Field(() => String, { description: "Code of the line that gives." })
  from!: string;

  @Field(() => String, { description: "Code of the line that gets." })
  to!: string;

  @Field(() => DecimalScalar, { description: "How much, in euros; at most what is available." })
  amount!: string;

  @Field(() => String, { nullable: true, description: "Why; kept in the history." })
  note?: string | null;
}
