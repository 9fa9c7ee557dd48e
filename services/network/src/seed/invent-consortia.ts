import { type Invented, Random, towns } from "@kommgraph/schema";
import { consortia } from "./agreement-words.ts";
import type { Cast } from "./cast.ts";
import { conclude, type Draft, type InventedAgreement } from "./invent-agreements.ts";

/**
 * What a dozen partners of a town agree on together: consortia that render it a service. Only `large` has enough of them
 * in a town.
 */
export function inventConsortia(cast: Cast, anchor: string, firstNumber: number): InventedAgreement[] {
  const random = new Random(`consortia of ${cast.organizations.length}`);
  const drafts = [...towns.values()].flatMap((town) => consortiaOf(town, cast.partnersOf(town.id), random));
  return drafts.map((draft, index) => conclude(draft, firstNumber + index, random, anchor));
}

function consortiaOf({ id, name }: Invented["town"], partners: string[], random: Random): Draft[] {
  return Array.from({ length: Math.floor(partners.length / partnersPerConsortium) }, () => {
    const { title, topics } = random.pick(consortia);
    const parties = random.sample(partners, random.int(9, 15));
    return { kind: "SERVICE", title: `${title} ${name}`, topics, partners: [id, ...parties] };
  });
}

const partnersPerConsortium = 4;
