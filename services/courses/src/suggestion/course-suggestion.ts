import { Field, Float, Int, ObjectType } from "type-graphql";
import { Course } from "../course/course.entity.ts";
import { SuggestionCriterion } from "./criterion.ts";

@ObjectType({ description: "What one criterion adds to a score." })
export class SuggestionPart {
  @Field(() => SuggestionCriterion, { description: "Which criterion." })
  name!: SuggestionCriterion;

  @Field(() => Float, { description: "How much it counts, 0 to 1; all weights together are 1." })
  weight!: number;

  @Field(() => Float, { description: "How well the course meets it, 0 to 1." })
  value!: number;
}

@ObjectType({ description: "The way in: which course fits this profile, how far, how soon, and why. Best first." })
export class CourseSuggestion {
  @Field(() => Course, { description: "The course." })
  course!: Course;

  @Field(() => Float, { description: "How well it fits, 0 to 1: the sum of weight times value over its parts." })
  score!: number;

  @Field(() => Float, { nullable: true, description: "Kilometres as the crow flies; null for an online course." })
  distanceKm!: number | null;

  @Field(() => Int, { description: "Days from today to its first day." })
  startsInDays!: number;

  @Field(() => Boolean, { description: "Begins within six weeks, as IntV § 7 wants it." })
  withinSixWeeks!: boolean;

  @Field(() => [String], {
    description:
      "Why, in sentences of the caller's language; behind the first one also what makes the first one better.",
  })
  reasons!: string[];

  @Field(() => [SuggestionPart], {
    description: "What the score is made of; criteria that do not matter to the person are left out.",
  })
  parts!: SuggestionPart[];
}

@ObjectType({ description: "How many courses a condition leaves out, and what would help." })
export class ExcludedBy {
  @Field(() => SuggestionCriterion, { description: "Which condition." })
  condition!: SuggestionCriterion;

  @Field(() => Int, { description: "Open courses that do not meet it." })
  count!: number;

  @Field(() => Int, {
    description: "Of these, courses that meet everything else: so many more without this condition.",
  })
  alone!: number;

  @Field(() => String, { description: "What would help, in the caller's language." })
  hint!: string;
}

@ObjectType({ description: "Suggestions, and what stands in the way of more." })
export class CourseSuggestionReport {
  @Field(() => [CourseSuggestion], { description: "The best courses, best first." })
  suggestions!: CourseSuggestion[];

  @Field(() => Int, { description: "Courses of the whole state that one can still join." })
  considered!: number;

  @Field(() => [ExcludedBy], {
    description: "Conditions that leave something out, the one first that would help most.",
  })
  excluded!: ExcludedBy[];
}
