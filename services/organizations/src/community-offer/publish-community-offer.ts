import { dayInBerlin, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, newId } from "@kommgraph/schema";
import { MigrantOrganization } from "../organization/organization.entity.ts";
import { refuseDissolved } from "../organization/organization.rules.ts";
import { CommunityOffer } from "./community-offer.entity.ts";
import type { PublishCommunityOfferInput } from "./community-offer.input.ts";
import { columnsOf, offerRules } from "./community-offer.rules.ts";

export const publishCommunityOffer: WriteDefinition<PublishCommunityOfferInput, { offer: CommunityOffer }> = {
  name: "publishCommunityOffer",
  rules: [idOfType("provider", "MigrantOrganization"), ...offerRules],
  async effect(change, input) {
    const provider = await change.load(MigrantOrganization, input.provider, "provider");
    refuseDissolved(provider, "provider");
    const { kind, topic, targetGroups, languages } = input;
    const offer = change.em.create(CommunityOffer, {
      id: newId("off"),
      provider,
      municipalityId: input.municipality,
      title: input.title.trim(),
      schedule: input.schedule?.trim() ?? null,
      ...{ kind, topic, targetGroups, languages },
      ...columnsOf(input.place),
      startsOn: input.start,
      endsOn: input.end ?? null,
      capacity: input.capacity ?? null,
      free: input.capacity ?? null,
      assuredOn: dayInBerlin(change.now),
      withdrawnOn: null,
      demonstration: false,
    } as never);
    return { offer };
  },
};
