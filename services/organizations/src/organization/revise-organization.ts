import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { MigrantOrganization } from "./organization.entity.ts";
import type { ReviseOrganizationInput } from "./organization.input.ts";
import { organizationRules, refuseDissolved, refuseFutureYear, refuseNamesake } from "./organization.rules.ts";

export const reviseOrganization: WriteDefinition<ReviseOrganizationInput, { organization: MigrantOrganization }> = {
  name: "reviseOrganization",
  rules: [idOfType("organization", "MigrantOrganization"), ...organizationRules, textOf("note", 500)],
  async effect(change, input) {
    const organization = await change.load(MigrantOrganization, input.organization, "organization");
    change.expectVersion(organization, input.expectedVersion);
    refuseDissolved(organization, "organization");
    refuseFutureYear(change, input.foundedYear);
    change.note = input.note ?? null;
    const name = input.name?.trim() ?? organization.name;
    const municipalityId = input.municipality ?? organization.municipalityId;
    if (name !== organization.name || municipalityId !== organization.municipalityId) {
      await refuseNamesake(change, { id: organization.id, name, municipalityId });
    }
    const { members, volunteers, migrationHistoryShare, foundedYear, website } = input;
    change.em.assign(
      organization,
      {
        name,
        municipalityId,
        kind: input.kind ?? organization.kind,
        languages: input.languages ?? organization.languages,
        communities: input.communities ?? organization.communities,
        topics: input.topics ?? organization.topics,
        registered: input.registered ?? organization.registered,
        nonProfit: input.nonProfit ?? organization.nonProfit,
        ...{ members, volunteers, migrationHistoryShare, foundedYear, website },
      } as never,
      { ignoreUndefined: true },
    );
    return { organization };
  },
};
