import type { WriteDefinition } from "@kommgraph/infra";
import { dayWithin, existingMunicipality, inOrder, listOf, newId, textOf } from "@kommgraph/schema";
import { Need } from "./need.entity.ts";
import type { RecordNeedInput } from "./need.input.ts";
import { levelFitsTopic, needRules } from "./need.rules.ts";

export const recordNeed: WriteDefinition<RecordNeedInput, { need: Need }> = {
  name: "recordNeed",
  rules: [
    existingMunicipality("municipality"),
    levelFitsTopic,
    listOf("languages", 20),
    ...needRules,
    dayWithin("start", "2000-01-01", "2100-12-31"),
    inOrder("start", "end"),
    textOf("source", 300, 2),
  ],
  async effect({ em }, { municipality, topic, targetGroup, level, languages, people, start, end, priority, source }) {
    const need = em.create(Need, {
      ...{ id: newId("nee"), municipality, topic, targetGroup, people, priority },
      level: level ?? null,
      languages: languages ?? [],
      startsOn: start,
      endsOn: end ?? null,
      source: source.trim(),
      withdrawnOn: null,
      demonstration: false,
      version: 1,
    });
    return { need };
  },
};
