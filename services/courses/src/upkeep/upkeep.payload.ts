import { graphEnum, UserError, type Violation } from "@kommgraph/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { Course } from "../course/course.entity.ts";

export const RowOutcome = graphEnum("RowOutcome", "What became of a row; in a dry run, what would.", {
  CREATED: "A new course.",
  UPDATED: "Something differs; the course is as the row says now.",
  UNCHANGED: "The course is as the row says already; nothing is written.",
  REJECTED: "The row breaks a rule; the course stays as it is.",
});
export type RowOutcome = keyof typeof RowOutcome;

/** Its course and its errors are resolved when they are asked for. */
@ObjectType({ description: "What became of one row." })
export class UpsertCourseRow {
  @Field(() => Int, { description: "Place of the row in the input, from 0." })
  index!: number;

  @Field(() => RowOutcome, { description: "What became of it." })
  outcome!: RowOutcome;

  courseId!: string | null;
  violations!: Violation[];
}

const userErrors = "What was wrong; empty when it worked.";

@ObjectType({ description: "How many rows did what, and what became of each." })
export class UpsertCoursesPayload {
  @Field(() => Int, { defaultValue: 0, description: "New courses." })
  created!: number;

  @Field(() => Int, { defaultValue: 0, description: "Changed courses." })
  updated!: number;

  @Field(() => Int, { defaultValue: 0, description: "Courses that were as the row says." })
  unchanged!: number;

  @Field(() => [UpsertCourseRow], { description: "Every row, in the order of the input." })
  rows!: UpsertCourseRow[];

  @Field(() => [UserError], { description: "What was wrong with the call as a whole; errors of rows are in `rows`." })
  userErrors!: UserError[];
}

@ObjectType({ description: "How many courses were confirmed." })
export class ConfirmCoursesPayload {
  @Field(() => Int, { description: "Courses confirmed by this call; those confirmed today already are not counted." })
  confirmed!: number;

  @Field(() => [String], { description: "Numbers of which there is no course that is not over." })
  unknown!: string[];

  @Field(() => [UserError], { description: userErrors })
  userErrors!: UserError[];
}

@ObjectType({ description: "The course with its counts, or why there are none." })
export class RecordQualityPayload {
  @Field(() => Course, { nullable: true, description: "The course." })
  course?: Course | null;

  @Field(() => [UserError], { description: userErrors })
  userErrors!: UserError[];
}
