import { Field, ID, InputType, Int } from "type-graphql";
import { CourseInput } from "./course.input.ts";

const idempotencyKey = "A new random one for every change; the same one repeats the answer.";

@InputType({
  description: "Up to 1,000 courses of one provider; each stands or falls alone, matched on provider and number.",
})
export class UpsertCoursesInput {
  @Field(() => ID, { description: idempotencyKey })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The provider you act for, `prv_…`." })
  provider!: string;

  @Field(() => [CourseInput], { description: "The courses, 1 to 1,000." })
  courses!: CourseInput[];

  @Field(() => Boolean, { defaultValue: false, description: "Only says what would happen, and writes nothing." })
  dryRun!: boolean;
}

@InputType({ description: "Confirms that courses still hold as they stand." })
export class ConfirmCoursesInput {
  @Field(() => ID, { description: idempotencyKey })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The provider you act for, `prv_…`." })
  provider!: string;

  @Field(() => [String], {
    nullable: true,
    description: "Your numbers of the courses, up to 1,000; all that are not over if left out.",
  })
  numbers?: string[] | null;
}

@InputType({ description: "How a course went. Each count is part of the one before." })
export class RecordQualityInput {
  @Field(() => ID, { description: idempotencyKey })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Id of the course, `crs_…`; one of your own that is over." })
  course!: string;

  @Field(() => Int, { description: "People who began; at most the seats." })
  started!: number;

  @Field(() => Int, { description: "People who attended to the end." })
  completed!: number;

  @Field(() => Int, { description: "People who sat the final test." })
  examined!: number;

  @Field(() => Int, { description: "People who passed it." })
  passed!: number;

  @Field(() => Int, { description: "The version you have seen." })
  expectedVersion!: number;
}
