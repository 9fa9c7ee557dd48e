import { type Change, dayInBerlin, daysAfter, refuse, type WriteDefinition } from "@kommgraph/infra";
import {
  caseReference,
  caseReferenceNotIn,
  existingMunicipality,
  holdDays,
  idOfType,
  newId,
  type ReferralState,
  retentionDays,
} from "@kommgraph/schema";
import { Course } from "../course/course.entity.ts";
import { CourseReferral } from "./course-referral.entity.ts";
import type { ReferToCourseInput } from "./course-referral.input.ts";
import { joinLine, takeSeat } from "./seats.ts";

/** Holds a seat for a case, or puts it in the waiting line. */
export const referToCourse: WriteDefinition<ReferToCourseInput, { referral: CourseReferral }> = {
  name: "referToCourse",
  rules: [
    idOfType("course", "Course"),
    existingMunicipality("from"),
    caseReference("caseRef"),
    caseReferenceNotIn("caseRef", "idempotencyKey"),
  ],
  async effect(change, input) {
    const { course, state } = await findPlace(change, input);
    return { referral: await insertReferral(change, input, course, state) };
  },
};

/** Tries again when a seat falls free, or the last one is taken, between the two statements. */
async function findPlace(
  change: Change,
  { course: id, waitIfFull }: ReferToCourseInput,
): Promise<{ course: Course; state: ReferralState }> {
  for (;;) {
    const taken = await takeSeat(change, id);
    if (taken) return { course: taken, state: "HELD" };
    const waited = waitIfFull ? await joinLine(change, id) : null;
    if (waited) return { course: waited, state: "WAITING" };
    const course = await change.em.findOne(Course, { id }, { refresh: true });
    refuseUnlessFree(course, id, dayInBerlin(change.now), waitIfFull);
  }
}

function refuseUnlessFree(course: Course | null, id: string, today: string, waitIfFull: boolean): void {
  if (!course) {
    const en = `There is no Course ${id}; check the id.`;
    refuse("NOT_FOUND", { en, de: `Course ${id} gibt es nicht; bitte die Kennung prüfen.` }, "course");
  }
  const { startsOn, registerBy } = course;
  if (startsOn <= today) {
    const en = `The course has begun on ${startsOn}. Look for another one: the query “suggestCourses” does.`;
    const de = `Der Kurs hat am ${startsOn} begonnen. Bitte einen anderen suchen, etwa mit „suggestCourses“.`;
    refuse("COURSE_HAS_BEGUN", { en, de }, "course");
  }
  if (registerBy !== null && registerBy < today) {
    const en = `Registration ended on ${registerBy}. Ask the provider, or look for another course.`;
    const de = `Die Anmeldung endete am ${registerBy}. Bitte den Träger fragen oder einen anderen Kurs suchen.`;
    refuse("REGISTRATION_CLOSED", { en, de }, "course");
  }
  if (!waitIfFull && (course.booked >= course.capacity || course.waiting > 0)) {
    const en = `No seat is free: ${course.booked} of ${course.capacity} taken, ${course.waiting} wait. Use waitIfFull to wait in line.`;
    const de = `Kein Platz ist frei: ${course.booked} von ${course.capacity} belegt, ${course.waiting} warten. Mit waitIfFull stellen Sie sich an.`;
    refuse("NO_CAPACITY", { en, de }, "course");
  }
}

/** The unique index on open cases decides, so that two calls at once cannot both refer one case. */
async function insertReferral(
  change: Change,
  { from, caseRef, level }: ReferToCourseInput,
  course: Course,
  state: ReferralState,
): Promise<CourseReferral> {
  const { now } = change;
  const today = dayInBerlin(now);
  const holdExpiresAt = state === "HELD" ? new Date(now.getTime() + holdDays * 86_400_000).toISOString() : null;
  const [row] = await change.em.execute(
    `with referral as (
       insert into course_referral (id, course_id, provider_id, from_id, case_seal, level, state, referred_at, hold_expires_at, retain_until)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (from_id, case_seal) where state in ('HELD', 'WAITING', 'ACCEPTED') do nothing
       returning *
     ), step as (
       insert into course_referral_step (referral_id, state, at, by) select id, state, referred_at, from_id from referral
     )
     select * from referral`,
    [
      newId("ref"),
      course.id,
      course.provider.id,
      from,
      sealOf(change, from, caseRef),
      level ?? null,
      state,
      now.toISOString(),
      holdExpiresAt,
      daysAfter(today, retentionDays(state)),
    ],
  );
  if (row) return change.em.map(CourseReferral, row);
  const en = "This case is on its way into a course already. Withdraw that referral first; then refer it anew.";
  const de =
    "Dieser Fall ist schon in einen Kurs vermittelt. Bitte zuerst jene Vermittlung zurückziehen, dann neu vermitteln.";
  return refuse("ALREADY_REFERRED", { en, de }, "caseRef");
}

/** The same file number of two offices is two cases, and nobody can tell that they look alike. */
function sealOf({ seal }: Change, from: string, caseRef: string): string {
  return seal(`${from} ${caseRef.toUpperCase()}`);
}
