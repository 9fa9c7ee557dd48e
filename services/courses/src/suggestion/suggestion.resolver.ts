import { Access, type Context, everybody } from "@kommgraph/infra";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { CourseProfile } from "./course-profile.input.ts";
import { CourseSuggestion, CourseSuggestionReport } from "./course-suggestion.ts";
import { suggestCourses } from "./suggest-courses.ts";
import { whatExcludes } from "./what-excludes.ts";
import { wishOf } from "./wish.ts";

@Resolver()
export class SuggestionResolver {
  @Query(() => [CourseSuggestion], {
    description: "Courses that fit a person, best first, with why. Empty? `courseSuggestions` says what would help.",
  })
  @Access(everybody)
  suggestCourses(
    @Arg("profile", () => CourseProfile, { description: "For whom; anonymous." }) profile: CourseProfile,
    @Arg("first", () => Int, { defaultValue: 10, description: "How many, 1 to 100." }) first: number,
    @Ctx() context: Context,
  ): Promise<CourseSuggestion[]> {
    return suggestCourses(context, profile, first);
  }

  @Query(() => CourseSuggestionReport, {
    description: "The same suggestions, and which conditions leave how many courses out, with what would help.",
  })
  @Access(everybody)
  async courseSuggestions(
    @Arg("profile", () => CourseProfile, { description: "For whom; anonymous." }) profile: CourseProfile,
    @Arg("first", () => Int, { defaultValue: 10, description: "How many, 1 to 100." }) first: number,
    @Ctx() context: Context,
  ): Promise<CourseSuggestionReport> {
    const suggestions = await suggestCourses(context, profile, first);
    return { suggestions, ...(await whatExcludes(context, wishOf(profile, context.now))) };
  }
}
