import type { WriteDefinition } from "@kommgraph/infra";
import { idOfType, newId, numberOf, textOf } from "@kommgraph/schema";
import { MigrantOrganization } from "../organization/organization.entity.ts";
import { refuseDissolved } from "../organization/organization.rules.ts";
import { Qualification } from "./qualification.entity.ts";
import type { RecordQualificationInput } from "./qualification.input.ts";

export const recordQualification: WriteDefinition<RecordQualificationInput, { qualification: Qualification }> = {
  name: "recordQualification",
  rules: [idOfType("organization", "MigrantOrganization"), textOf("title", 200, 2), numberOf("people", 1, 100_000)],
  async effect(change, { organization: id, title, completedOn, people }) {
    const organization = await change.load(MigrantOrganization, id, "organization");
    refuseDissolved(organization, "organization");
    const qualification = change.em.create(Qualification, {
      id: newId("qua"),
      organization,
      title: title.trim(),
      completedOn: completedOn ?? null,
      people,
      demonstration: false,
    } as never);
    return { qualification };
  },
};
