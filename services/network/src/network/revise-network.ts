import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { networkRules } from "./found-network.ts";
import { expectKeeper } from "./may-change.ts";
import { Network } from "./network.entity.ts";
import type { ReviseNetworkInput } from "./network.input.ts";

/** What is left out stays; a text of nothing but blanks is refused, so that no name can be emptied by accident. */
export const reviseNetwork: WriteDefinition<ReviseNetworkInput, { network: Network }> = {
  name: "reviseNetwork",
  rules: [...networkRules, idOfType("network", "Network"), textOf("note", 500)],
  async effect(change, { network: id, expectedVersion, name, purpose, topics, note }) {
    const network = await change.load(Network, id, "network");
    expectKeeper(change, network);
    change.expectVersion(network, expectedVersion);
    change.note = note ?? null;
    if (name != null) network.name = name.trim();
    if (purpose != null) network.purpose = purpose.trim();
    if (topics != null) network.topics = topics;
    return { network };
  },
};
