import { type Context, loaderOf } from "@kommgraph/infra";
import { CourseReferral } from "../referral/course-referral.entity.ts";
import type { CourseProfile } from "./course-profile.input.ts";
import type { CourseSuggestion } from "./course-suggestion.ts";
import { findSuggestions } from "./find-suggestions.ts";
import { toSuggestions } from "./suggest-courses.ts";
import { rankOf, type Wish, wishOf } from "./wish.ts";

/** Other courses for a case that got into one too late; few statements for all cases of a request. */
export function suggestInstead(context: Context, referral: string, first: number): Promise<CourseSuggestion[]> {
  const loader = loaderOf<CourseSuggestion[]>(
    context,
    `${first} courses instead`,
    async (ids) => {
      const where = { id: { $in: [...ids] } };
      const referrals = await context.em.find(CourseReferral, where, { populate: ["course.type"] as never });
      const wishes = referrals.map((each) => wishBehind(each, context.now));
      const found = await findSuggestions(context, wishes, first);
      return new Map(wishes.map((wish) => [wish.key, toSuggestions(found.get(wish.key) ?? [], wish, context)]));
    },
    () => [],
  );
  return loader.load(referral);
}

/** What is known of a case: where it is from, and which course it was to join. */
function wishBehind({ id, fromId, level: told, course: reference }: CourseReferral, now: Date): Wish {
  const course = reference.getEntity();
  const level = told ?? course.entryLevel ?? "A1";
  const goal = course.targetLevel && rankOf(course.targetLevel) > rankOf(level) ? course.targetLevel : null;
  const profile: CourseProfile = {
    municipality: fromId,
    level,
    goal,
    targetGroups: course.targetGroups.includes("EVERYONE") ? null : course.targetGroups,
    childcare: course.childcare,
    days: course.times.map(({ day }) => day),
    mayRepeat: course.type.getEntity().repeat,
  };
  return wishOf(profile, now, id, course.id);
}
