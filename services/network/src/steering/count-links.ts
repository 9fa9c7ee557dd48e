import type { Context } from "@kommgraph/infra";
import { daysBeforeStart } from "../coverage/count-coverage.ts";
import { placesOf } from "../coverage/scope.ts";
import type { LocalFigures } from "./indicators.ts";
import type { Period } from "./period.ts";

type Pairs = Pick<LocalFigures, "links" | "possibleLinks">;

/**
 * How many pairs of the partners at home somewhere are linked on the last days of periods; one statement. What starts
 * later than six weeks after such a day links nobody yet.
 */
export async function countLinks(
  context: Pick<Context, "em">,
  municipalities: readonly string[],
  periods: readonly Period[],
): Promise<(municipality: string, period: number) => Pairs> {
  const places = municipalities.flatMap((parent) => placesOf(parent).map((id) => ({ parent, id })));
  const rows = (await context.em.execute(linked, [
    JSON.stringify(places),
    JSON.stringify(periods.map(({ on }, number) => ({ number, ends: on }))),
    daysBeforeStart,
  ])) as { parent: string; number: number; partners: number; links: number }[];
  const pairs = new Map(
    rows.map(({ parent, number, partners, links }) => [
      `${parent} ${number}`,
      { links, possibleLinks: (partners * (partners - 1)) / 2 },
    ]),
  );
  return (municipality, period) => pairs.get(`${municipality} ${period}`) ?? { links: 0, possibleLinks: 0 };
}

/**
 * On the last days of which periods a fact links two partners are bits of a number, so that each pair is looked at once,
 * however many periods there are; and partners are numbered, because comparing their ids would take most of the time.
 */
const linked = `
  with place as (select * from jsonb_to_recordset(?::jsonb) as place(parent text, id text)),
  period as (select * from jsonb_to_recordset(?::jsonb) as period(number integer, ends date)),
  home as materialized (
    select parent, partner.id, row_number() over () as number from place join partner on municipality_id = place.id
  ),
  fact as (
    select from_id, to_id,
      coalesce(width_bucket(greatest(first_day, since - ?::integer) - 1, array(select ends from period order by number)), 0) as first,
      coalesce(width_bucket(last_day, array(select ends from period order by number)), (select count(*)::integer from period)) as behind
    from link_fact
    where from_id = any(array(select id from home))
  ),
  pair as (
    select least(mine.number, theirs.number) as number, bit_or((1 << behind) - (1 << least(first, behind))) as periods
    from fact join home mine on mine.id = from_id join home theirs on theirs.id = to_id and theirs.parent = mine.parent
    group by least(mine.number, theirs.number), greatest(mine.number, theirs.number)
  ),
  counted as materialized (
    select parent, periods, count(*)::integer as links from pair join home using (number) group by parent, periods
  )
  select parent, number, partners,
    (select coalesce(sum(links), 0)::integer from counted
      where counted.parent = size.parent and periods & (1 << period.number) <> 0) as links
  from (select parent, count(*)::integer as partners from home group by parent) as size cross join period`;
