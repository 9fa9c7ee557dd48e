import { type Change, dayInBerlin, daysAfter, refuse, type WriteDefinition } from "@kommgraph/infra";
import {
  idOfType,
  legalSteps,
  mayStep,
  type ReferralSide,
  type ReferralState,
  retentionDays,
  takesPlace,
  textOf,
} from "@kommgraph/schema";
import { Course } from "../course/course.entity.ts";
import { CourseReferral } from "./course-referral.entity.ts";
import type { AdvanceCourseReferralInput } from "./course-referral.input.ts";
import { CourseReferralStep } from "./course-referral-step.entity.ts";
import { moveUp } from "./move-up.ts";
import { giveBack } from "./seats.ts";
import { sideOf } from "./sides.ts";

/** Takes the next step of a referral; a seat that falls free goes to whoever waits longest. */
export const advanceCourseReferral: WriteDefinition<AdvanceCourseReferralInput, { referral: CourseReferral }> = {
  name: "advanceCourseReferral",
  rules: [idOfType("referral", "CourseReferral"), textOf("note", 500)],
  async effect(change, { referral: id, to, expectedVersion, note }) {
    const { side, courseId } = await findSide(change, id);
    // The course first, as everybody locks them: two who step at once cannot wait for each other.
    await change.load(Course, courseId, "referral");
    const referral = await change.load(CourseReferral, id, "referral");
    change.expectVersion(referral, expectedVersion);
    const from = referral.state;
    if (!mayStep(from, to, side)) refuseStep(from, to, side);
    step(change, referral, to, note);
    await change.em.flush();
    const freed = { booked: takesPlace(from) && !takesPlace(to) ? 1 : 0, waiting: from === "WAITING" ? 1 : 0 };
    if (freed.booked + freed.waiting > 0) await giveBack(change, courseId, freed);
    if (freed.booked > 0) await moveUp(change, [courseId]);
    return { referral };
  },
};

/** On which side the caller stands. Who stands on neither learns nothing, not even that there is such a referral. */
async function findSide(change: Change, id: string): Promise<{ side: ReferralSide; courseId: string }> {
  const [row]: { courseId: string; fromId: string; providerId: string }[] = await change.em.execute(
    `select course_id as "courseId", from_id as "fromId", provider_id as "providerId" from course_referral where id = ?`,
    [id],
  );
  const side = row ? sideOf(change.who, row) : null;
  if (row && side) return { side, courseId: row.courseId };
  return refuse(
    "NOT_FOUND",
    {
      en: `There is no CourseReferral ${id}; check the id.`,
      de: `CourseReferral ${id} gibt es nicht; bitte die Kennung prüfen.`,
    },
    "referral",
  );
}

function refuseStep(from: ReferralState, to: ReferralState, side: ReferralSide): never {
  const legal = legalSteps(from, side).join(", ");
  const en = legal ? `From here you may go to: ${legal}.` : "From here you may take no step.";
  const de = legal ? `Von hier aus können Sie gehen nach: ${legal}.` : "Von hier aus können Sie keinen Schritt tun.";
  refuse(
    "ILLEGAL_TRANSITION",
    {
      en: `The referral is at ${from}; it cannot go to ${to} by you. ${en}`,
      de: `Die Vermittlung steht bei ${from}; Sie können sie nicht nach ${to} bringen. ${de}`,
    },
    "to",
  );
}

function step(change: Change, referral: CourseReferral, to: ReferralState, note: string | null | undefined): void {
  const { em, now, who } = change;
  referral.state = to;
  referral.holdExpiresAt = null;
  referral.retainUntil = daysAfter(dayInBerlin(now), retentionDays(to));
  em.create(CourseReferralStep, {
    referral,
    state: to,
    at: now,
    by: who.partner as string,
    note: note?.trim() ?? null,
    demonstration: false,
  } as never);
}
