import { dayInBerlin, daysAfter } from "@kommgraph/infra";
import type { Course } from "../course/course.entity.ts";
import type { CourseReferral } from "./course-referral.entity.ts";

/** A course should begin so many days after registration at the latest; else the case is reassigned (IntV § 7 (4), (5)). */
export const sixWeeks = 42;

/** Whether a case that has not begun yet begins, or could begin, only after six weeks. */
export function isOverdue({ state, referredAt }: CourseReferral, { startsOn }: Course, now: Date): boolean {
  if (!["HELD", "WAITING", "ACCEPTED"].includes(state)) return false;
  const latest = daysAfter(dayInBerlin(referredAt), sixWeeks);
  return startsOn > latest || dayInBerlin(now) > latest;
}
