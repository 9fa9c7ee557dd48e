import type { DemonstrationJob } from "@kommgraph/infra";
import { demonstrationWorld } from "@kommgraph/schema";
import type { EntityClass, EntityData } from "@mikro-orm/postgresql";
import { Certificate } from "../certificate/certificate.entity.ts";
import { ConceptChapter } from "../concept/concept-chapter.entity.ts";
import { IntegrationConcept } from "../concept/integration-concept.entity.ts";
import { Event } from "../event/event.entity.ts";
import { Need } from "../need/need.entity.ts";
import { Practice } from "../practice/practice.entity.ts";
import { PracticeAdoption } from "../practice/practice-adoption.entity.ts";
import { SteeringTarget } from "../target/steering-target.entity.ts";
import { inventCertificates } from "./demonstration/certificates.ts";
import { inventConcepts } from "./demonstration/concepts.ts";
import { inventEvents } from "./demonstration/events.ts";
import { inventNeeds } from "./demonstration/needs.ts";
import { inventPractices } from "./demonstration/practices.ts";
import { inventTargets } from "./demonstration/targets.ts";

/** A table's invented rows, and what they are called while they load. */
export interface InventedTable<Entity extends object = object> {
  entity: EntityClass<Entity>;
  what: string;
  rows: EntityData<Entity>[];
}

export async function loadDemonstration({ em, progress, size, anchor }: DemonstrationJob): Promise<void> {
  for (const { entity, what, rows } of inventEverything(size, anchor)) {
    for (let start = 0; start < rows.length; start += 1_000) {
      await em.insertMany(entity, rows.slice(start, start + 1_000));
      progress(what, Math.min(start + 1_000, rows.length), rows.length);
    }
  }
}

/** Every invented row of this subgraph, in the order in which they can be stored; the same for the same arguments. */
export function inventEverything(size: DemonstrationJob["size"], anchor: string): InventedTable[] {
  const world = demonstrationWorld(size);
  const { concepts, chapters } = inventConcepts(world, anchor);
  const { practices, adoptions } = inventPractices(anchor);
  return [
    table(Need, "needs", inventNeeds(world, anchor)),
    table(SteeringTarget, "targets", inventTargets(anchor)),
    table(IntegrationConcept, "concepts", concepts),
    table(ConceptChapter, "chapters of concepts", chapters),
    table(Practice, "practices", practices),
    table(PracticeAdoption, "adoptions of practices", adoptions),
    table(Certificate, "certificates", inventCertificates(anchor)),
    table(Event, "events", inventEvents(world, size, anchor)),
  ];
}

function table<Entity extends object>(
  entity: EntityClass<Entity>,
  what: string,
  rows: EntityData<Entity>[],
): InventedTable {
  return { entity, what, rows } as InventedTable;
}
