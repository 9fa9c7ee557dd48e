import type { WriteDefinition } from "@kommgraph/infra";
import { existingMunicipality, newId, textOf } from "@kommgraph/schema";
import { Practice } from "./practice.entity.ts";
import type { PublishPracticeInput } from "./practice.input.ts";

export const publishPractice: WriteDefinition<PublishPracticeInput, { practice: Practice }> = {
  name: "publishPractice",
  rules: [
    existingMunicipality("origin"),
    textOf("title", 200, 3),
    textOf("chapter", 100, 3),
    textOf("summary", 4_000, 20),
    textOf("source", 300, 2),
  ],
  async effect({ em }, { origin, title, chapter, topic, summary, source }) {
    const practice = em.create(Practice, {
      ...{ id: newId("pra"), origin, topic },
      title: title.trim(),
      chapter: chapter.trim(),
      summary: summary.trim(),
      source: source.trim(),
      demonstration: false,
    });
    return { practice };
  },
};
