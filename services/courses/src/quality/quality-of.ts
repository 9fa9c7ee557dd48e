import { type Context, loaderOf } from "@kommgraph/infra";
import { badInput } from "@kommgraph/schema";
import type { CourseQuality } from "./course-quality.ts";
import { type Counts, leastPublished, ratesOf } from "./published-quality.ts";

/** By what courses are summed up, and the column that holds it. */
const columns = { provider: "provider_id", municipalityId: "municipality_id", countyId: "county_id" };

/** What everybody may know of the finished courses of a parent; one statement for all parents of a request. */
export function qualityOf(
  context: Context,
  parent: { property: keyof typeof columns; id: string },
  year: number | null | undefined,
): Promise<CourseQuality> {
  checkYear(year);
  const { property, id } = parent;
  const sums = loaderOf<CourseQuality>(
    context,
    `quality by ${property} in ${year ?? "all years"}`,
    (parents) => sumUp(context, columns[property], parents, year),
    () => ({ ...nothing, completionRate: null, passRate: null, withheld: false }),
  );
  return sums.load(id);
}

const nothing = { started: null, completed: null, examined: null, passed: null };

type Row = { [Name in keyof Counts]: number | null } & { parent: string; withheld: boolean };

/**
 * Sums only over courses that are published in full. Every number in every sum is then known course by course, and no
 * difference between sums (of a county and its towns, of a town and its providers, of years) tells a withheld one.
 */
async function sumUp(
  { em }: Context,
  column: string,
  parents: readonly string[],
  year: number | null | undefined,
): Promise<Map<string, CourseQuality>> {
  const places = parents.map(() => "?").join(", ");
  const inYear = year == null ? "" : "and ends_on between ? and ?";
  const rows: Row[] = await em.execute(
    `select ${column} as parent,
       sum(started) filter (where published)::int as started,
       sum(completed) filter (where published)::int as completed,
       sum(examined) filter (where published)::int as examined,
       sum(passed) filter (where published)::int as passed,
       not bool_and(published) as withheld
     from course, lateral (select least(started, completed, examined, passed) >= ${leastPublished} as published) as rule
     where ${column} in (${places}) and started is not null ${inYear}
     group by ${column}`,
    [...parents, ...(year == null ? [] : [`${year}-01-01`, `${year}-12-31`])],
  );
  return new Map(rows.map(({ parent, ...sum }) => [parent, { ...sum, ...ratesOf(sum) }]));
}

function checkYear(year: number | null | undefined): void {
  if (year == null || (year >= 2000 && year <= 2100)) return;
  throw badInput("INVALID_YEAR", `“year” is ${year}; give the year of the courses' last day, 2000 to 2100.`);
}
