import { type Context, loaderOf } from "@kommgraph/infra";
import type { CefrLevel, TargetGroup, Topic } from "@kommgraph/schema";
import { arrayOf } from "../projection/array-of.ts";
import type { Coverage } from "./coverage.ts";
import { maySeeCounts } from "./may-see-counts.ts";
import { placesOf, totalOf } from "./scope.ts";
import { withhold } from "./withhold.ts";

/** How long before its start an offer counts: a course must start within six weeks of the referral (§ 7 IntV). */
export const daysBeforeStart = 42;

/** Figures of one place for one topic, level and group on a day. */
export interface Cell {
  day: string;
  place: string;
  topic: Topic;
  level: CefrLevel | null;
  targetGroup: TargetGroup;
  needed: number;
  offered: number;
  free: number;
}

/** Coverage of a municipality at a day: one statement for all municipalities of a request. */
export async function countCoverage(
  context: Context,
  municipality: string,
  day: string,
  topics: readonly Topic[] | null,
): Promise<Coverage[]> {
  return linesOf(context, municipality, day, await countCells(context, municipality, [day], topics));
}

/** Topics of which a number of needs is withheld from whoever asks, by day; one statement for all days. */
export async function withheldTopics(
  context: Context,
  municipality: string,
  days: readonly string[],
): Promise<Map<string, Set<Topic>>> {
  const cellsOfDay = Map.groupBy(await countCells(context, municipality, days, null), ({ day }) => day);
  return new Map(
    days.map((day) => {
      const lines = linesOf(context, municipality, day, cellsOfDay.get(day) ?? []);
      return [day, new Set(lines.flatMap(({ topic, withheld }) => (withheld ? [topic] : [])))];
    }),
  );
}

/**
 * The figures of the whole county are read, because what may be said of one town depends on what is said of the others.
 */
function countCells(
  context: Context,
  municipality: string,
  days: readonly string[],
  topics: readonly Topic[] | null,
): Promise<Cell[]> {
  const loader = loaderOf<Cell[]>(
    context,
    `coverage on ${days} of ${JSON.stringify(topics)}`,
    async (totals) => {
      const places = arrayOf(totals.flatMap(placesOf));
      const ofTopics = [arrayOf(topics ?? []), topics === null];
      const rows = (await context.em.execute(cells, [
        ...[arrayOf(days), places, ...ofTopics, places, daysBeforeStart, ...ofTopics],
      ])) as Cell[];
      return Map.groupBy(rows, ({ place }) => totalOf(place));
    },
    () => [],
  );
  return loader.load(totalOf(municipality));
}

const cells = `
  with asked as (select unnest(?::date[]) as day)
  select day::text, place, topic, level, "targetGroup", sum(needed)::integer as needed,
    sum(offered)::integer as offered, sum(free)::integer as free
  from (
    select day, municipality_id as place, topic, level, target_group as "targetGroup", people as needed, 0 as offered,
      0 as free
    from asked join need on starts_on <= day and (ends_on is null or ends_on >= day)
    where municipality_id = any(?) and (topic = any(?) or ?::boolean)
    union all
    select day, municipality_id, topic, level, target_group, 0, coalesce(capacity, 0), greatest(coalesce(free, 0), 0)
    from asked cross join offer cross join unnest(target_groups) as target_group
    where municipality_id = any(?) and starts_on <= day + ?::integer and (ends_on is null or ends_on >= day)
      and (topic = any(?) or ?::boolean)
  ) as part
  group by day, place, topic, level, "targetGroup"`;

/** The lines of a municipality, from the figures of all places of its county. */
export function linesOf({ who }: Pick<Context, "who">, municipality: string, day: string, all: Cell[]): Coverage[] {
  const inside = new Set(placesOf(municipality));
  const isTotal = municipality === totalOf(municipality);
  const seesAll = maySeeCounts(who, municipality);
  const forEveryone = all.filter(({ place, targetGroup }) => inside.has(place) && targetGroup === "EVERYONE");
  const freeForEveryone = new Map(
    [...Map.groupBy(forEveryone, ({ topic, level }) => `${topic} ${level}`)].map(([key, ofKey]) => [
      key,
      sum(ofKey.map((cell) => cell.free)),
    ]),
  );
  return [...Map.groupBy(all, keyOf).values()]
    .flatMap((ofKey): Coverage[] => {
      const own = ofKey.filter(({ place }) => inside.has(place));
      const [first] = own;
      if (!first) return [];
      const needed = sum(own.map((cell) => cell.needed));
      const hidden = withholdKey(municipality, ofKey);
      const withheld = !seesAll && (isTotal ? hidden.total : hidden.parts.has(municipality));
      const offered = sum(own.map((cell) => cell.offered));
      const free = sum(own.map((cell) => cell.free));
      return [
        {
          municipality,
          day,
          topic: first.topic,
          level: first.level,
          targetGroup: first.targetGroup,
          needed: withheld ? null : needed,
          offered,
          free,
          freeForEveryone: freeForEveryone.get(`${first.topic} ${first.level}`) ?? 0,
          gap: withheld ? null : needed - free,
          ratio: withheld || needed === 0 ? null : Math.round((offered / needed) * 100) / 100,
          withheld,
        },
      ];
    })
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** What a county records for itself is in its total and is nowhere told alone, so it is no part one could subtract. */
function withholdKey(municipality: string, ofKey: readonly Cell[]) {
  const total = totalOf(municipality);
  const parts = new Map(ofKey.filter(({ place }) => place !== total).map(({ place, needed }) => [place, needed]));
  return withhold(sum(ofKey.map((cell) => cell.needed)), parts);
}

/** Topic, level and group, in the order of the lines; no level comes first. */
export function keyOf({ topic, level, targetGroup }: Pick<Coverage, "topic" | "level" | "targetGroup">): string {
  return `${topic} ${level ?? ""} ${targetGroup}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((so, value) => so + value, 0);
}
