import type { Feed } from "@kommgraph/infra";
import type { Agreement } from "./agreement/agreement.entity.ts";
import type { Network } from "./network/network.entity.ts";

/** What everybody may know of a network or an agreement, as the change feed tells it. */
export const feed: Feed = {
  Network: ({ name, municipalityId, purpose, topics, dissolvedOn, demonstration }: Network) => ({
    name,
    municipalityId,
    purpose,
    topics,
    dissolvedOn,
    demonstration,
  }),
  Agreement: ({ title, kind, topics, startsOn, endsOn, demonstration }: Agreement) => ({
    title,
    kind,
    topics,
    start: startsOn,
    end: endsOn,
    demonstration,
  }),
};
