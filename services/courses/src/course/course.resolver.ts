import {
  Access,
  anyOf,
  type Context,
  either,
  everybody,
  findPage,
  historyOf,
  load,
  ofOwner,
  referenceTo,
  related,
} from "@kommgraph/infra";
import { HistoryEntry, idOf, type Page, Partner } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { CourseType } from "../course-type/course-type.entity.ts";
import { CourseProvider } from "../provider/course-provider.entity.ts";
import { CourseQuality } from "../quality/course-quality.ts";
import { qualityOfCourse } from "../quality/quality-of-course.ts";
import { Municipality } from "../references/municipality.ts";
import { CourseConnection } from "./course.connection.ts";
import { Course } from "./course.entity.ts";
import { CourseFilter, whereCourse } from "./course.filter.ts";
import { CourseOrder, courseOrderings } from "./course.order.ts";
import { isStale } from "./stale.ts";

@Resolver(() => Course)
export class CourseResolver {
  @Query(() => Course, { nullable: true, description: "A course by its id." })
  @Access(everybody)
  course(
    @Arg("id", () => ID, { description: "Id of the course, `crs_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<Course | null> {
    return load(context, Course, idOf(id, "Course"));
  }

  @Query(() => CourseConnection, { description: "Courses of all providers, past and to come." })
  @Access(everybody)
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
  type(@Root() { type }: Course, @Ctx() context: Context): Promise<CourseType> {
    return related(context, CourseType, type);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Who holds it." })
  provider(@Root() { provider }: Course, @Ctx() context: Context): Promise<CourseProvider> {
    return related(context, CourseProvider, provider);
  }

  @FieldResolver(() => Municipality, { nullable: true, description: "Town in which it takes place." })
  municipality(@Root() { municipalityId }: Course): Municipality {
    return referenceTo(Municipality, municipalityId);
  }

  @FieldResolver(() => Boolean, {
    description: "Its provider has not confirmed it for four weeks, and it is not over: ask before you rely on it.",
  })
  stale(@Root() course: Course, @Ctx() { now }: Context): boolean {
    return isStale(course, now);
  }

  @FieldResolver(() => CourseQuality, {
    nullable: true,
    description:
      "How it went; null until its provider has told. Its provider, its municipality and the ministry see every count.",
  })
  quality(@Root() course: Course, @Ctx() { who }: Context): CourseQuality | null {
    return qualityOfCourse(course, who);
  }

  @FieldResolver(() => [HistoryEntry], {
    nullable: true,
    description: "What its provider has changed, oldest first. Seats are not in it: each of their steps is a case.",
  })
  @Access(
    either(
      ofOwner(({ provider }: Course) => provider.id),
      anyOf("authority", "ministry"),
    ),
  )
  history(@Root() { id }: Course, @Ctx() context: Context): Promise<HistoryEntry[]> {
    return historyOf(context, "Course", id);
  }
}
