import { actsFor, forbidden, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, numberOf, textOf } from "@kommgraph/schema";
import { refuseDissolved } from "../organization/organization.rules.ts";
import { Qualification } from "./qualification.entity.ts";
import type { ReviseQualificationInput } from "./qualification.input.ts";

export const reviseQualification: WriteDefinition<ReviseQualificationInput, { qualification: Qualification }> = {
  name: "reviseQualification",
  rules: [idOfType("qualification", "Qualification"), textOf("title", 200, 2), numberOf("people", 1, 100_000)],
  async effect(change, { qualification: id, expectedVersion, title, completedOn, people }) {
    const qualification = await change.load(Qualification, id, "qualification");
    if (!actsFor(change.who, qualification.organization.id)) throw forbidden(change.who);
    change.expectVersion(qualification, expectedVersion);
    refuseDissolved(await qualification.organization.loadOrFail(), "qualification");
    qualification.title = title?.trim() ?? qualification.title;
    qualification.people = people ?? qualification.people;
    if (completedOn !== undefined) qualification.completedOn = completedOn;
    return { qualification };
  },
};
