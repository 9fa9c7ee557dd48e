import { type Context, findPage, load, referenceTo } from "@kommgraph/infra";
import { idOf, type Page, Partner } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { CourseType } from "../course-type/course-type.entity.ts";
import type { CourseProvider } from "../provider/course-provider.entity.ts";
import { Municipality } from "../references/municipality.ts";
import { CourseConnection } from "./course.connection.ts";
import { Course } from "./course.entity.ts";
import { CourseFilter, whereCourse } from "./course.filter.ts";
import { CourseOrder, courseOrderings } from "./course.order.ts";

@Resolver(() => Course)
export class CourseResolver {
  @Query(() => Course, { nullable: true, description: "A course by its id." })
  course(
    @Arg("id", () => ID, { description: "Id of the course, `crs_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Course | null> {
    return load(context, Course, idOf(id, "Course"));
  }

  @Query(() => CourseConnection, { description: "Courses of all providers, past and to come." })
  courses(
    @Arg("filter", () => CourseFilter, { nullable: true, description: "Which; all if left out." })
    filter: CourseFilter | null,
    @Arg("orderBy", () => CourseOrder, { defaultValue: "START", description: "In which order." })
    orderBy: CourseOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Course>> {
    const page = { first, after };
    return findPage(context, Course, { where: whereCourse(filter), orderBy: courseOrderings[orderBy], page });
  }

  @FieldResolver(() => CourseType, { description: "What kind of course it is by law." })
  type(@Root() { type }: Course): Promise<CourseType> {
    return type.loadOrFail();
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who holds it." })
  provider(@Root() { provider }: Course): Promise<CourseProvider> {
    return provider.loadOrFail();
  }

  @FieldResolver(() => Municipality, { nullable: true, description: "Town in which it takes place." })
  municipality(@Root() { municipalityId }: Course): Municipality {
    return referenceTo(Municipality, municipalityId);
  }
}
