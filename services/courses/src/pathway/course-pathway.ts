import { Field, Int, ObjectType } from "type-graphql";
import { Course } from "../course/course.entity.ts";

@ObjectType({ description: "A chain of courses from a level to a goal, with the gaps between them." })
export class CoursePathway {
  @Field(() => [Course], {
    description: "The courses, one after the other; each builds on what the one before leads to.",
  })
  steps!: Course[];

  @Field(() => Int, { description: "Days from the first possible day to the last day of the last course." })
  days!: number;

  @Field(() => Int, { description: "Days of these without a course: before the first one, and in between." })
  waitingDays!: number;

  @Field(() => Int, { description: "Units (Unterrichtseinheiten of 45 minutes) of all courses together." })
  teachingUnits!: number;
}
