import type { Context } from "@kommgraph/infra";
import type { CourseProfile } from "./course-profile.input.ts";
import type { CourseSuggestion, SuggestionPart } from "./course-suggestion.ts";
import { type SuggestionCriterion, weights } from "./criterion.ts";
import { type Fit, findSuggestions } from "./find-suggestions.ts";
import { daysUntil, reasonsOf } from "./reasons.ts";
import { type Wish, wishOf } from "./wish.ts";

/** The best courses for a person, best first, with why. */
export async function suggestCourses(
  context: Context,
  profile: CourseProfile,
  first: number,
): Promise<CourseSuggestion[]> {
  const wish = wishOf(profile, context.now);
  const found = await findSuggestions(context, [wish], first);
  return toSuggestions(found.get(wish.key) ?? [], wish, context);
}

/** What is told of courses that fit. */
export function toSuggestions(fits: readonly Fit[], wish: Wish, { now, language }: Context): CourseSuggestion[] {
  const [best] = fits;
  if (!best) return [];
  return fits.map((fit) => ({
    course: fit.course,
    score: fit.score,
    distanceKm: fit.km,
    startsInDays: daysUntil(fit.course.startsOn, now),
    withinSixWeeks: fit.course.startsOn <= wish.six_weeks,
    reasons: reasonsOf(fit, best, { wish, now, language }),
    parts: partsOf(fit),
  }));
}

function partsOf({ parts }: Fit): SuggestionPart[] {
  const names = (Object.keys(weights) as SuggestionCriterion[]).filter((name) => name in parts);
  const total = names.reduce((sum, name) => sum + weights[name], 0);
  return names.map((name) => ({ name, weight: weights[name] / total, value: parts[name] as number }));
}
