import { dayInBerlin, daysAfter } from "@kommgraph/infra";
import type { Course } from "./course.entity.ts";

/** How long a confirmation holds, in days; KURSNET asks providers for one a week. */
const confirmationDays = 28;

/** Whether a course that is not over was last confirmed too long ago, or never. */
export function isStale({ assuredOn, endsOn }: Pick<Course, "assuredOn" | "endsOn">, now: Date): boolean {
  const today = dayInBerlin(now);
  if (endsOn !== null && endsOn < today) return false;
  return assuredOn === null || assuredOn < daysAfter(today, -confirmationDays);
}
