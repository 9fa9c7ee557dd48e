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

/** As the database tells it. */
export interface SupplyRow extends Omit<Supply, "groups" | "spot"> {
  groups: string;
  latitude: number | null;
  longitude: number | null;
}

export const supplyColumns = `offer.id, topic, level, array_to_string(target_groups, ',') as groups,
  provider_id as provider, municipality_id as municipality, latitude, longitude, online,
  starts_on - date '2000-01-01' as start, ends_on - date '2000-01-01' as "end", free`;

export function supplyOf({ id, topic, level, groups, provider, municipality, ...row }: SupplyRow): Supply {
  const { latitude, longitude, online, start, end, free } = row;
  const known = groupSets.get(groups) ?? new Set(groups.split(","));
  groupSets.set(groups, known);
  const spot = latitude === null || longitude === null ? null : onEarth(latitude, longitude);
  return { id, topic, level, groups: known, provider, municipality, spot, online, start, end, free };
}

/** Few different sets of groups are shared by many offers. */
const groupSets = new Map<string, ReadonlySet<string>>();

/** Days since the first of January 2000. */
export function dayNumber(day: string): number {
  return Math.round((Date.parse(day) - Date.parse("2000-01-01")) / 86_400_000);
}
