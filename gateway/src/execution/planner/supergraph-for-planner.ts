import { parse, print } from "graphql";
import { dropUnresolvableKeys } from "./drop-unresolvable-keys.ts";

/**
 * The supergraph as the planner should see it, its known faults in mind. Clients are checked against the original; what
 * is repaired here concerns only which subgraph is asked for what.
 */
export function supergraphForPlanner(supergraphSdl: string): string {
  const original = parse(supergraphSdl, { noLocation: true });
  const repaired = dropUnresolvableKeys(original);
  return repaired === original ? supergraphSdl : print(repaired);
}
