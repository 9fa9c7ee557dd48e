import { refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { partnerTypes } from "../partner/find-partner.ts";
import { refuseUnknownPartners } from "../partner/unknown-partners.ts";
import { expectMayMove } from "./may-change.ts";
import { startMembership } from "./move-members.ts";
import { Network } from "./network.entity.ts";
import type { MembershipInput } from "./network.input.ts";

export const membershipRules = [
  idOfType("network", "Network"),
  idOfType("partner", ...partnerTypes),
  textOf("note", 500),
];

/** A partner becomes a member from today on. */
export const joinNetwork: WriteDefinition<MembershipInput, { network: Network }> = {
  name: "joinNetwork",
  rules: membershipRules,
  async effect(change, { network: id, partner, expectedVersion, note }) {
    const network = await change.load(Network, id, "network");
    expectMayMove(change, network, partner);
    change.expectVersion(network, expectedVersion);
    change.note = note ?? null;
    await refuseUnknownPartners(change.em, [partner], "partner");
    if (partner === id) {
      const message = {
        en: "A network cannot be a member of itself.",
        de: "Ein Netzwerk kann nicht sein eigenes Mitglied sein.",
      };
      refuse("MEMBER_OF_ITSELF", message, "partner");
    }
    if (!(await startMembership(change, network, partner))) {
      const message = {
        en: `${partner} is a member of ${id} already.`,
        de: `${partner} ist schon Mitglied von ${id}.`,
      };
      refuse("ALREADY_MEMBER", message, "partner");
    }
    return { network };
  },
};
