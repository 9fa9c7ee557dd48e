import { actsFor, hasRole, type Who } from "@kommgraph/infra";
import { totalOf } from "./scope.ts";

/** Counts of people below this are withheld from the public. */
export const leastPublic = 5;

/** Exact counts of people: for the municipality, its county, and those who see all aggregates. */
export function maySeeCounts(who: Who, municipality: string): boolean {
  return hasRole(who, "ministry", "authority") || actsFor(who, municipality) || actsFor(who, totalOf(municipality));
}
