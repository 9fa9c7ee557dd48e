import { parse, print } from "graphql";
import { dropUnresolvableKeys } from "./drop-unresolvable-keys.ts";
import { type NamedRequirements, nameRequiredArguments } from "./name-required-arguments.ts";

/**
 * The supergraph as the planner should see it, its known faults in mind, and what its plans need afterwards. Clients are
 * checked against the original; what is repaired here concerns only which subgraph is asked for what.
 */
export function supergraphForPlanner(supergraphSdl: string): {
  sdl: string;
  requirements: NamedRequirements | undefined;
} {
  const original = parse(supergraphSdl, { noLocation: true });
  const requirements = nameRequiredArguments(dropUnresolvableKeys(original));
  return {
    sdl: requirements.document === original ? supergraphSdl : print(requirements.document),
    requirements: requirements.byName.size > 0 ? requirements : undefined,
  };
}
