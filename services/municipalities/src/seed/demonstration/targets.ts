import { demonstrationId, Random, type Topic, towns } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { SteeringIndicator, SteeringTarget } from "../../target/steering-target.entity.ts";
import { dayAfter } from "./calendar.ts";
import { governments, solingen } from "./governments.ts";

/** Where municipalities stand and what they aim at, in steps of the last decimal shown. */
interface Scale {
  topic: Topic | null;
  decimals: number;
  baseline: [number, number];
  target: [number, number];
}

const scales: Record<SteeringIndicator, Scale> = {
  SEATS_PER_NEED: { topic: "LANGUAGE", decimals: 2, baseline: [45, 80], target: [85, 105] },
  FREE_SEATS: { topic: "LANGUAGE", decimals: 0, baseline: [4, 30], target: [35, 80] },
  WAITING_DAYS: { topic: "LANGUAGE", decimals: 0, baseline: [46, 120], target: [28, 42] },
  COMPLETION_RATE: { topic: "LANGUAGE", decimals: 1, baseline: [560, 730], target: [750, 850] },
  PASS_RATE: { topic: "LANGUAGE", decimals: 1, baseline: [470, 620], target: [640, 760] },
  NETWORK_DENSITY: { topic: null, decimals: 1, baseline: [60, 190], target: [220, 350] },
  GRANT_PER_HEAD: { topic: null, decimals: 2, baseline: [110, 420], target: [450, 680] },
  COST_PER_COMPLETION: { topic: "LANGUAGE", decimals: 0, baseline: [2_900, 4_300], target: [2_200, 2_800] },
};
const indicators = Object.keys(scales) as SteeringIndicator[];

/** In how many weeks the targets are due: on the last Friday before the holidays of this year and of the next ones. */
const dueWeeks = [-48, 4, 30, 56, 108];

/** All eight for every government, in Solingen for this year and the next; two or three for every other town. */
export function inventTargets(anchor: string): EntityData<SteeringTarget>[] {
  const governing = new Set(governments.map(({ id }) => id));
  const wishes = [
    ...governments.flatMap(({ id }) => indicators.map((indicator) => ({ id, indicator, due: dueOf(id, indicator) }))),
    ...indicators.map((indicator) => ({ id: solingen, indicator, due: 56 })),
    ...[...towns.keys()].filter((id) => !governing.has(id)).flatMap(modestWishes),
  ];
  return wishes.map(({ id, indicator, due }, number) => {
    const random = new Random(`target ${number}`);
    const { topic, decimals, baseline, target } = scales[indicator];
    const value = ([least, most]: [number, number]) => (random.int(least, most) / 10 ** decimals).toFixed(decimals);
    return {
      id: demonstrationId("tgt", number),
      municipality: id,
      indicator,
      topic,
      baseline: id === solingen || random.chance(0.9) ? value(baseline) : null,
      target: value(target),
      due: dayAfter(anchor, due, 4),
      demonstration: true,
      version: 1,
    };
  });
}

function dueOf(id: string, indicator: SteeringIndicator): number {
  return id === solingen ? 4 : new Random(`due ${id} ${indicator}`).pick(dueWeeks);
}

function modestWishes(id: string): { id: string; indicator: SteeringIndicator; due: number }[] {
  const random = new Random(`targets of ${id}`);
  const usual: SteeringIndicator[] = ["SEATS_PER_NEED", "FREE_SEATS", "WAITING_DAYS", "COMPLETION_RATE"];
  return random.sample(usual, random.int(2, 3)).map((indicator) => ({ id, indicator, due: random.pick(dueWeeks) }));
}
