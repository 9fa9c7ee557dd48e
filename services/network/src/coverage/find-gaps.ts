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
        ...[JSON.stringify(places), withinKm, withinDays, today, withinKm, first],
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

/**
 * Needs of the same place, kind and time are one question. It is answered from what is within reach; only where nothing
 * of the right level is, everything else is looked at.
 */
const gaps = `
  with place as (
    select * from jsonb_to_recordset(?::jsonb) as place(parent text, id text, latitude float8, longitude float8)
  ), reach as (
    select ?::float8 as km, ?::integer as days, ?::date as today, ?::float8 / 111 as degrees
  ), wanted as (
    select parent, need.id, topic, target_group, level, people, greatest(starts_on, today) as needed_from,
      latitude, longitude
    from need join place on place.id = municipality_id cross join reach
    where starts_on <= today + days and (ends_on is null or ends_on >= today)
  ), question as (
    select distinct topic, target_group, level, needed_from, latitude, longitude from wanted
  ), answer as materialized (
    -- Once per question, not once per need.
    select question.*, coalesce(fitting.seats, 0) as seats, coalesce(fitting.unlimited, false) as unlimited,
      coalesce(fitting.id, other.id) as offer_id, coalesce(fitting.km, other.km) as km,
      coalesce(fitting.starts_on, other.starts_on) as offer_starts_on,
      case
        when fitting.soon then 'FULL' when fitting.id is not null then 'TOO_LATE'
        when other.level_fits then 'TOO_FAR' when other.id is not null then 'WRONG_LEVEL'
        else 'NO_OFFER'
      end as reason
    from question cross join reach
    left join lateral (
      with fitting as materialized (
        select id, free, starts_on, km, starts_on <= needed_from + reach.days as soon from (
          select id, free, level as to_level, starts_on, ends_on, target_groups,
            distance_km(question.latitude, question.longitude, offer.latitude, offer.longitude) as km
          from offer where offer.topic = question.topic and not online
            and offer.latitude between question.latitude - degrees and question.latitude + degrees
            and offer.longitude between question.longitude - 2 * degrees and question.longitude + 2 * degrees
          union all
          select id, free, level, starts_on, ends_on, target_groups, 0
          from offer where offer.topic = question.topic and online
        ) as around
        where target_groups && array[question.target_group, 'EVERYONE'] and (ends_on is null or ends_on >= needed_from)
          and (question.level is null or to_level = question.level) and km <= reach.km
      )
      select nearest.*, seats, unlimited
      from (select * from fitting order by soon desc, km, starts_on, id limit 1) as nearest
      cross join (
        select sum(greatest(free, 0)) as seats, bool_or(free is null) as unlimited from fitting where soon
      ) as counted
    ) as fitting on true
    left join lateral (
      select id, starts_on, km, question.level is null or level is not distinct from question.level as level_fits
      from offer cross join lateral (
        select case when online then 0
          else distance_km(question.latitude, question.longitude, offer.latitude, offer.longitude) end as km
      ) as away
      where fitting.id is null and offer.topic = question.topic
        and target_groups && array[question.target_group, 'EVERYONE'] and (ends_on is null or ends_on >= needed_from)
      order by level_fits desc, km, starts_on, id limit 1
    ) as other on true
  ), missing as (
    select wanted.parent, wanted.id as need_id, offer_id, km, offer_starts_on, reason,
      case when unlimited then 0 else greatest(0, people - seats) end::integer as missing
    from wanted join answer on answer.topic = wanted.topic and answer.target_group = wanted.target_group
      and answer.level is not distinct from wanted.level and answer.needed_from = wanted.needed_from
      and answer.latitude = wanted.latitude and answer.longitude = wanted.longitude
  )
  select * from (
    select parent, need_id as "needId", missing, offer_id as "offerId", round(missing.km::numeric, 1)::float8 as "distanceKm",
      offer_starts_on - today as "daysUntilStart", reason,
      row_number() over (partition by parent order by missing desc, need_id) as place
    from missing cross join reach where missing > 0
  ) as ranked where place <= ? order by parent, place`;
