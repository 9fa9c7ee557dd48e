import { type CefrLevel, cefrLevels, type Violation } from "@kommgraph/schema";
import type { CourseType } from "../course-type/course-type.entity.ts";
import type { CourseInput } from "./course.input.ts";
import { violation } from "./course-rules.ts";

/** What the law says of a course of this type: group, units, levels. The figures are those of the type's row. */
export function violationsOfType(course: CourseInput, type: CourseType): Violation[] {
  return [...violationsOfGroup(course, type), ...violationsOfUnits(course, type), ...violationsOfLevels(course, type)];
}

/** Where a type names no size of its groups, nothing bigger than a lecture hall is believed. */
const biggestHall = 500;

function violationsOfGroup({ capacity }: CourseInput, { name, maxGroupSize, legalBasis }: CourseType): Violation[] {
  const most = maxGroupSize ?? biggestHall;
  if (capacity >= 1 && capacity <= most) return [];
  const en = `capacity is ${capacity}; a course of the type ${name} has 1 to ${most} seats (${legalBasis}).`;
  const de = `capacity ist ${capacity}; ein Kurs der Art ${name} hat 1 bis ${most} Plätze (${legalBasis}).`;
  return [violation("GROUP_SIZE", { en, de }, "capacity")];
}

function violationsOfUnits({ teachingUnits }: CourseInput, { name, totalUnits, legalBasis }: CourseType): Violation[] {
  if (teachingUnits == null && totalUnits !== null) return [];
  const most = totalUnits ?? 2_000;
  if (teachingUnits != null && teachingUnits >= 1 && teachingUnits <= most) return [];
  const en = `teachingUnits is ${teachingUnits ?? "missing"}; the type ${name} has 1 to ${most} units (${legalBasis}).`;
  const de = `teachingUnits ist ${teachingUnits ?? "nicht angegeben"}; die Kursart ${name} hat 1 bis ${most} Einheiten (${legalBasis}).`;
  return [violation("UNITS_BEYOND_TYPE", { en, de }, "teachingUnits")];
}

function violationsOfLevels(course: CourseInput, type: CourseType): Violation[] {
  const entry = course.entryLevel ?? type.entryLevel;
  const target = course.targetLevel ?? type.targetLevel;
  const found: Violation[] = [];
  if (type.targetLevel !== null && target !== type.targetLevel) {
    const en = `targetLevel is ${target}; the type ${type.name} leads to ${type.targetLevel} (${type.legalBasis}).`;
    const de = `targetLevel ist ${target}; die Kursart ${type.name} führt zu ${type.targetLevel} (${type.legalBasis}).`;
    found.push(violation("LEVEL_CONTRADICTS_TYPE", { en, de }, "targetLevel"));
  }
  if (type.entryLevel !== null && entry !== null && rank(entry) < rank(type.entryLevel)) {
    const en = `entryLevel is ${entry}; the type ${type.name} builds on ${type.entryLevel} (${type.legalBasis}).`;
    const de = `entryLevel ist ${entry}; die Kursart ${type.name} baut auf ${type.entryLevel} auf (${type.legalBasis}).`;
    found.push(violation("LEVEL_CONTRADICTS_TYPE", { en, de }, "entryLevel"));
  }
  if (entry !== null && target !== null && rank(entry) >= rank(target)) {
    const en = `The course leads to ${target}, but participants bring ${entry} already.`;
    const de = `Der Kurs führt zu ${target}, aber die Teilnehmenden bringen ${entry} schon mit.`;
    found.push(violation("LEVELS_NOT_IN_ORDER", { en, de }, "entryLevel"));
  }
  return found;
}

function rank(level: CefrLevel): number {
  return cefrLevels.indexOf(level);
}
