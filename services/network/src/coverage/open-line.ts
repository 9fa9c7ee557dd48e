import { type Context, daysAfter, loaderOf, referenceTo } from "@kommgraph/infra";
import type { Node } from "../node/node.interface.ts";
import { arrayOf } from "../projection/array-of.ts";
import { foreignNodes } from "../references/foreign-nodes.ts";
import type { Offer } from "../search/offer.connection.ts";
import { offerOf } from "../search/search-offers.ts";
import { daysBeforeStart, keyOf } from "./count-coverage.ts";
import type { Coverage } from "./coverage.ts";
import { placesOf } from "./scope.ts";

interface Part extends Pick<Coverage, "topic" | "level" | "targetGroup"> {
  place: string;
  id: string;
}

/** The needs a line stands for; withheld together with their number. */
export async function needsOf(context: Context, line: Coverage): Promise<Node[] | null> {
  if (line.withheld) return null;
  const loader = loaderOf<string[]>(
    context,
    `needs of lines on ${line.day}`,
    async (places) => {
      const rows = (await context.em.execute(
        `select municipality_id as place, topic, level, target_group as "targetGroup", id from need
         where municipality_id = any(?) and starts_on <= ?::date and (ends_on is null or ends_on >= ?::date) order by id`,
        [arrayOf(placesIn(places)), line.day, line.day],
      )) as Part[];
      return idsByPlaceAndKey(rows);
    },
    () => [],
  );
  const ids = await loader.loadMany(placesOf(line.municipality).map((place) => `${place} ${keyOf(line)}`));
  return ids.flatMap((found) => found as string[]).map((id) => referenceTo(foreignNodes.Need, id));
}

/** The first offers a line stands for, those that start first first. */
export async function offersOf(context: Context, line: Coverage, first: number): Promise<Offer[]> {
  const loader = loaderOf<string[]>(
    context,
    `offers of lines on ${line.day}`,
    async (places) => {
      const rows = (await context.em.execute(
        `select municipality_id as place, topic, level, target_group as "targetGroup", id
         from offer, unnest(target_groups) as target_group
         where municipality_id = any(?) and starts_on <= ?::date and (ends_on is null or ends_on >= ?::date)
         order by starts_on, id`,
        [arrayOf(placesIn(places)), daysAfter(line.day, daysBeforeStart), line.day],
      )) as Part[];
      return idsByPlaceAndKey(rows);
    },
    () => [],
  );
  const ids = await loader.loadMany(placesOf(line.municipality).map((place) => `${place} ${keyOf(line)}`));
  return ids
    .flatMap((found) => found as string[])
    .slice(0, first)
    .map(offerOf);
}

/** Loaders are asked by place and key in one; the statement reads all lines of the places. */
function placesIn(keys: readonly string[]): string[] {
  return [...new Set(keys.map((key) => key.slice(0, key.indexOf(" "))))];
}

function idsByPlaceAndKey(rows: readonly Part[]): Map<string, string[]> {
  const groups = Map.groupBy(rows, (row) => `${row.place} ${keyOf(row)}`);
  return new Map([...groups].map(([key, parts]) => [key, parts.map(({ id }) => id)]));
}
