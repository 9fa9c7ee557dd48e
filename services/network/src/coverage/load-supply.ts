import { type Context, loaderOf } from "@kommgraph/infra";
import type { Topic } from "@kommgraph/schema";
import { onEarth, type Spot } from "./on-earth.ts";

/** An offer as gaps and overlaps look at it; days are numbers, so that they compare and subtract. */
export interface Supply {
  id: string;
  topic: Topic;
  level: string | null;
  groups: ReadonlySet<string>;
  provider: string | null;
  municipality: string | null;
  /** Null where it is only online, or nobody knows where it is. */
  spot: Spot | null;
  online: boolean;
  start: number;
  end: number | null;
  free: number | null;
}

interface Row extends Omit<Supply, "groups" | "spot"> {
  groups: string;
  latitude: number | null;
  longitude: number | null;
}

/** Days since the first of January 2000. */
export function dayNumber(day: string): number {
  return Math.round((Date.parse(day) - Date.parse("2000-01-01")) / 86_400_000);
}

/**
 * Everything that is not over, in the order of ids; one statement for all questions of a request. Gaps and overlaps
 * compare much with much, which costs a database seconds and takes milliseconds in memory.
 */
export async function loadSupply(context: Context, today: string): Promise<readonly Supply[]> {
  const loader = loaderOf<readonly Supply[]>(
    context,
    `supply of ${today}`,
    async () => {
      const rows = (await context.em.execute(offers, [today])) as Row[];
      return new Map([["all", rows.map(supplyOf)]]);
    },
    () => [],
  );
  return loader.load("all");
}

function supplyOf({ groups, latitude, longitude, ...row }: Row): Supply {
  const known = groupSets.get(groups) ?? new Set(groups.split(","));
  groupSets.set(groups, known);
  return { ...row, groups: known, spot: latitude === null || longitude === null ? null : onEarth(latitude, longitude) };
}

/** Few different sets of groups are shared by many offers. */
const groupSets = new Map<string, ReadonlySet<string>>();

const offers = `
  select id, topic, level, array_to_string(target_groups, ',') as groups, provider_id as provider,
    municipality_id as municipality, latitude, longitude, online, starts_on - date '2000-01-01' as start,
    ends_on - date '2000-01-01' as end, free
  from offer where ends_on is null or ends_on >= ?::date order by id`;
