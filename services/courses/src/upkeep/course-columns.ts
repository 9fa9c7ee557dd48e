import { towns } from "@kommgraph/schema";
import type { Course } from "../course/course.entity.ts";
import type { CourseType } from "../course-type/course-type.entity.ts";
import type { CourseInput } from "./course.input.ts";

/** What a provider says of a course, by column: how Postgres calls its type, and how it stands in a row of the graph. */
export const columns = {
  type_id: { type: "text", of: ({ type }: Course): unknown => type.id },
  municipality_id: { type: "text", of: ({ municipalityId }: Course) => municipalityId },
  county_id: { type: "text", of: ({ countyId }: Course) => countyId },
  title: { type: "text", of: ({ title }: Course) => title },
  target_groups: { type: "text[]", of: ({ targetGroups }: Course) => targetGroups },
  languages: { type: "text[]", of: ({ languages }: Course) => languages },
  entry_level: { type: "text", of: ({ entryLevel }: Course) => entryLevel },
  target_level: { type: "text", of: ({ targetLevel }: Course) => targetLevel },
  teaching_units: { type: "integer", of: ({ teachingUnits }: Course) => teachingUnits },
  units_per_week: { type: "integer", of: ({ unitsPerWeek }: Course) => unitsPerWeek },
  times: { type: "jsonb", of: ({ times }: Course) => times.map(({ day, from, to }) => ({ day, from, to })) },
  childcare: { type: "boolean", of: ({ childcare }: Course) => childcare },
  place_name: { type: "text", of: ({ placeName }: Course) => placeName },
  street: { type: "text", of: ({ street }: Course) => street },
  postal_code: { type: "text", of: ({ postalCode }: Course) => postalCode },
  city: { type: "text", of: ({ city }: Course) => city },
  latitude: { type: "float8", of: ({ latitude }: Course) => latitude },
  longitude: { type: "float8", of: ({ longitude }: Course) => longitude },
  online: { type: "boolean", of: ({ online }: Course) => online },
  starts_on: { type: "date", of: ({ startsOn }: Course) => startsOn },
  ends_on: { type: "date", of: ({ endsOn }: Course) => endsOn },
  register_by: { type: "date", of: ({ registerBy }: Course) => registerBy },
  capacity: { type: "integer", of: ({ capacity }: Course) => capacity },
} as const;

export type Column = keyof typeof columns;
export type Columns = Record<Column, unknown>;
export const columnNames = Object.keys(columns) as Column[];

/** The row that the input of a good course stands for. */
export function columnsOf(course: CourseInput, type: CourseType): Columns {
  return {
    type_id: type.id,
    municipality_id: course.municipality,
    county_id: towns.get(course.municipality)?.county ?? null,
    title: course.title.trim(),
    target_groups: course.targetGroups,
    languages: course.languages,
    entry_level: course.entryLevel ?? type.entryLevel,
    target_level: course.targetLevel ?? type.targetLevel,
    teaching_units: course.teachingUnits ?? type.totalUnits,
    units_per_week: course.unitsPerWeek ?? null,
    times: (course.times ?? []).map(({ day, from, to }) => ({ day, from, to })),
    childcare: course.childcare,
    place_name: course.placeName?.trim() ?? null,
    street: course.street?.trim() ?? null,
    postal_code: course.postalCode ?? null,
    city: course.city?.trim() ?? null,
    latitude: course.latitude ?? null,
    longitude: course.longitude ?? null,
    online: course.online,
    starts_on: course.start,
    ends_on: course.end ?? null,
    register_by: course.registerBy ?? null,
    capacity: course.capacity,
  };
}

/** What would change, by column: what it was and what it is. */
export function differencesOf(course: Course, wanted: Columns): Record<string, [unknown, unknown]> {
  const compared = columnNames.map(
    (name) => [name, [columns[name].of(course), wanted[name]]] as [Column, [unknown, unknown]],
  );
  return Object.fromEntries(compared.filter(([, [before, after]]) => JSON.stringify(before) !== JSON.stringify(after)));
}
