import type { CourseQuality } from "./course-quality.ts";

/** What a provider tells of a finished course. */
export interface Counts {
  started: number;
  completed: number;
  examined: number;
  passed: number;
}

/** The least count that is published; fewer people could be recognized. */
export const leastPublished = 5;

/** What everybody may know of one course. */
export function publishedQuality(counts: Counts): CourseQuality {
  const publish = (count: number) => (count < leastPublished ? null : count);
  const started = publish(counts.started);
  const completed = publish(counts.completed);
  const examined = publish(counts.examined);
  const passed = publish(counts.passed);
  const withheld = [started, completed, examined, passed].includes(null);
  return { started, completed, examined, passed, ...ratesOf({ started, completed, examined, passed }), withheld };
}

/** Both rates, each only where both of its counts are known. */
export function ratesOf(counts: { [Name in keyof Counts]: number | null }) {
  return {
    completionRate: share(counts.completed, counts.started),
    passRate: share(counts.passed, counts.examined),
  };
}

/** To three decimals. */
function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null ? null : Math.round((part / whole) * 1000) / 1000;
}
