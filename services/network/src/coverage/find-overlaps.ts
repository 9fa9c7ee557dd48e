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
        ...[JSON.stringify(places), withinKm, withinDays, today, first],
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
  reach as (select ?::float8 as km, ?::integer as days, ?::date as today),
  open as (
    select offer.* from offer, reach
    where free > 0 and not online and latitude is not null and (ends_on is null or ends_on >= today)
  ),
  pair as (
    select distinct parent, least(own.id, other.id) as one, greatest(own.id, other.id) as other, own.topic,
      distance_km(own.latitude, own.longitude, other.latitude, other.longitude) as km,
      abs(own.starts_on - other.starts_on) as days, own.free + other.free as free
    from place join open own on own.municipality_id = place.id
    cross join reach
    join open other on other.topic = own.topic and other.level is not distinct from own.level
      and other.provider_id <> own.provider_id and other.target_groups && own.target_groups
      and other.latitude between own.latitude - reach.km / 111 and own.latitude + reach.km / 111
      and abs(own.starts_on - other.starts_on) <= reach.days
    where distance_km(own.latitude, own.longitude, other.latitude, other.longitude) <= reach.km
  )
  select * from (
    select parent, one, other, topic, round(km::numeric, 1)::float8 as "distanceKm", days as "daysApart",
      free as "freeTogether",
      row_number() over (partition by parent order by round(km::numeric, 1), days, one, other) as place
    from pair
  ) as ranked where place <= ? order by parent, place`;
