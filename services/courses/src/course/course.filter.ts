import { containsFolded } from "@kommgraph/infra";
import { badInput, CefrLevel, DateScalar, idOf, TargetGroup } from "@kommgraph/schema";
import { type FilterQuery, raw } from "@mikro-orm/postgresql";
import { Field, ID, InputType } from "type-graphql";
import { situatedIn } from "../references/municipality.ts";
import type { Course } from "./course.entity.ts";
import { NearInput, whereNear } from "./near.ts";

@InputType({ description: "Which courses; all conditions hold together." })
export class CourseFilter {
  @Field(() => [ID], { nullable: true, description: "Any of these course types, by id or code." })
  type?: string[] | null;

  @Field(() => ID, { nullable: true, description: "In this town, or in the towns of this county." })
  municipality?: string | null;

  @Field(() => [CefrLevel], {
    nullable: true,
    description: "Leads to any of these levels (`targetLevel`): a B1 course is one that ends with B1.",
  })
  level?: CefrLevel[] | null;

  @Field(() => [TargetGroup], {
    nullable: true,
    description:
      "Open to any of these groups: made for one of them, or for `EVERYONE`. For courses made for one group alone, " +
      "filter by `type`.",
  })
  targetGroup?: TargetGroup[] | null;

  @Field(() => Boolean, { nullable: true, description: "With (or without) child care." })
  childcare?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "With at least one free seat (or with none)." })
  freeSeats?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: "Starts on this day or later." })
  startsFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Starts on this day or earlier." })
  startsUntil?: string | null;

  @Field(() => NearInput, {
    nullable: true,
    description: "Takes place near this point; courses without a point do not.",
  })
  near?: NearInput | null;

  @Field(() => String, {
    nullable: true,
    description: "Part of the title or of the provider's name; Koeln, Köln and koln are one.",
  })
  search?: string | null;
}

export function whereCourse(filter: CourseFilter | null | undefined): FilterQuery<Course> {
  const { type, municipality, level, targetGroup, childcare, freeSeats, near, search } = filter ?? {};
  return {
    ...(type && { type: { $in: type.map(courseTypeId) } }),
    ...(municipality && { [situatedIn(municipality)]: idOf(municipality, "Municipality") }),
    ...(level && { targetLevel: { $in: level } }),
    ...(targetGroup && { targetGroups: { $overlap: openTo(targetGroup) } }),
    ...(childcare != null && { childcare }),
    ...(freeSeats != null && { free: freeSeats ? { $gt: 0 } : { $lte: 0 } }),
    ...whereStart(filter ?? {}),
    ...(near && whereNear(near)),
    ...(search?.trim() && whereSearch(search)),
  } as FilterQuery<Course>;
}

/** The id of a course type is its code with a prefix. */
function courseTypeId(idOrCode: string): string {
  return idOf(/^[A-Z]/.test(idOrCode) ? `cty_${idOrCode}` : idOrCode, "CourseType");
}

function openTo(groups: TargetGroup[]): TargetGroup[] {
  return groups.length === 0 ? [] : [...groups, "EVERYONE"];
}

function whereStart({ startsFrom, startsUntil }: CourseFilter): object {
  if (startsFrom && startsUntil && startsUntil < startsFrom) {
    throw badInput(
      "INVALID_PERIOD",
      `“startsUntil” (${startsUntil}) is before “startsFrom” (${startsFrom}). Exchange them, or leave one out.`,
    );
  }
  if (!startsFrom && !startsUntil) return {};
  return { startsOn: { ...(startsFrom && { $gte: startsFrom }), ...(startsUntil && { $lte: startsUntil }) } };
}

/** A union, because each half has an index of its own, and an `or` over two tables would use neither. */
function whereSearch(typed: string): object {
  const { $like } = containsFolded(typed);
  const found = `
    select id from course where title_folded like ?
    union select course.id from course
      join course_provider on course_provider.id = course.provider_id where course_provider.name_folded like ?`;
  return { [raw((alias) => `${alias}.id in (${found})`, [$like, $like])]: [] };
}
