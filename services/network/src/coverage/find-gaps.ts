import { type Context, dayInBerlin, loaderOf, referenceTo } from "@kommgraph/infra";
import { foreignNodes } from "../references/foreign-nodes.ts";
import { offerOf } from "../search/search-offers.ts";
import type { Gap, GapReason } from "./gap.ts";
import { leastPublic, maySeeCounts } from "./may-see-counts.ts";
import { checkReach, type Reach } from "./reach.ts";
import { centreOf, placesOf } from "./scope.ts";

interface Row {
  parent: string;
  needId: string;
  missing: number;
  offerId: string | null;
  distanceKm: number | null;
  daysUntilStart: number | null;
  reason: GapReason;
}

/**
 * The needs of a municipality that nothing meets within reach and time, the largest first; one statement for all
 * municipalities of a request. Every need is looked at by itself: a free place may be counted for two of them.
 */
export async function findGaps(context: Context, municipality: string, reach: Reach): Promise<Gap[]> {
  checkReach(reach);
  const today = dayInBerlin(context.now);
  const { withinKm, withinDays, first } = reach;
  const loader = loaderOf<Row[]>(
    context,
    `gaps ${JSON.stringify(reach)}`,
    async (parents) => {
      const places = parents.flatMap((parent) => placesOf(parent).map((id) => ({ parent, id, ...centreOf(id) })));
      const rows = (await context.em.execute(gaps, [
        ...[JSON.stringify(places), today, today, withinDays, today],
        ...[withinKm, withinDays, today, first],
      ])) as Row[];
      return Map.groupBy(rows, ({ parent }) => parent);
    },
    () => [],
  );
  const sees = maySeeCounts(context.who, municipality);
  return (await loader.load(municipality)).map((row) => ({
    need: referenceTo(foreignNodes.Need, row.needId),
    missing: sees || row.missing >= leastPublic ? row.missing : null,
    nearest: row.offerId === null ? null : offerOf(row.offerId),
    distanceKm: row.distanceKm,
    daysUntilStart: row.daysUntilStart,
    reason: row.reason,
  }));
}

/** Whoever has no free-place count takes everybody; what is right but full, late or far comes before the wrong level. */
const gaps = `
  with place as (
    select * from jsonb_to_recordset(?::jsonb) as place(parent text, id text, latitude float8, longitude float8)
  ), wanted as (
    select parent, need.id, topic, target_group, level, people, greatest(starts_on, ?::date) as needed_from,
      latitude, longitude
    from need join place on place.id = municipality_id
    where starts_on <= ?::date + ?::integer and (ends_on is null or ends_on >= ?::date)
  ), judged as (
    select parent, wanted.id as need_id, people, offer.id as offer_id, free, starts_on, away.km,
      case
        when wanted.level is not null and offer.level is distinct from wanted.level then 'WRONG_LEVEL'
        when away.km > reach.km then 'TOO_FAR'
        when starts_on > needed_from + reach.days then 'TOO_LATE'
        else 'FULL'
      end as reason
    from (select ?::float8 as km, ?::integer as days) as reach, wanted
    left join offer on offer.topic = wanted.topic and target_groups && array[target_group, 'EVERYONE']
      and (ends_on is null or ends_on >= needed_from)
    left join lateral (
      select case when online then 0
        else distance_km(wanted.latitude, wanted.longitude, offer.latitude, offer.longitude) end as km
    ) as away on offer.id is not null
  ), missing as (
    select parent, need_id, greatest(0, people - case
        when bool_or(free is null) filter (where reason = 'FULL' and offer_id is not null) then people
        else coalesce(sum(greatest(free, 0)) filter (where reason = 'FULL'), 0) end)::integer as missing
    from judged group by parent, need_id, people
  ), nearest as (
    select distinct on (parent, need_id) * from judged
    order by parent, need_id, array_position(array['FULL', 'TOO_LATE', 'TOO_FAR', 'WRONG_LEVEL'], reason), km, starts_on, offer_id
  )
  select * from (
    select parent, need_id as "needId", missing, offer_id as "offerId", round(km::numeric, 1)::float8 as "distanceKm",
      starts_on - ?::date as "daysUntilStart",
      case when offer_id is null then 'NO_OFFER' else reason end as reason,
      row_number() over (partition by parent order by missing desc, need_id) as place
    from nearest join missing using (parent, need_id) where missing > 0
  ) as ranked where place <= ? order by parent, place`;
