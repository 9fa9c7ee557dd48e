import { DateScalar, Topic } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";
import { AgreementKind } from "./agreement.entity.ts";

@InputType({ description: "A new cooperation agreement." })
export class AgreeCooperationInput {
  @Field(() => ID, { description: "A new random key for every change; the same one makes a repetition harmless." })
  idempotencyKey!: string;

  @Field(() => String, { description: "Title as agreed, 3 to 200 characters." })
  title!: string;

  @Field(() => AgreementKind, { description: "What is agreed." })
  kind!: AgreementKind;

  @Field(() => [ID], {
    description: "Who agrees, 2 to 20 partners; in a `REFERRAL` whoever takes the people comes last.",
  })
  partners!: string[];

  @Field(() => [Topic], { description: "What it is about; at least one." })
  topics!: Topic[];

  @Field(() => DateScalar, { description: "First day on which it is in force." })
  start!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day; left out while no end is agreed." })
  end?: string | null;
}

@InputType({ description: "The end of an agreement." })
export class EndAgreementInput {
  @Field(() => ID, { description: "A new random key for every change; the same one makes a repetition harmless." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The agreement." })
  agreement!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => DateScalar, { nullable: true, description: "Last day on which it is in force; today if left out." })
  end?: string | null;

  @Field(() => String, { nullable: true, description: "Why, for the history." })
  note?: string | null;
}
