import { type DemonstrationWorld, demonstrationId, Random } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { ConceptChapter } from "../../concept/concept-chapter.entity.ts";
import type { IntegrationConcept } from "../../concept/integration-concept.entity.ts";
import { dayAfter } from "./calendar.ts";
import { chapterTopics } from "./chapter-topics.ts";
import { type Government, governments, solingen } from "./governments.ts";

interface InventedConcepts {
  concepts: EntityData<IntegrationConcept>[];
  chapters: EntityData<ConceptChapter>[];
}

/** The concept of every government, with the partners that exist in its territory. */
export function inventConcepts({ organizations, providers }: DemonstrationWorld, anchor: string): InventedConcepts {
  const partners = [...organizations, ...providers].map(({ id, town }) => ({ id, town: town.id }));
  const partnersOf = ({ towns }: Government) => partners.filter(({ town }) => towns.has(town)).map(({ id }) => id);
  const concepts = governments.map((government, number) => inventConcept(government, number, anchor));
  const chapters = governments.flatMap((government, number) =>
    inventChapters(government, demonstrationId("con", number), partnersOf(government)),
  );
  return { concepts, chapters };
}

const titles = [
  "Gemeinsam ankommen – Integrationskonzept",
  "Gesamtkonzept Integration und Teilhabe",
  "Vielfalt gestalten – Kommunales Integrationskonzept",
  "Handlungskonzept Kommunales Integrationsmanagement",
  "Zusammen leben – Konzept für Teilhabe und Vielfalt",
  "Miteinander in Vielfalt – Integrationskonzept",
  "Ankommen, bleiben, mitgestalten – Handlungskonzept",
];

function inventConcept({ id, name }: Government, number: number, anchor: string): EntityData<IntegrationConcept> {
  const random = new Random(`concept ${id}`);
  const isDraft = id !== solingen && random.chance(0.07);
  return {
    id: demonstrationId("con", number),
    municipality: id,
    title: `${random.pick(titles)} ${name}`,
    adoptedOn: isDraft ? null : dayAfter(anchor, -random.int(8, 380), random.int(1, 3)),
    demonstration: true,
  };
}

function inventChapters(government: Government, conceptId: string, present: string[]): EntityData<ConceptChapter>[] {
  const random = new Random(`chapters ${government.id}`);
  const isSolingen = government.id === solingen;
  const topics = isSolingen ? chapterTopics : random.sample(chapterTopics, random.int(4, 7));
  return topics.map(({ topic, titles, goals }, index) => ({
    conceptId,
    number: index + 1,
    title: random.pick(titles),
    topic,
    goals: random.sample(goals, random.int(2, 3)),
    partnerIds: [
      government.id,
      ...(government.county !== null && (present.length === 0 || random.chance(0.5)) ? [government.county] : []),
      ...random.sample(present, isSolingen ? random.int(5, 8) : random.int(1, 5)),
    ],
    demonstration: true,
  }));
}
