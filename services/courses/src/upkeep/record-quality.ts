import { actsFor, type Change, dayInBerlin, forbidden, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, numberOf, type Rule } from "@kommgraph/schema";
import { Course } from "../course/course.entity.ts";
import { violation } from "./course-rules.ts";
import type { RecordQualityInput } from "./upkeep.input.ts";

/** Each count is part of the one before. */
const inOrderOfStages: Rule<RecordQualityInput> = (input) => {
  const stages = ["started", "completed", "examined", "passed"] as const;
  return stages.slice(1).flatMap((stage, at) => {
    const before = stages[at] as (typeof stages)[number];
    if (input[stage] <= input[before]) return [];
    const en = `${stage} is ${input[stage]}, more than ${before} (${input[before]}), of which it is a part.`;
    const de = `${stage} ist ${input[stage]}, mehr als ${before} (${input[before]}), wovon es ein Teil ist.`;
    return [violation("COUNTS_NOT_IN_ORDER", { en, de }, stage)];
  });
};

/** How a course of one's own went, once it is over; told again, it is corrected. */
export const recordQuality: WriteDefinition<RecordQualityInput, { course: Course }> = {
  name: "recordQuality",
  rules: [idOfType("course", "Course"), numberOf("started", 0, 10_000), numberOf("passed", 0, 10_000), inOrderOfStages],
  async effect(change, { course: id, expectedVersion, started, completed, examined, passed }) {
    const course = await change.load(Course, id, "course");
    if (!actsFor(change.who, course.provider.id)) throw forbidden(change.who, "the quality of this course");
    change.expectVersion(course, expectedVersion);
    refuseUnlessOver(change, course);
    if (started > course.capacity) {
      const en = `started is ${started}, but the course has ${course.capacity} seats.`;
      refuse(
        "MORE_THAN_SEATS",
        { en, de: `started ist ${started}, aber der Kurs hat ${course.capacity} Plätze.` },
        "started",
      );
    }
    Object.assign(course, { started, completed, examined, passed });
    return { course };
  },
};

function refuseUnlessOver({ now }: Change, { endsOn }: Course): void {
  if (endsOn !== null && endsOn <= dayInBerlin(now)) return;
  const en = `The course is not over${endsOn ? `; it ends on ${endsOn}` : " and has no last day"}. Tell how it went after that.`;
  const de = `Der Kurs ist noch nicht zu Ende${endsOn ? `; er endet am ${endsOn}` : " und hat keinen letzten Tag"}. Bitte danach mitteilen, wie er lief.`;
  refuse("COURSE_NOT_OVER", { en, de }, "course");
}
