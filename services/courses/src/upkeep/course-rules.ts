import { dayInBerlin, daysAfter } from "@kommgraph/infra";
import {
  existingTown,
  inOrder,
  listOf,
  numberOf,
  postcode,
  type Rule,
  type Sentence,
  textOf,
  type Violation,
} from "@kommgraph/schema";
import { frame, isInFrame } from "../course/near.ts";
import type { CourseInput } from "./course.input.ts";

/** What must hold of a course whatever its type. */
export const courseRules: readonly Rule<CourseInput>[] = [
  textOf("number", 60),
  textOf("title", 200),
  existingTown("municipality"),
  listOf("targetGroups", 11, 1),
  listOf("languages", 10, 1),
  inOrder("start", "end"),
  inOrder("registerBy", "start"),
  saneDates,
  numberOf("unitsPerWeek", 1, 50),
  ({ times }) => (times ?? []).flatMap(({ from, to }, at) => violationsOfTime(from, to, at)),
  listOf("times", 14),
  pointInState,
  textOf("placeName", 120),
  textOf("street", 120),
  postcode("postalCode"),
  textOf("city", 80),
];

/** How far from today a course may begin, and how long it may last, in days. */
const furthest = 3 * 366;

function saneDates({ start, end }: CourseInput, now: Date): Violation[] {
  const today = dayInBerlin(now);
  const [earliest, latest] = [daysAfter(today, -furthest), daysAfter(today, furthest)];
  if (start < earliest || start > latest) {
    const en = `start is ${start}; courses begin between ${earliest} and ${latest}.`;
    return [
      violation(
        "DATE_OUT_OF_RANGE",
        { en, de: `start ist ${start}; Kurse beginnen zwischen ${earliest} und ${latest}.` },
        "start",
      ),
    ];
  }
  if (end != null && end > daysAfter(start, furthest)) {
    const en = `end is ${end}, more than three years after the start.`;
    return [violation("DATE_OUT_OF_RANGE", { en, de: `end ist ${end}, mehr als drei Jahre nach dem Beginn.` }, "end")];
  }
  return [];
}

function violationsOfTime(from: string, to: string, at: number): Violation[] {
  const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
  if (clock.test(from) && clock.test(to) && from < to) return [];
  const en = `times: from ${from} to ${to} is no time of a lesson; write it like 08:30 to 12:45.`;
  const de = `times: Von ${from} bis ${to} ist keine Unterrichtszeit; bitte schreiben wie 08:30 bis 12:45.`;
  return [violation("INVALID_TIME", { en, de }, "times", String(at))];
}

function pointInState({ latitude, longitude }: CourseInput): Violation[] {
  if (latitude == null && longitude == null) return [];
  if (latitude == null || longitude == null) {
    const en = "Give latitude and longitude together, or neither.";
    return [
      violation(
        "POINT_INCOMPLETE",
        { en, de: "Bitte latitude und longitude zusammen angeben, oder keins von beiden." },
        latitude == null ? "latitude" : "longitude",
      ),
    ];
  }
  if (isInFrame(latitude, longitude)) return [];
  const { south, north, west, east } = frame;
  const en = `Latitude ${latitude}, longitude ${longitude} is not in North Rhine-Westphalia; it lies between ${south} and ${north}, ${west} and ${east}.`;
  const de = `Breite ${latitude}, Länge ${longitude} liegt nicht in Nordrhein-Westfalen, sondern außerhalb von ${south} bis ${north} und ${west} bis ${east}.`;
  return [violation("POINT_OUTSIDE_STATE", { en, de }, "latitude")];
}

export function violation(code: string, message: Sentence, ...path: string[]): Violation {
  return { code, message, path };
}
