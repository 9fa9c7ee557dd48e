import { Access, type Context, everybody, load } from "@kommgraph/infra";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { CourseType } from "./course-type.entity.ts";

@Resolver(() => CourseType)
export class CourseTypeResolver {
  @Query(() => [CourseType], { description: "All kinds of course the law knows, by code." })
  @Access(everybody)
  courseTypes(@Ctx() { em }: Context): Promise<CourseType[]> {
    return em.find(CourseType, {}, { orderBy: { code: "asc" } });
  }

  @Query(() => CourseType, { nullable: true, description: "A kind of course by its code." })
  @Access(everybody)
  courseType(
    @Arg("code", () => ID, { description: "E.g. `IK_ALLGEMEIN`." }) code: string,
    @Ctx() context: Context,
  ): Promise<CourseType | null> {
    return load(context, CourseType, code, "code");
  }
}
