import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { dayOf } from "../calendar/day-of.ts";
import { expectKeeper } from "./may-change.ts";
import { endMemberships } from "./move-members.ts";
import { Network } from "./network.entity.ts";
import type { DissolveNetworkInput } from "./network.input.ts";

/** From today on the network is no more; yesterday was the last day of all its members. */
export const dissolveNetwork: WriteDefinition<DissolveNetworkInput, { network: Network }> = {
  name: "dissolveNetwork",
  rules: [idOfType("network", "Network"), textOf("note", 500)],
  async effect(change, { network: id, expectedVersion, note }) {
    const network = await change.load(Network, id, "network");
    expectKeeper(change, network);
    change.expectVersion(network, expectedVersion);
    change.note = note ?? null;
    network.dissolvedOn = dayOf(change);
    await change.em.flush();
    await endMemberships(change, network);
    return { network };
  },
};
