import { refuse, type WriteDefinition } from "@kommgraph/infra";
import { existingMunicipality, idsOfType, listOf, newId, textOf } from "@kommgraph/schema";
import { dayOf } from "../calendar/day-of.ts";
import { partnerTypes } from "../partner/find-partner.ts";
import { refuseUnknownPartners } from "../partner/unknown-partners.ts";
import { Membership } from "./membership.entity.ts";
import { Network } from "./network.entity.ts";
import type { FoundNetworkInput } from "./network.input.ts";

export const networkRules = [textOf("name", 120, 3), textOf("purpose", 2_000), listOf("topics", 14)];

/** A town or county founds a network; those named as members are so from today on. */
export const foundNetwork: WriteDefinition<FoundNetworkInput, { network: Network }> = {
  name: "foundNetwork",
  rules: [
    ...networkRules,
    existingMunicipality("municipality"),
    idsOfType("members", ...partnerTypes),
    listOf("members", 200),
  ],
  async effect(change, { name, municipality, purpose, topics, members }) {
    const { em } = change;
    await refuseUnknownPartners(em, members ?? [], "members");
    const taken = await em.count(Network, { name: name.trim(), municipalityId: municipality, dissolvedOn: null });
    if (taken > 0) {
      refuse(
        "NAME_TAKEN",
        {
          en: `There is a network “${name.trim()}” here already; join that one or take another name.`,
          de: `Ein Netzwerk „${name.trim()}“ gibt es hier schon; bitte dort beitreten oder einen anderen Namen wählen.`,
        },
        "name",
      );
    }
    const network = em.create(Network, {
      id: newId("net"),
      name: name.trim(),
      municipalityId: municipality,
      purpose: purpose?.trim() ?? null,
      topics: topics ?? [],
      source: null,
      dissolvedOn: null,
      demonstration: false,
      version: 1,
    });
    await em.flush();
    if (members?.length) {
      const since = dayOf(change);
      const rows = members.map((partnerId) => ({ network: network.id, partnerId, since, demonstration: false }));
      await em.insertMany(Membership, rows as never[]);
      change.record("UPDATED", network, { members: [[], members] });
    }
    return { network };
  },
};
