import { Access, type Context, decidedInside, load, ofOwn, type Payload, write } from "@kommgraph/infra";
import { UserError } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Course } from "../course/course.entity.ts";
import { confirmCourses } from "./confirm-courses.ts";
import { recordQuality } from "./record-quality.ts";
import { ConfirmCoursesInput, RecordQualityInput, UpsertCoursesInput } from "./upkeep.input.ts";
import {
  ConfirmCoursesPayload,
  RecordQualityPayload,
  UpsertCourseRow,
  UpsertCoursesPayload,
} from "./upkeep.payload.ts";
import { previewUpsert, upsertCourses } from "./upsert-courses.ts";

@Resolver(() => UpsertCourseRow)
export class UpkeepResolver {
  @Mutation(() => UpsertCoursesPayload, {
    description:
      "Creates and changes up to 1,000 courses of one provider, matched on its numbers. Each row stands or falls alone; " +
      "a row that says what is known already writes nothing (`confirmCourses` confirms).",
  })
  @Access(ofOwn("input.provider", "provider", "editor", "integration"))
  async upsertCourses(
    @Arg("input", () => UpsertCoursesInput, { description: "The courses." }) input: UpsertCoursesInput,
    @Ctx() context: Context,
  ): Promise<Payload<UpsertCoursesPayload>> {
    if (input.dryRun) return previewUpsert(context, input);
    return { ...emptyUpsert, ...(await write(context, upsertCourses, input)) };
  }

  @Mutation(() => ConfirmCoursesPayload, {
    description:
      "Confirms that courses still hold (`assuredOn` is today then). Unconfirmed for four weeks, they are stale.",
  })
  @Access(ofOwn("input.provider", "provider", "editor", "integration"))
  async confirmCourses(
    @Arg("input", () => ConfirmCoursesInput, { description: "Which." }) input: ConfirmCoursesInput,
    @Ctx() context: Context,
  ): Promise<Payload<ConfirmCoursesPayload>> {
    return { confirmed: 0, unknown: [], ...(await write(context, confirmCourses, input)) };
  }

  @Mutation(() => RecordQualityPayload, { description: "Tells how a course of one's own went, after its last day." })
  @Access(decidedInside("of the course's provider", "provider", "editor", "integration"))
  recordQuality(
    @Arg("input", () => RecordQualityInput, { description: "The counts." }) input: RecordQualityInput,
    @Ctx() context: Context,
  ): Promise<Payload<RecordQualityPayload>> {
    return write(context, recordQuality, input);
  }

  @FieldResolver(() => Course, {
    nullable: true,
    description: "The course as it is now; null where there is none, as of a rejected new one.",
  })
  course(@Root() { courseId }: UpsertCourseRow, @Ctx() context: Context): Promise<Course | null> | null {
    return courseId === null ? null : load(context, Course, courseId);
  }

  @FieldResolver(() => [UserError], { description: "Why the row was rejected; all reasons at once." })
  userErrors(@Root() { violations }: UpsertCourseRow, @Ctx() { language }: Context): UserError[] {
    return violations.map(({ code, message, path }) => ({ code, message: message[language], path }));
  }
}

const emptyUpsert = { created: 0, updated: 0, unchanged: 0, rows: [] };
