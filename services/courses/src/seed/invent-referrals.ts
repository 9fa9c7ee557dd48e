import { daysAfter } from "@kommgraph/infra";
import { demonstrationId, holdDays, Random, type ReferralState, retentionDays } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { Course } from "../course/course.entity.ts";
import type { CourseReferral } from "../referral/course-referral.entity.ts";
import type { CourseReferralStep } from "../referral/course-referral-step.entity.ts";

/** A course as it was invented. */
type InventedCourse = Pick<
  Course,
  "id" | "municipalityId" | "countyId" | "startsOn" | "endsOn" | "booked" | "waiting" | "entryLevel"
> & { provider: string };

export interface InventedReferral {
  referral: EntityData<CourseReferral>;
  steps: EntityData<CourseReferralStep>[];
}

/** A step on a day; the hour follows from the referral's number. */
type Step = [state: ReferralState, day: string, by: string];

/**
 * Cases on their way into courses: everybody who waits, and some of those who have a seat. Holds run out behind the week
 * on which the demonstration stands.
 */
export function inventReferrals(courses: readonly InventedCourse[], anchor: string): InventedReferral[] {
  let number = 0;
  return courses.flatMap((course, index) => {
    const random = new Random(`referrals ${index}`);
    const seats = random.int(0, Math.min(3, course.booked));
    const seated = Array.from({ length: seats }, () => seatedSteps(random, course, anchor));
    return [...seated, ...lineSteps(random, course, anchor)]
      .filter((steps) => steps.length > 0)
      .map((steps) => referral(number++, random, course, steps));
  });
}

function seatedSteps(random: Random, course: InventedCourse, anchor: string): Step[] {
  const { startsOn, endsOn, provider } = course;
  const from = officeOf(random, course);
  if (startsOn >= daysAfter(anchor, 7)) {
    if (random.chance(0.5)) return [["HELD", daysAfter(anchor, -random.int(1, 7)), from]];
    const held = daysAfter(anchor, -random.int(9, 30));
    return [
      ["HELD", held, from],
      ["ACCEPTED", daysAfter(held, random.int(1, 5)), provider],
    ];
  }
  const held = daysAfter(startsOn, -random.int(10, 40));
  const begun: Step[] = [
    ["HELD", held, from],
    ["ACCEPTED", daysAfter(held, random.int(1, 5)), provider],
    ["STARTED", startsOn, provider],
  ];
  if (startsOn >= anchor) return begun.slice(0, 2);
  if (endsOn === null || endsOn >= anchor) return begun;
  if (endsOn < daysAfter(anchor, -120)) return [];
  return [...begun, [random.chance(0.85) ? "COMPLETED" : "DROPPED", endsOn, provider]];
}

/** The line of a course, the longest wait first. */
function lineSteps(random: Random, course: InventedCourse, anchor: string): Step[][] {
  const days = Array.from({ length: course.waiting }, () => daysAfter(anchor, -random.int(1, 40))).toSorted();
  return days.map((day) => [["WAITING", day, officeOf(random, course)]]);
}

function officeOf(random: Random, { municipalityId, countyId }: InventedCourse): string {
  return countyId !== null && random.chance(0.2) ? countyId : municipalityId;
}

function referral(number: number, random: Random, course: InventedCourse, taken: Step[]): InventedReferral {
  const id = demonstrationId("ref", number);
  const at = (day: string) => new Date(`${day}T${String(7 + (number % 8)).padStart(2, "0")}:${10 + (number % 50)}:00Z`);
  const [[, firstDay, from]] = taken as [Step];
  const [state, lastDay] = taken.at(-1) as Step;
  return {
    referral: {
      id,
      course: course.id,
      providerId: course.provider,
      fromId: from,
      caseSeal: `demonstration ${number}`,
      level: course.entryLevel ?? (random.chance(0.6) ? "A1" : null),
      state,
      referredAt: at(firstDay),
      holdExpiresAt: state === "HELD" ? new Date(at(firstDay).getTime() + holdDays * 86_400_000) : null,
      retainUntil: daysAfter(lastDay, retentionDays(state)),
      demonstration: true,
    },
    steps: taken.map(([step, day, by]) => ({
      referral: id,
      state: step,
      at: at(day),
      by,
      note: null,
      demonstration: true,
    })),
  };
}
