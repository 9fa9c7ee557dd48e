import { DecimalScalar } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";

const key = "A new random key for every change; the same one makes a repetition harmless.";
const version = "The `version` you have seen; refused when somebody changed it meanwhile.";

@InputType({ description: "What an indicator of the project has reached." })
export class IndicatorReportInput {
  @Field(() => String, { description: "Name of the indicator, as in the project." })
  name!: string;

  @Field(() => DecimalScalar, { description: "Value reached." })
  actual!: string;
}

@InputType({ description: "Verwendungsnachweis: Sachbericht and zahlenmäßiger Nachweis." })
export class SubmitProofInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The own grant." })
  grant!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, {
    description: "Sachbericht: what was done and reached, 20 to 20000 characters, without names of people.",
  })
  report!: string;

  @Field(() => DecimalScalar, { description: "Spent for the purpose, in euros, without what was forwarded." })
  spent!: string;

  @Field(() => [IndicatorReportInput], {
    nullable: true,
    description: "What the indicators of the project have reached.",
  })
  indicators?: IndicatorReportInput[] | null;
}

@InputType({ description: "The result of checking a proof of use." })
export class CheckProofInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The grant." })
  grant!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => Boolean, { description: "Whether the proof is accepted." })
  accepted!: boolean;

  @Field(() => String, { nullable: true, description: "What there is to say to it; needed where it is not accepted." })
  note?: string | null;
}
