import { DateScalar, DecimalScalar } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";

const key = "A new random key for every change; the same one makes a repetition harmless.";
const version = "The `version` you have seen; refused when somebody changed it meanwhile.";

@InputType({ description: "The award of an application (Zuwendungsbescheid)." })
export class ApproveApplicationInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The application." })
  application!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => DecimalScalar, { description: "What is awarded, in euros; at most what was asked for." })
  amount!: string;

  @Field(() => DateScalar, { description: "First day of the Bewilligungszeitraum." })
  start!: string;

  @Field(() => DateScalar, { description: "Last day of the Bewilligungszeitraum." })
  end!: string;

  @Field(() => String, { nullable: true, description: "Code of the budget line; may be left out where there is one." })
  line?: string | null;

  @Field(() => String, { nullable: true, description: "What there is to say to it; kept in the history." })
  note?: string | null;
}

@InputType({ description: "The next step of a grant." })
export class GrantActionInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The grant." })
  grant!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "What there is to say to it; kept in the history." })
  note?: string | null;
}

@InputType({ description: "A part of a grant that is passed on to a last recipient (Weiterleitung)." })
export class ForwardGrantInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The own grant." })
  grant!: string;

  @Field(() => ID, { description: "Who gets it." })
  to!: string;

  @Field(() => DecimalScalar, {
    description: "How much, in euros; at most what is neither paid, asked for nor passed on.",
  })
  amount!: string;

  @Field(() => String, { description: "Title of the part of the project, 3 to 200 characters." })
  title!: string;
}
