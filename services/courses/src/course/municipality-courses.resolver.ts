import { type Context, findAllOf, findPageOf } from "@kommgraph/infra";
import type { Page } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { CourseProvider } from "../provider/course-provider.entity.ts";
import { CourseQuality } from "../quality/course-quality.ts";
import { qualityOf } from "../quality/quality-of.ts";
import { Municipality, situatedIn } from "../references/municipality.ts";
import { CourseConnection } from "./course.connection.ts";
import { Course } from "./course.entity.ts";
import { CourseFilter, whereCourse } from "./course.filter.ts";
import { CourseOrder, courseOrderings } from "./course.order.ts";

@Resolver(() => Municipality)
export class MunicipalityCourses {
  @FieldResolver(() => [CourseProvider], {
    nullable: true,
    description: "Course providers with their seat here, by name; a county answers with those of its towns.",
  })
  providers(@Root() { id }: Municipality, @Ctx() context: Context): Promise<CourseProvider[]> {
    const parent = { property: situatedIn(id), id };
    return findAllOf(context, CourseProvider, parent, { orderBy: { name: "asc", id: "asc" } });
  }

  @FieldResolver(() => CourseConnection, {
    nullable: true,
    description: "Courses that take place here; a county answers with those of its towns.",
  })
  courses(
    @Root() { id }: Municipality,
    @Arg("filter", () => CourseFilter, { nullable: true, description: "Which; all if left out." })
    filter: CourseFilter | null,
    @Arg("orderBy", () => CourseOrder, { defaultValue: "START", description: "In which order." })
    orderBy: CourseOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Course>> {
    const page = { first, after };
    return findPageOf(context, Course, { property: situatedIn(id), id }, { filter, orderBy, page }, () => ({
      where: whereCourse(filter),
      orderBy: courseOrderings[orderBy],
      page,
    }));
  }

  @FieldResolver(() => CourseQuality, {
    nullable: true,
    description:
      "Sum over the finished courses held here, as far as the asking one may know. A county answers with those of its towns.",
  })
  courseQuality(
    @Root() { id }: Municipality,
    @Arg("year", () => Int, { nullable: true, description: "Year of the courses' last day; all if left out." })
    year: number | null,
    @Ctx() context: Context,
  ): Promise<CourseQuality> {
    return qualityOf(context, { property: situatedIn(id), id }, year);
  }
}
