import { type Change, dayInBerlin } from "@kommgraph/infra";
import { Course } from "../course/course.entity.ts";

/** Nobody is referred to a course that has begun or takes no more registrations. */
const open = "starts_on > ? and (register_by is null or register_by >= ?)";

/** Takes a free seat in one statement, so that no seat is given twice; nobody overtakes the waiting line. */
export function takeSeat(change: Change, course: string): Promise<Course | null> {
  return moveSeats(
    change,
    `booked = booked + 1 where id = ? and booked < capacity and waiting = 0 and ${open}`,
    course,
  );
}

/** Joins the waiting line of a full course. */
export function joinLine(change: Change, course: string): Promise<Course | null> {
  const full = "(booked >= capacity or waiting > 0)";
  return moveSeats(change, `waiting = waiting + 1 where id = ? and ${full} and ${open}`, course);
}

async function moveSeats(change: Change, movement: string, course: string): Promise<Course | null> {
  const today = dayInBerlin(change.now);
  const [row]: object[] = await change.em.execute(`update course set ${movement} returning *`, [course, today, today]);
  return row ? announced(change, row) : null;
}

/** Gives seats and places in line back. */
export async function giveBack(change: Change, course: string, { booked = 0, waiting = 0 }): Promise<void> {
  const [row]: object[] = await change.em.execute(
    "update course set booked = booked - ?, waiting = waiting - ? where id = ? returning *",
    [booked, waiting, course],
  );
  announced(change, row as object);
}

/** A course after a statement on its seats; the feed is told. Its version stays: its provider has changed nothing. */
export function announced(change: Change, row: object): Course {
  const course = change.em.map(Course, row as never);
  change.announce(course);
  return course;
}
