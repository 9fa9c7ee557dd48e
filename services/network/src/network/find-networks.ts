import { type Context, containsFolded } from "@kommgraph/infra";
import { badInput, idOf, type Topic } from "@kommgraph/schema";
import { Network } from "./network.entity.ts";

export interface NetworkQuestion {
  municipality?: string | null;
  topic?: Topic | null;
  search?: string | null;
  first: number;
}

/** Networks that exist, by name. */
export function findNetworks(
  { em }: Context,
  { municipality, topic, search, first }: NetworkQuestion,
): Promise<Network[]> {
  if (first < 1 || first > 100)
    throw badInput("INVALID_PAGE_SIZE", `“first” is ${first}; a list has 1 to 100 elements.`);
  const where = {
    dissolvedOn: null,
    ...(municipality != null && { municipalityId: idOf(municipality, "Municipality") }),
    ...(topic != null && { topics: { $contains: [topic] } }),
    ...(search?.trim() && { nameFolded: containsFolded(search) }),
  };
  return em.find(Network, where, { orderBy: { name: "asc", id: "asc" }, limit: first });
}
