import { Access, type Context, everybody } from "@kommgraph/infra";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { CourseProfile } from "../suggestion/course-profile.input.ts";
import { CoursePathway } from "./course-pathway.ts";
import { findPathways } from "./find-pathways.ts";

@Resolver()
export class PathwayResolver {
  @Query(() => [CoursePathway], {
    description:
      "Chains of courses from the level of a person to the goal, soonest first, by the rules of the course types: entry " +
      "and target levels, units within the limit of the family, one repeat for those who may.",
  })
  @Access(everybody)
  coursePathways(
    @Arg("profile", () => CourseProfile, { description: "For whom; anonymous." }) profile: CourseProfile,
    @Arg("first", () => Int, { defaultValue: 3, description: "How many, 1 to 10." }) first: number,
    @Ctx() context: Context,
  ): Promise<CoursePathway[]> {
    return findPathways(context, profile, first);
  }
}
