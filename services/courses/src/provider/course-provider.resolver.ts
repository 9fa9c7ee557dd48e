import { Access, type Context, everybody, findAllOf, findPage, findPageOf, load, referenceTo } from "@kommgraph/infra";
import { idOf, type Page } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { CourseConnection } from "../course/course.connection.ts";
import { Course } from "../course/course.entity.ts";
import { CourseFilter, whereCourse } from "../course/course.filter.ts";
import { CourseOrder, courseOrderings } from "../course/course.order.ts";
import { CourseQuality } from "../quality/course-quality.ts";
import { qualityOf } from "../quality/quality-of.ts";
import { Municipality } from "../references/municipality.ts";
import { CourseProviderConnection } from "./course-provider.connection.ts";
import { CourseProvider } from "./course-provider.entity.ts";
import { CourseProviderFilter, whereCourseProvider } from "./course-provider.filter.ts";
import { byName } from "./course-provider.order.ts";
import { Licence } from "./licence.entity.ts";

@Resolver(() => CourseProvider)
export class CourseProviderResolver {
  @Query(() => CourseProvider, { nullable: true, description: "A course provider by its id." })
  @Access(everybody)
  provider(
    @Arg("id", () => ID, { description: "Id of the provider, `prv_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<CourseProvider | null> {
    return load(context, CourseProvider, idOf(id, "CourseProvider"));
  }

  @Query(() => CourseProviderConnection, { description: "Course providers, by name." })
  @Access(everybody)
  providers(
    @Arg("filter", () => CourseProviderFilter, { nullable: true, description: "Which; all if left out." })
    filter: CourseProviderFilter | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<CourseProvider>> {
    const page = { first, after };
    return findPage(context, CourseProvider, { where: whereCourseProvider(filter), orderBy: byName, page });
  }

  @FieldResolver(() => [Licence], { description: "What it may hold, by kind." })
  licences(@Root() { id }: CourseProvider, @Ctx() context: Context): Promise<Licence[]> {
    return findAllOf(context, Licence, { property: "provider", id }, { orderBy: { kind: "asc" } });
  }

  @FieldResolver(() => Municipality, { nullable: true, description: "Town in which it has its seat." })
  municipality(@Root() { municipalityId }: CourseProvider): Municipality {
    return referenceTo(Municipality, municipalityId);
  }

  @FieldResolver(() => CourseConnection, { description: "Its courses." })
  courses(
    @Root() { id }: CourseProvider,
    @Arg("filter", () => CourseFilter, { nullable: true, description: "Which; all if left out." })
    filter: CourseFilter | null,
    @Arg("orderBy", () => CourseOrder, { defaultValue: "START", description: "In which order." })
    orderBy: CourseOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Course>> {
    const page = { first, after };
    return findPageOf(context, Course, { property: "provider", id }, { filter, orderBy, page }, () => ({
      where: whereCourse(filter),
      orderBy: courseOrderings[orderBy],
      page,
    }));
  }

  @FieldResolver(() => CourseQuality, {
    description: "Sum over its finished courses, as far as the asking one may know.",
  })
  quality(
    @Root() { id }: CourseProvider,
    @Arg("year", () => Int, { nullable: true, description: "Year of the courses' last day; all if left out." })
    year: number | null,
    @Ctx() context: Context,
  ): Promise<CourseQuality> {
    return qualityOf(context, { property: "provider", id }, year);
  }
}
