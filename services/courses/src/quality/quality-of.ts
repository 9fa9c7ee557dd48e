import { actsFor, type Context, hasRole, loaderOf } from "@kommgraph/infra";
import { badInput } from "@kommgraph/schema";
import type { CourseQuality } from "./course-quality.ts";
import { type Counts, exactQuality, leastPublished, nothing } from "./published-quality.ts";
import { type Batch, publishedSum, type SumOf, total } from "./published-sum.ts";

/** How the finished courses of a parent went, as far as the asking one may know; one statement for all parents. */
export async function qualityOf(
  context: Context,
  parent: { property: SumOf; id: string },
  year: number | null | undefined,
): Promise<CourseQuality> {
  checkYear(year);
  const { property, id } = parent;
  const loader = loaderOf<Batch[]>(
    context,
    `batches by ${property} in ${year ?? "all years"}`,
    (parents) => batchesOf(context, columns[property], parents, year),
    () => [],
  );
  const batches = await loader.load(id);
  const own = hasRole(context.who, "ministry") || actsFor(context.who, id);
  return own ? exactSum(batches) : publishedSum(batches, property);
}

const columns: Record<SumOf, string> = {
  provider: "provider_id",
  municipalityId: "municipality_id",
  countyId: "county_id",
};

function exactSum(batches: readonly Batch[]): CourseQuality {
  const all: Counts[] = batches.flatMap(({ open, closed, few }) =>
    [open, closed, few].flatMap((counts) => counts ?? []),
  );
  return all.length === 0 ? { ...nothing, withheld: false } : exactQuality(total(all));
}

/** The courses of a batch in three sums: told one by one, told in bundles at most, and begun by fewer than five. */
async function batchesOf(
  { em }: Context,
  column: string,
  parents: readonly string[],
  year: number | null | undefined,
): Promise<Map<string, Batch[]>> {
  const sumOf = (what: string) => `case when bool_or(${what}) then jsonb_build_object(
    'started', sum(started) filter (where ${what}), 'completed', sum(completed) filter (where ${what}),
    'examined', sum(examined) filter (where ${what}), 'passed', sum(passed) filter (where ${what})) end`;
  const rows: (Batch & { parent: string })[] = await em.execute(
    `select ${column} as "parent", provider_id as "providerId", municipality_id as "municipalityId",
       county_id as "countyId", extract(year from ends_on)::int as "year",
       ${sumOf("is_open")} as "open", ${sumOf("not is_open and not is_few")} as "closed", ${sumOf("is_few")} as "few"
     from course, lateral (select
       least(started - completed, completed - examined, examined - passed, passed) >= ${leastPublished} as is_open,
       started < ${leastPublished} as is_few) as rule
     where ${column} = any(?) and started is not null and ends_on between ? and ?
     group by 1, 2, 3, 4, 5`,
    [`{${parents.join(",")}}`, `${year ?? 1900}-01-01`, `${year ?? 2999}-12-31`],
  );
  return Map.groupBy(rows, ({ parent }) => parent);
}

function checkYear(year: number | null | undefined): void {
  if (year == null || (year >= 2000 && year <= 2100)) return;
  throw badInput("INVALID_YEAR", `“year” is ${year}; give the year of the courses' last day, 2000 to 2100.`);
}
