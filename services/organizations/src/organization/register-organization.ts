import type { WriteDefinition } from "@kommgraph/infra";
import { newId } from "@kommgraph/schema";
import { MigrantOrganization } from "./organization.entity.ts";
import type { RegisterOrganizationInput } from "./organization.input.ts";
import { organizationRules, refuseFutureYear, refuseNamesake } from "./organization.rules.ts";

export const registerOrganization: WriteDefinition<RegisterOrganizationInput, { organization: MigrantOrganization }> = {
  name: "registerOrganization",
  rules: organizationRules,
  async effect(change, { idempotencyKey: _key, municipality, name: given, ...facts }) {
    refuseFutureYear(change, facts.foundedYear);
    const id = newId("org");
    const name = given.trim();
    await refuseNamesake(change, { id, name, municipalityId: municipality });
    const organization = change.em.create(MigrantOrganization, {
      id,
      name,
      municipalityId: municipality,
      kind: facts.kind,
      languages: facts.languages,
      communities: facts.communities ?? [],
      topics: facts.topics,
      members: facts.members ?? null,
      volunteers: facts.volunteers ?? null,
      migrationHistoryShare: facts.migrationHistoryShare ?? null,
      foundedYear: facts.foundedYear ?? null,
      registered: facts.registered,
      nonProfit: facts.nonProfit,
      website: facts.website ?? null,
      dissolvedOn: null,
      demonstration: false,
    } as never);
    return { organization };
  },
};
