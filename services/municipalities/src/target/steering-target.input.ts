import { DateScalar, DecimalScalar, Topic } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";
import { SteeringIndicator } from "./steering-target.entity.ts";

@InputType({ description: "What a municipality wants to reach, as it has decided." })
export class SetTargetInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Who wants to reach it, e.g. `mun_05122000`." })
  municipality!: string;

  @Field(() => SteeringIndicator, { description: "What is measured, and in which unit." })
  indicator!: SteeringIndicator;

  @Field(() => Topic, { nullable: true, description: "Handlungsfeld it is about; left out for all together." })
  topic?: Topic | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Where the municipality stands, in the unit of the indicator; left out where nobody has measured.",
  })
  baseline?: string | null;

  @Field(() => DecimalScalar, { description: "What is to be reached, in the unit of the indicator." })
  target!: string;

  @Field(() => DateScalar, { description: "By when; today or later." })
  due!: string;
}

@InputType({ description: "What is new about a target. What is left out stays as it is." })
export class ReviseTargetInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `tgt_…`." })
  steeringTarget!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => DecimalScalar, { nullable: true, description: "Where the municipality stood; null: nobody measured." })
  baseline?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "What is to be reached now." })
  target?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "By when now; today or later." })
  due?: string | null;

  @Field(() => String, { nullable: true, description: "Why, for the history; up to 500 characters." })
  note?: string | null;
}

@InputType({ description: "The end of a target that is no longer pursued." })
export class WithdrawTargetInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `tgt_…`." })
  steeringTarget!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Why, for the history; up to 500 characters." })
  note?: string | null;
}
