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
  context: Context,
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

const linked = `
  with place as (select * from jsonb_to_recordset(?::jsonb) as place(parent text, id text)),
  period as (select * from jsonb_to_recordset(?::jsonb) as period(number integer, ends date)),
  home as materialized (select parent, partner.id from place join partner on municipality_id = place.id),
  link as materialized (
    select distinct number, least(from_id, to_id) as one, greatest(from_id, to_id) as other
    from period cross join lateral (
      select from_id, to_id from links_on(ends)
      where from_id = any(array(select id from home)) and (since is null or since <= ends + ?::integer)
    ) as at_the_end
    where from_id <> to_id
  ),
  pair as (
    select mine.parent, number, count(*)::integer as links
    from link join home mine on mine.id = one join home theirs on theirs.id = other and theirs.parent = mine.parent
    group by mine.parent, number
  )
  select parent, number, partners, coalesce(links, 0) as links
  from (select parent, count(*)::integer as partners from home group by parent) as size
  cross join period left join pair using (parent, number)`;
