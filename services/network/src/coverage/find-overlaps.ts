import { type Context, dayInBerlin, loaderOf } from "@kommgraph/infra";
import type { Topic } from "@kommgraph/schema";
import { offerOf } from "../search/search-offers.ts";
import type { Overlap } from "./overlap.ts";
import { checkReach, type Reach } from "./reach.ts";
import { placesOf } from "./scope.ts";

interface Row {
  parent: string;
  one: string;
  other: string;
  topic: Topic;
  distanceKm: number;
  daysApart: number;
  freeTogether: number;
}

/**
 * Pairs of offers that compete, of which at least one takes place in the municipality, the nearest first; one statement
 * for all municipalities of a request. What is only online competes with nobody in a place.
 */
export async function findOverlaps(context: Context, municipality: string, reach: Reach): Promise<Overlap[]> {
  checkReach(reach);
  const today = dayInBerlin(context.now);
  const { withinKm, withinDays, first } = reach;
  const loader = loaderOf<Row[]>(
    context,
    `overlaps ${JSON.stringify(reach)}`,
    async (parents) => {
      const places = parents.flatMap((parent) => placesOf(parent).map((id) => ({ parent, id })));
      const rows = (await context.em.execute(overlaps, [
        ...[JSON.stringify(places), withinKm, withinDays, today, withinKm, first],
      ])) as Row[];
      return Map.groupBy(rows, ({ parent }) => parent);
    },
    () => [],
  );
  return (await loader.load(municipality)).map(({ one, other, topic, distanceKm, daysApart, freeTogether }) => ({
    offers: [offerOf(one), offerOf(other)],
    topic,
    distanceKm,
    daysApart,
    freeTogether,
  }));
}

const overlaps = `
  with place as (select * from jsonb_to_recordset(?::jsonb) as place(parent text, id text)),
  reach as (select ?::float8 as km, ?::integer as days, ?::date as today, ?::float8 / 111 as degrees),
  pair as (
    select parent, least(own.id, other.id) as one, greatest(own.id, other.id) as other, own.topic, away.km,
      abs(own.starts_on - other.starts_on) as days, own.free + other.free as free
    from place join offer own on own.municipality_id = place.id
    cross join reach
    join offer other on other.topic = own.topic and coalesce(other.level, '') = coalesce(own.level, '')
      and other.latitude between own.latitude - degrees and own.latitude + degrees
      and other.longitude between own.longitude - 2 * degrees and own.longitude + 2 * degrees
      and other.starts_on between own.starts_on - reach.days and own.starts_on + reach.days
      and other.provider_id <> own.provider_id and other.target_groups && own.target_groups
    cross join lateral (
      select distance_km(own.latitude, own.longitude, other.latitude, other.longitude) as km offset 0
    ) as away
    where own.free > 0 and not own.online and (own.ends_on is null or own.ends_on >= today)
      and other.free > 0 and not other.online and (other.ends_on is null or other.ends_on >= today)
      and away.km <= reach.km
      -- A pair whose other half is here too comes twice; once is enough.
      and (own.id < other.id
        or (place.parent, other.municipality_id) not in (select twin.parent, twin.id from place as twin))
  )
  select * from (
    select parent, one, other, topic, round(km::numeric, 1)::float8 as "distanceKm", days as "daysApart",
      free as "freeTogether",
      row_number() over (partition by parent order by round(km::numeric, 1), days, one, other) as place
    from pair
  ) as ranked where place <= ? order by parent, place`;
