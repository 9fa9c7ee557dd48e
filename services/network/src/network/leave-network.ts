import { refuse, type WriteDefinition } from "@kommgraph/infra";
import { membershipRules } from "./join-network.ts";
import { expectMayMove } from "./may-change.ts";
import { endMemberships } from "./move-members.ts";
import { Network } from "./network.entity.ts";
import type { MembershipInput } from "./network.input.ts";

/** A partner is a member no longer; that it was one stays known. */
export const leaveNetwork: WriteDefinition<MembershipInput, { network: Network }> = {
  name: "leaveNetwork",
  rules: membershipRules,
  async effect(change, { network: id, partner, expectedVersion, note }) {
    const network = await change.load(Network, id, "network");
    expectMayMove(change, network, partner);
    change.expectVersion(network, expectedVersion);
    change.note = note ?? null;
    if (!(await endMemberships(change, network, partner))) {
      const message = {
        en: `${partner} is no member of ${id}.`,
        de: `${partner} ist kein Mitglied von ${id}.`,
      };
      refuse("NOT_A_MEMBER", message, "partner");
    }
    return { network };
  },
};
