import type { Context } from "@kommgraph/infra";
import { badInput } from "@kommgraph/schema";
import { Course } from "../course/course.entity.ts";
import type { CourseProfile } from "../suggestion/course-profile.input.ts";
import { conditions, open, reachable, seen, wishes } from "../suggestion/fitting-courses.ts";
import { rankOf, type Wish, wishOf } from "../suggestion/wish.ts";
import { chainLegs, type Leg } from "./chain-legs.ts";
import type { CoursePathway } from "./course-pathway.ts";

/** Chains of courses from a person's level to the goal, the soonest first; two statements. */
export async function findPathways(context: Context, profile: CourseProfile, first: number): Promise<CoursePathway[]> {
  if (first < 1 || first > 10) throw badInput("INVALID_PAGE_SIZE", `“first” is ${first}; give 1 to 10.`);
  const wish = wishOf(profile, context.now);
  const goal = wish.goal ?? usualGoal(wish.level);
  const legs = await findLegs(context, wish, goal);
  const journey = { level: wish.level, goal, earliest: dayNumber(wish.earliest), mayRepeat: wish.may_repeat };
  const chains = chainLegs(legs, journey, first);
  const ids = [...new Set(chains.flatMap((chain) => chain.legs.map(({ id }) => id)))];
  const courses = new Map((await context.em.find(Course, { id: { $in: ids } })).map((course) => [course.id, course]));
  return chains.map(({ legs: steps, days, waitingDays, units }) => ({
    steps: steps.flatMap(({ id }) => courses.get(id) ?? []),
    days,
    waitingDays,
    teachingUnits: units,
  }));
}

/** B1, the aim of the integration course; above it the next level, which is out of reach behind the last. */
function usualGoal(level: number): number {
  return Math.max(rankOf("B1"), level + 1);
}

/** Every course that could be a leg: it can be joined, is within reach, and lies between level and goal. */
function findLegs({ em }: Context, wish: Wish, goal: number): Promise<Leg[]> {
  const { DISTANCE, TARGET_GROUP, CHILDCARE, WEEKDAYS } = conditions;
  return em.execute(
    `select course.id, coalesce(seen.entry, 0) as entry, seen.target, course.starts_on - date '1970-01-01' as start,
       course.ends_on - date '1970-01-01' as "end", course.teaching_units as units, type.family,
       type.family_units as "familyUnits", type.repeat
     from ${wishes} cross join lateral (
       select * from ${reachable("starts_on >= wish.earliest and ends_on is not null")}
     ) as course
     join course_type as type on type.id = course.type_id
     cross join lateral ${seen}
     where ${open} and ${DISTANCE} and ${TARGET_GROUP} and ${CHILDCARE} and ${WEEKDAYS}
       and seen.target > wish.level and coalesce(seen.entry, 0) < ?`,
    [JSON.stringify([wish]), goal],
  );
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}
