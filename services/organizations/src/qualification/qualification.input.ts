import { DateScalar } from "@kommgraph/schema";
import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A training that people of the organization take or took." })
export class RecordQualificationInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Whose people, `org_…`." })
  organization!: string;

  @Field(() => String, { description: "What is learned, 2 to 200 characters." })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day of the training; left out while it runs." })
  completedOn?: string | null;

  @Field(() => Int, { description: "How many people take part, at least 1." })
  people!: number;
}

@InputType({ description: "What is new about a training. What is left out stays as it is." })
export class ReviseQualificationInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `qua_…`." })
  qualification!: string;

  @Field(() => Int, { description: "The version you have seen." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "What is learned, 2 to 200 characters." })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day of the training; null: it runs again." })
  completedOn?: string | null;

  @Field(() => Int, { nullable: true, description: "How many people take part, at least 1." })
  people?: number | null;
}
