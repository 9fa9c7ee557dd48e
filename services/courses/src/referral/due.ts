import type { Change } from "@kommgraph/infra";

/** Referrals on which the clock acts, and their courses. */
export interface Due {
  referrals: string[];
  courses: string[];
}

/** How many referrals the clock acts on in one transaction. */
export const atOnce = 500;

/**
 * The referrals on which something is due, with their courses locked: courses before referrals and in one order, as
 * everybody locks them, so that nobody waits for each other.
 */
export async function lockDue(change: Change, condition: string, until: string): Promise<Due> {
  const rows: { id: string; courseId: string }[] = await change.em.execute(
    `select id, course_id as "courseId" from course_referral where ${condition} limit ${atOnce}`,
    [until],
  );
  const courses = [...new Set(rows.map(({ courseId }) => courseId))];
  if (rows.length > 0)
    await change.em.execute("select from course where id = any(?) order by id for update", [arrayOf(courses)]);
  return { referrals: rows.map(({ id }) => id), courses };
}

/** Ids as Postgres writes an array; ids hold nothing that would need quotes. */
export function arrayOf(ids: readonly string[]): string {
  return `{${ids.join(",")}}`;
}
