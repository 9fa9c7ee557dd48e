import { type Context, daysAfter } from "@kommgraph/infra";
import { daysBeforeStart } from "../coverage/count-coverage.ts";
import { placesOf } from "../coverage/scope.ts";
import { holdGraph } from "../link/hold-graph.ts";
import { arrayOf } from "../projection/array-of.ts";
import type { Figures, LocalFigures } from "./indicators.ts";

/** Everything counted for a municipality. */
export interface Counted {
  byTopic: ReadonlyMap<string, Figures>;
  local: LocalFigures;
}

type Row = Figures & { parent: string; topic: string | null; cents: string };

/** Counts for many municipalities at a day of a year: three statements, and the links in memory. */
export async function countFigures(
  context: Context,
  municipalities: readonly { id: string; population: number | null }[],
  from: string,
  on: string,
): Promise<Map<string, Counted>> {
  const places = municipalities.flatMap(({ id: parent }) => placesOf(parent).map((id) => ({ parent, id })));
  const rows = (await context.em.execute(figures, [
    ...[JSON.stringify(places), on, on],
    ...[daysAfter(on, daysBeforeStart), on, daysAfter(on, daysBeforeStart), on],
    ...[from, on, from, on, from, on, from, on, from, on],
  ])) as Row[];
  const partners = (await context.em.execute(
    `select id, municipality_id as place from partner where municipality_id = any(?)`,
    [arrayOf([...new Set(places.map(({ id }) => id))])],
  )) as { id: string; place: string }[];
  const partnersOf = Map.groupBy(partners, ({ place }) => place);
  const graph = await holdGraph(context);
  const rowsOf = Map.groupBy(rows, ({ parent }) => parent);
  return new Map(
    municipalities.map(({ id, population }) => {
      const own = rowsOf.get(id) ?? [];
      const here = placesOf(id).flatMap((place) => (partnersOf.get(place) ?? []).map((partner) => partner.id));
      const counted: Counted = {
        byTopic: new Map(own.flatMap((row) => (row.topic === null ? [] : [[row.topic, row] as const]))),
        local: {
          population,
          cents: Number(own.find(({ topic }) => topic === null)?.cents ?? 0),
          links: graph.countPairs(here),
          possibleLinks: (here.length * (here.length - 1)) / 2,
        },
      };
      return [id, counted];
    }),
  );
}

const figures = `
  with place as (select * from jsonb_to_recordset(?::jsonb) as place(parent text, id text)),
  part as (
    select parent, topic, people as needed, 0 as offered, 0 as free, 0 as started, 0 as completed, 0 as examined,
      0 as passed, 0::bigint as cents
    from need join place on place.id = municipality_id
    where starts_on <= ?::date and (ends_on is null or ends_on >= ?::date)
    union all
    select parent, topic, 0,
      case when starts_on <= ?::date and (ends_on is null or ends_on >= ?::date) then coalesce(capacity, 0) else 0 end,
      case when starts_on <= ?::date and (ends_on is null or ends_on >= ?::date) then greatest(coalesce(free, 0), 0) else 0 end,
      case when ends_on between ?::date and ?::date then coalesce(started, 0) else 0 end,
      case when ends_on between ?::date and ?::date then coalesce(completed, 0) else 0 end,
      case when ends_on between ?::date and ?::date then coalesce(examined, 0) else 0 end,
      case when ends_on between ?::date and ?::date then coalesce(passed, 0) else 0 end,
      0
    from offer join place on place.id = municipality_id
    union all
    select parent, null, 0, 0, 0, 0, 0, 0, 0, cents
    from grant_fact join partner on partner.id = recipient_id join place on place.id = partner.municipality_id
    where forwarded_from_id is null and state is distinct from 'REVOKED' and awarded_on between ?::date and ?::date
  )
  select parent, topic, sum(needed)::integer as needed, sum(offered)::integer as offered, sum(free)::integer as free,
    sum(started)::integer as started, sum(completed)::integer as completed, sum(examined)::integer as examined,
    sum(passed)::integer as passed, sum(cents)::text as cents
  from part group by parent, topic`;
