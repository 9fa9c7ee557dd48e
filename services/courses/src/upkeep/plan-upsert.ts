import type { Violation } from "@kommgraph/schema";
import { type EntityManager, LockMode } from "@mikro-orm/postgresql";
import { Course } from "../course/course.entity.ts";
import { CourseType } from "../course-type/course-type.entity.ts";
import type { CourseInput } from "./course.input.ts";
import { type Columns, columnsOf, differencesOf } from "./course-columns.ts";
import { courseRules, violation } from "./course-rules.ts";
import { violationsOfType } from "./type-rules.ts";
import type { UpsertCoursesInput } from "./upkeep.input.ts";
import type { RowOutcome } from "./upkeep.payload.ts";

/** What is to become of a row. */
export interface PlannedRow {
  index: number;
  number: string;
  outcome: RowOutcome;
  /** The course there is. */
  course: Course | null;
  /** What it shall be; null for a row that breaks a rule. */
  columns: Columns | null;
  differences: Record<string, [unknown, unknown]>;
  violations: Violation[];
}

/** Decides on every row, in two statements whatever their number: the types, and the courses there are. */
export async function planUpsert(
  em: EntityManager,
  { provider, courses }: UpsertCoursesInput,
  { now, lock }: { now: Date; lock: boolean },
): Promise<PlannedRow[]> {
  const types = new Map(
    (await em.find(CourseType, {})).flatMap(
      (type) =>
        [
          [type.id, type],
          [type.code, type],
        ] as const,
    ),
  );
  const numbers = courses.map(({ number }) => number.trim());
  const there = await em.find(
    Course,
    { provider, number: { $in: [...new Set(numbers)] } },
    { orderBy: { id: "asc" }, disableIdentityMap: true, ...(lock && { lockMode: LockMode.PESSIMISTIC_WRITE }) },
  );
  const byNumber = new Map(there.map((course) => [course.number, course]));
  return courses.map((row, index) => {
    const number = numbers[index] as string;
    const type = types.get(row.type);
    const course = byNumber.get(number) ?? null;
    const violations = [
      ...courseRules.flatMap((rule) => rule(row, now)),
      ...(type ? violationsOfType(row, type) : [unknownType(row)]),
      ...(course ? violationsOfChange(row, course) : []),
      ...(numbers.indexOf(number) < index ? [secondRow(number, numbers.indexOf(number))] : []),
    ].map((found) => ({ ...found, path: ["input", "courses", String(index), ...found.path] }));
    if (!type || violations.length > 0)
      return { index, number, outcome: "REJECTED", course, columns: null, differences: {}, violations };
    const columns = columnsOf(row, type);
    const differences = course ? differencesOf(course, columns) : {};
    const outcome = !course ? "CREATED" : Object.keys(differences).length > 0 ? "UPDATED" : "UNCHANGED";
    return { index, number, outcome, course, columns, differences, violations };
  });
}

function unknownType({ type }: CourseInput): Violation {
  const en = `There is no course type ${type}; the query “courseTypes” lists them, like IK_ALLGEMEIN.`;
  const de = `Eine Kursart ${type} gibt es nicht; die Abfrage „courseTypes“ nennt sie, etwa IK_ALLGEMEIN.`;
  return violation("UNKNOWN_COURSE_TYPE", { en, de }, "type");
}

function secondRow(number: string, first: number): Violation {
  const en = `Row ${first} has the number ${number} already; a course can stand in one row only.`;
  const de = `Die Zeile ${first} hat die Nummer ${number} schon; ein Kurs kann nur in einer Zeile stehen.`;
  return violation("DUPLICATE_NUMBER", { en, de }, "number");
}

/** What people have already relied on cannot be taken back. */
function violationsOfChange({ capacity, end }: CourseInput, { booked, started }: Course): Violation[] {
  const found: Violation[] = [];
  if (capacity < booked) {
    const en = `capacity is ${capacity}, but ${booked} seats are taken or held. Let referrals end first.`;
    const de = `capacity ist ${capacity}, aber ${booked} Plätze sind belegt oder gehalten. Bitte zuerst Vermittlungen beenden.`;
    found.push(violation("CAPACITY_BELOW_BOOKINGS", { en, de }, "capacity"));
  }
  if (started !== null && end == null) {
    const en = "The course has ended, as you have told how it went; it cannot lose its last day.";
    const de =
      "Der Kurs ist zu Ende, denn Sie haben mitgeteilt, wie er lief; er kann seinen letzten Tag nicht verlieren.";
    found.push(violation("END_NEEDED", { en, de }, "end"));
  }
  return found;
}
