import type { CourseQuality } from "./course-quality.ts";

/** What a provider tells of finished courses; each count is part of the one before. */
export interface Counts {
  started: number;
  completed: number;
  examined: number;
  passed: number;
}

/** The least number of people that is published; fewer could be recognized. */
export const leastPublished = 5;

/**
 * Whether all counts may be told to everybody: nobody learns of fewer than five people, neither of those who passed nor,
 * by subtracting, of those who left, who did not sit the test, or who failed.
 */
export function mayBePublished({ started, completed, examined, passed }: Counts): boolean {
  return [started - completed, completed - examined, examined - passed, passed].every(
    (group) => group >= leastPublished,
  );
}

/** What everybody may know of one course: all counts, or how many began, or nothing. */
export function publishedQuality(counts: Counts): CourseQuality {
  if (mayBePublished(counts)) return exactQuality(counts);
  const started = counts.started >= leastPublished ? counts.started : null;
  return { ...nothing, started, withheld: true };
}

/** Every count, for those who may see them. */
export function exactQuality(counts: Counts): CourseQuality {
  return { ...counts, ...ratesOf(counts), withheld: false };
}

/** No count at all. */
export const nothing = {
  started: null,
  completed: null,
  examined: null,
  passed: null,
  completionRate: null,
  passRate: null,
} as const;

function ratesOf({ started, completed, examined, passed }: Counts) {
  return { completionRate: share(completed, started), passRate: share(passed, examined) };
}

/** To three decimals. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;
}
