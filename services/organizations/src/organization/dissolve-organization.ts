import { actsFor, dayInBerlin, forbidden, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { LockMode } from "@mikro-orm/postgresql";
import { CommunityOffer } from "../community-offer/community-offer.entity.ts";
import { endOffer } from "../community-offer/end-offer.ts";
import { actsForTown } from "../references/acts-for-town.ts";
import { MigrantOrganization } from "./organization.entity.ts";
import type { DissolveOrganizationInput } from "./organization.input.ts";
import { refuseDissolved } from "./organization.rules.ts";

/** The organization itself says so, or its town: who is dissolved often has nobody left to tell. */
export const dissolveOrganization: WriteDefinition<DissolveOrganizationInput, { organization: MigrantOrganization }> = {
  name: "dissolveOrganization",
  rules: [idOfType("organization", "MigrantOrganization"), textOf("note", 500)],
  async effect(change, input) {
    const { em, who, now } = change;
    const organization = await change.load(MigrantOrganization, input.organization, "organization");
    if (!actsFor(who, organization.id) && !actsForTown(who, organization.municipalityId)) throw forbidden(who);
    change.expectVersion(organization, input.expectedVersion);
    refuseDissolved(organization, "organization");
    const today = dayInBerlin(now);
    const dissolvedOn = input.dissolvedOn ?? today;
    if (dissolvedOn > today) refuse("DATE_IN_FUTURE", notYet(dissolvedOn), "dissolvedOn");
    change.note = input.note ?? null;
    organization.dissolvedOn = dissolvedOn;
    const offers = await em.find(
      CommunityOffer,
      { provider: organization.id, withdrawnOn: null },
      { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    for (const offer of offers) await endOffer(change, offer);
    return { organization };
  },
};

function notYet(day: string) {
  return {
    en: `dissolvedOn is ${day}, which has not come yet. Dissolve it on that day.`,
    de: `dissolvedOn ist der ${day}, der noch nicht gekommen ist. Bitte erst an diesem Tag auflösen.`,
  };
}
