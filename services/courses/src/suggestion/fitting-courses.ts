import { cefrLevels } from "@kommgraph/schema";
import { earthRadiusKm } from "../course/near.ts";
import { criteria, type ExcludingCriterion, excluding, type SuggestionCriterion, weights } from "./criterion.ts";
import { horizonDays } from "./wish.ts";

/**
 * How profiles meet courses, in SQL. Names: `wish` is a row of the profiles, `course` and `type` rows of the tables,
 * `seen` what the wish makes of a course (levels as numbers, kilometres).
 */

/** The profiles, as one parameter. */
export const wishes = `jsonb_to_recordset(?::jsonb) as wish(key text, level integer, goal integer, target_groups text[],
  childcare boolean, days text[], languages text[], today date, earliest date, six_weeks date, horizon date,
  x float8, y float8, z float8, km float8, chord float8, may_repeat boolean, "except" text)`;

const levels = `array[${cefrLevels.map((level) => `'${level}'`).join(", ")}]`;

export const seen = `(select array_position(${levels}, course.entry_level) as entry,
  array_position(${levels}, course.target_level) as target,
  case when not course.online then
    2 * ${earthRadiusKm} * asin(least(1, (course.position <-> cube(array[wish.x, wish.y, wish.z])) / 2)) end as km) as seen`;

/** Courses within reach by the index of points, and those that come into the house. */
export function reachable(starts: string): string {
  return `(
    select * from course where not online and ${starts}
      and position <@ cube_enlarge(cube(array[wish.x, wish.y, wish.z]), wish.chord, 3)
    union all select * from course where online and ${starts}
  ) as course`;
}

/** One can still join it. */
export const open =
  "course.starts_on > wish.today and (course.register_by is null or course.register_by >= wish.today)";

export const conditions: Record<ExcludingCriterion, string> = {
  LEVEL: `(seen.entry is null or seen.entry <= wish.level) and seen.target > wish.level
    and (not type.repeat or wish.may_repeat)`,
  START: "course.starts_on between wish.earliest and wish.horizon",
  DISTANCE: "(course.online or coalesce(seen.km <= wish.km, false))",
  TARGET_GROUP: `(wish.target_groups is null or 'EVERYONE' = any(course.target_groups)
    or course.target_groups && wish.target_groups)`,
  CHILDCARE: "(course.childcare or not wish.childcare)",
  WEEKDAYS: `(wish.days is null or not exists (
    select from jsonb_array_elements(course.times) as lesson where lesson ->> 'day' <> all(wish.days)))`,
};

/** All conditions together. */
export const fits = excluding.map((criterion) => `coalesce(${conditions[criterion]}, false)`).join("\n and ");

/** How well a course meets each criterion, 0 to 1. */
const values: Record<SuggestionCriterion, string> = {
  // A course without an entry level begins with A1; each level of difference costs a quarter.
  LEVEL: `greatest(0, 1 - 0.25 * abs(wish.level - coalesce(seen.entry, 2))
    - 0.25 * greatest(0, seen.target - coalesce(wish.goal, seen.target)))`,
  // From 1 today to 0.5 after six weeks; later than that at most 0.3, and nothing at the horizon.
  START: `case when course.starts_on <= wish.six_weeks then 1 - 0.5 * (course.starts_on - wish.earliest) / 42.0
    else greatest(0, 0.3 * (wish.horizon - course.starts_on) / ${horizonDays - 42}.0) end`,
  DISTANCE: "case when course.online then 0.5 else 1 - seen.km / wish.km end",
  SEAT: `case when course.free > 0 and course.waiting = 0 then 1 else greatest(0, 0.5 - 0.05 * course.waiting) end`,
  TARGET_GROUP: `case when course.target_groups && wish.target_groups then 1 else 0.7 end`,
  LANGUAGE: `case when course.languages && wish.languages then 1 else 0 end`,
  CHILDCARE: "1",
  WEEKDAYS: `case when course.times = '[]' then 0.5 else 1 end`,
};

/** Whether a criterion says anything about the person. */
const asked: Partial<Record<SuggestionCriterion, string>> = {
  TARGET_GROUP: "wish.target_groups is not null",
  LANGUAGE: "wish.languages is not null",
  CHILDCARE: "wish.childcare",
  WEEKDAYS: "wish.days is not null",
};

const value = (name: SuggestionCriterion) => `value_${name.toLowerCase()}`;

/** The value of each criterion as a column; null where it says nothing about the person. */
export const valued = `(select ${criteria
  .map((name) => `case when ${asked[name] ?? "true"} then (${values[name]})::float8 end as ${value(name)}`)
  .join(", ")}) as valued`;

const sum = criteria.map((name) => `${weights[name]} * coalesce(valued.${value(name)}, 0)`).join(" + ");
const total = criteria.map((name) => `case when ${asked[name] ?? "true"} then ${weights[name]} else 0 end`).join(" + ");

/** The weighted mean of the values, 0 to 1. */
export const score = `(${sum}) / (${total})`;

/** The values by the names of the criteria, to three decimals. */
export const parts = `jsonb_strip_nulls(jsonb_build_object(${criteria
  .map((name) => `'${name}', round(fit.${value(name)}::numeric, 3)`)
  .join(", ")}))`;
