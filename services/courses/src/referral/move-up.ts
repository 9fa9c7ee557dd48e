import { type Change, dayInBerlin, daysAfter, type Job } from "@kommgraph/infra";
import { holdDays, retentionDays } from "@kommgraph/schema";
import { arrayOf, atOnce } from "./due.ts";
import { announced } from "./seats.ts";

/**
 * Gives free seats of these courses to those who wait, first come first served. Two statements whatever their number:
 * the second sees what was committed before the first had locked the courses.
 */
export async function moveUp(change: Change, courses: readonly string[]): Promise<void> {
  if (courses.length === 0) return;
  const { em, now } = change;
  const today = dayInBerlin(now);
  const withRoom: { id: string }[] = await em.execute(
    `select id from course where id = any(?) and waiting > 0 and booked < capacity and starts_on > ? order by id for update`,
    [arrayOf(courses), today],
  );
  if (withRoom.length === 0) return;
  const moved: object[] = await em.execute(
    `with line as (
       select referral.id, course.capacity - course.booked as seats,
         row_number() over (partition by course.id order by line_number) as place
       from course_referral as referral join course on course.id = referral.course_id
       where referral.state = 'WAITING' and course.id = any(?)
     ), moved as (
       update course_referral as referral
       set state = 'HELD', hold_expires_at = ?, retain_until = ?, version = version + 1
       from line where line.id = referral.id and place <= seats
       returning referral.id, referral.course_id
     ), step as (
       insert into course_referral_step (referral_id, state, at, by) select id, 'HELD', ?, 'clock' from moved
     )
     update course set booked = booked + counted.seats, waiting = waiting - counted.seats
     from (select course_id, count(*) as seats from moved group by course_id) as counted
     where course.id = counted.course_id returning course.*`,
    [
      arrayOf(withRoom.map(({ id }) => id)),
      new Date(now.getTime() + holdDays * 86_400_000).toISOString(),
      daysAfter(today, retentionDays("HELD")),
      now.toISOString(),
    ],
  );
  for (const row of moved) announced(change, row);
}

/** Whatever made room moves the line up itself; this makes up for what could not, such as a process that was killed. */
export const moveLinesUp: Job = {
  name: "move waiting lines up",
  everySeconds: 60,
  async work(change) {
    const rows: { id: string }[] = await change.em.execute(
      "select id from course where waiting > 0 and booked < capacity and starts_on > ? order by id limit ?",
      [dayInBerlin(change.now), atOnce],
    );
    await moveUp(
      change,
      rows.map(({ id }) => id),
    );
    return rows.length === atOnce;
  },
};
