import { type Context, loaderOf } from "@kommgraph/infra";
import type { CourseReferral } from "./course-referral.entity.ts";

/** The place in the waiting line, 1 for whoever is next; null for those who do not wait. One statement a request. */
export async function waitingPosition(context: Context, { id, state }: CourseReferral): Promise<number | null> {
  if (state !== "WAITING") return null;
  const positions = loaderOf<number | null>(
    context,
    "waiting positions",
    async (ids) => {
      const wanted = `{${ids.join(",")}}`;
      const rows: { id: string; position: number }[] = await context.em.execute(
        `select id, position from (
           select id, row_number() over (partition by course_id order by line_number)::int as position
           from course_referral
           where state = 'WAITING' and course_id in (select course_id from course_referral where id = any(?))
         ) as line where id = any(?)`,
        [wanted, wanted],
      );
      return new Map(rows.map((row) => [row.id, row.position]));
    },
    () => null,
  );
  return positions.load(id);
}
