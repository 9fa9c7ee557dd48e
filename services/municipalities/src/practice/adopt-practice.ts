import { dayInBerlin, refuse, type WriteDefinition } from "@kommgraph/infra";
import { existingMunicipality, idOfType } from "@kommgraph/schema";
import { Practice } from "./practice.entity.ts";
import type { AdoptPracticeInput } from "./practice.input.ts";
import { PracticeAdoption } from "./practice-adoption.entity.ts";

/** The practice stays locked meanwhile, so that nobody takes it up twice at once. */
export const adoptPractice: WriteDefinition<AdoptPracticeInput, { practice: Practice }> = {
  name: "adoptPractice",
  rules: [idOfType("practice", "Practice"), existingMunicipality("municipality")],
  async effect(change, { practice: id, municipality }) {
    const practice = await change.load(Practice, id, "practice");
    if (practice.origin.id === municipality) refuse("OWN_PRACTICE", ownPractice, "practice");
    // In a statement of its own: the one that waited for the lock saw who had taken it up before it waited.
    const before = await change.em.findOne(PracticeAdoption, { practice: id, municipality });
    if (before) refuse("ALREADY_ADOPTED", alreadyAdopted(before.adoptedOn), "practice");
    const adoptedOn = dayInBerlin(change.now);
    await change.em.insert(PracticeAdoption, { practice: id, municipality, adoptedOn, demonstration: false });
    await change.em.refresh(practice);
    change.record("UPDATED", practice, { adoptedBy: [null, municipality] });
    return { practice };
  },
};

const ownPractice = {
  en: "This practice began in this very municipality; only others can take it up.",
  de: "Diese Praxis hat in dieser Kommune selbst begonnen; übernehmen können sie nur andere.",
};

function alreadyAdopted(day: string) {
  return {
    en: `This municipality took up the practice on ${day} already; there is nothing to do.`,
    de: `Diese Kommune hat die Praxis schon am ${day} übernommen; es ist nichts zu tun.`,
  };
}
