import { type Context, dayInBerlin, loaderOf, referenceTo } from "@kommgraph/infra";
import type { Topic } from "@kommgraph/schema";
import { arrayOf } from "../projection/array-of.ts";
import { foreignNodes } from "../references/foreign-nodes.ts";
import { offerOf } from "../search/search-offers.ts";
import { Answers, type Wanted } from "./answer-need.ts";
import type { Gap } from "./gap.ts";
import { holdSupply } from "./hold-supply.ts";
import { leastPublic, maySeeCounts } from "./may-see-counts.ts";
import { onEarth, toldKm } from "./on-earth.ts";
import { checkReach, type Reach } from "./reach.ts";
import { centreOf, placesOf } from "./scope.ts";
import { dayNumber } from "./supply.ts";

interface Row {
  id: string;
  place: string;
  topic: Topic;
  group: string;
  level: string | null;
  people: number;
  start: number;
}

/**
 * The needs of a municipality that nothing meets within reach and time, the largest first; two statements for all
 * municipalities of a request. Every need is looked at by itself: a free place may be counted for two of them.
 */
export async function findGaps(context: Context, municipality: string, reach: Reach): Promise<Gap[]> {
  checkReach(reach);
  const today = dayInBerlin(context.now);
  const places = placesOf(municipality);
  const needs = (await Promise.all(places.map((place) => needsOf(context, place, today, reach.withinDays)))).flat();
  if (needs.length === 0) return [];
  const answers = await answersTo(context, reach);
  const todayNumber = dayNumber(today);
  const sees = maySeeCounts(context.who, municipality);
  return needs
    .flatMap((need) => {
      const centre = centreOf(need.place);
      if (!centre) return [];
      const wanted: Wanted = {
        ...{ place: need.place, topic: need.topic, group: need.group, level: need.level },
        from: Math.max(need.start, todayNumber),
        spot: onEarth(centre.latitude, centre.longitude),
      };
      const { seats, ...answer } = answers.to(wanted);
      const missing = Math.max(0, need.people - seats);
      return missing === 0 ? [] : [{ need, missing, ...answer }];
    })
    .sort((one, other) => other.missing - one.missing || (one.need.id < other.need.id ? -1 : 1))
    .slice(0, reach.first)
    .map(({ need, missing, nearest, km, reason }) => ({
      need: referenceTo(foreignNodes.Need, need.id),
      topic: need.topic,
      missing: sees || missing >= leastPublic ? missing : null,
      nearest: nearest && offerOf(nearest.id),
      distanceKm: km === null ? null : toldKm(km),
      daysUntilStart: nearest && nearest.start - todayNumber,
      reason,
    }));
}

/** One for all municipalities of a request. */
function answersTo(context: Context, reach: Reach): Promise<Answers> {
  const loader = loaderOf<Answers | null>(
    context,
    `answers within ${reach.withinKm} km and ${reach.withinDays} days`,
    async () => new Map([["all", new Answers(await holdSupply(context), reach)]]),
    () => null,
  );
  return loader.load("all") as Promise<Answers>;
}

function needsOf(context: Context, place: string, today: string, withinDays: number): Promise<Row[]> {
  const loader = loaderOf<Row[]>(
    context,
    `needs up to ${withinDays} days after ${today}`,
    async (places) => {
      const rows = (await context.em.execute(needs, [arrayOf(places), today, withinDays, today])) as Row[];
      return Map.groupBy(rows, (row) => row.place);
    },
    () => [],
  );
  return loader.load(place);
}

const needs = `
  select id, municipality_id as place, topic, target_group as "group", level, people,
    starts_on - date '2000-01-01' as start
  from need
  where municipality_id = any(?) and starts_on <= ?::date + ?::integer and (ends_on is null or ends_on >= ?::date)`;
