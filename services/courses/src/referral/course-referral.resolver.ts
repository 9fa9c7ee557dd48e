import {
  Access,
  type Context,
  decidedInside,
  findAllOf,
  forbidden,
  load,
  ofOwn,
  type Payload,
  referenceTo,
  related,
  write,
} from "@kommgraph/infra";
import { idOf, ReferralStep } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Course } from "../course/course.entity.ts";
import { Offer } from "../course/offer.ts";
import { Municipality } from "../references/municipality.ts";
import { CourseSuggestion } from "../suggestion/course-suggestion.ts";
import { suggestInstead } from "../suggestion/suggest-instead.ts";
import { advanceCourseReferral } from "./advance-course-referral.ts";
import { CourseReferral } from "./course-referral.entity.ts";
import { AdvanceCourseReferralInput, ReferToCourseInput } from "./course-referral.input.ts";
import { CourseReferralPayload } from "./course-referral.payload.ts";
import { CourseReferralStep } from "./course-referral-step.entity.ts";
import { isOverdue } from "./overdue.ts";
import { referToCourse } from "./refer-to-course.ts";
import { bothSides, sideOf } from "./sides.ts";
import { waitingPosition } from "./waiting-position.ts";

@Resolver(() => CourseReferral)
export class CourseReferralResolver {
  @Query(() => CourseReferral, {
    nullable: true,
    description: "A referral by its id, for its two sides; null with FORBIDDEN for others.",
  })
  @Access(decidedInside(bothSides.text, "caseworker", "provider"))
  async courseReferral(
    @Arg("id", () => ID, { description: "Id of the referral, `ref_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<CourseReferral | null> {
    const referral = await load(context, CourseReferral, idOf(id, "CourseReferral"));
    if (referral && !sideOf(context.who, referral)) throw forbidden(context.who, "this referral");
    return referral;
  }

  @Mutation(() => CourseReferralPayload, {
    description:
      "Holds a seat for a case for two weeks, or puts it in the waiting line of a full course, first come first served.",
  })
  @Access(ofOwn("input.from", "caseworker"))
  referToCourse(
    @Arg("input", () => ReferToCourseInput, { description: "Which case into which course." }) input: ReferToCourseInput,
    @Ctx() context: Context,
  ): Promise<Payload<CourseReferralPayload>> {
    return write(context, referToCourse, input);
  }

  @Mutation(() => CourseReferralPayload, {
    description:
      "Takes the next step of a referral. The provider accepts or refuses, and tells of begin and end; the office may withdraw.",
  })
  @Access(decidedInside("whose step it is", "caseworker", "provider"))
  advanceCourseReferral(
    @Arg("input", () => AdvanceCourseReferralInput, { description: "Which step." }) input: AdvanceCourseReferralInput,
    @Ctx() context: Context,
  ): Promise<Payload<CourseReferralPayload>> {
    return write(context, advanceCourseReferral, input);
  }

  @FieldResolver(() => Municipality, { nullable: true, description: "The office that refers." })
  from(@Root() { fromId }: CourseReferral): Municipality {
    return referenceTo(Municipality, fromId);
  }

  @FieldResolver(() => Course, { description: "The course the case is referred to." })
  course(@Root() { course }: CourseReferral, @Ctx() context: Context): Promise<Course> {
    return related(context, Course, course);
  }

  @FieldResolver(() => Offer, { nullable: true, description: "The course, as an offer like any other." })
  offer(@Root() { course }: CourseReferral, @Ctx() context: Context): Promise<Course> {
    return related(context, Course, course);
  }

  @FieldResolver(() => [ReferralStep], { description: "Its steps, oldest first." })
  history(@Root() { id }: CourseReferral, @Ctx() context: Context): Promise<ReferralStep[]> {
    return findAllOf(context, CourseReferralStep, { property: "referral", id }, { orderBy: { number: "asc" } });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Place in the waiting line, 1 for whoever is next; null unless the case waits.",
  })
  waitingPosition(@Root() referral: CourseReferral, @Ctx() context: Context): Promise<number | null> {
    return waitingPosition(context, referral);
  }

  @FieldResolver(() => Boolean, {
    description: "The course begins later than six weeks after the referral: reassign the case (IntV § 7 (4), (5)).",
  })
  async overdue(@Root() referral: CourseReferral, @Ctx() context: Context): Promise<boolean> {
    return isOverdue(referral, await related(context, Course, referral.course), context.now);
  }

  @FieldResolver(() => [CourseSuggestion], {
    description: "Other courses for the case, as they stand now; empty unless it is overdue.",
  })
  async suggestions(
    @Root() referral: CourseReferral,
    @Arg("first", () => Int, { defaultValue: 3, description: "How many, 1 to 100." }) first: number,
    @Ctx() context: Context,
  ): Promise<CourseSuggestion[]> {
    const overdue = isOverdue(referral, await related(context, Course, referral.course), context.now);
    return overdue ? suggestInstead(context, referral.id, first) : [];
  }
}
