import { type DemonstrationWorld, type Invented, Random } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { Need, Priority } from "../../need/need.entity.ts";
import { dayAfter } from "./calendar.ts";
import { solingen } from "./governments.ts";
import { needPatterns } from "./need-patterns.ts";
import { solingenNeeds } from "./solingen-needs.ts";
import type { WrittenNeed } from "./written-need.ts";

/** Languages by how many of the newcomers speak them. */
const spoken: [string, number][] = [
  ["ar", 24],
  ["uk", 22],
  ["tr", 12],
  ["fa", 8],
  ["fa-AF", 7],
  ["kmr", 7],
  ["ro", 6],
  ["bg", 6],
  ["pl", 5],
  ["ru", 5],
  ["sq", 4],
  ["sr", 3],
  ["ti", 4],
  ["so", 3],
  ["fr", 3],
  ["en", 4],
  ["es", 2],
  ["it", 2],
  ["ckb", 2],
  ["ps", 2],
  ["el", 2],
  ["pt", 1],
  ["rom", 1],
  ["ur", 1],
  ["vi", 1],
];

const priorities: [Priority, number][] = [
  ["LOW", 15],
  ["NORMAL", 50],
  ["HIGH", 25],
  ["URGENT", 10],
];

/** What people need, town by town; counts under five do not occur, for they would have to be withheld. */
export function inventNeeds({ needs }: DemonstrationWorld, anchor: string): EntityData<Need>[] {
  const inSolingen = needs.filter(({ town }) => town.id === solingen);
  const written = new Map(inSolingen.map(({ id }, index) => [id, solingenNeeds[index]]));
  return needs.map((need) => {
    const known = written.get(need.id);
    const { weeks, ...content } = known ?? invent(need);
    return {
      id: need.id,
      municipality: need.town.id,
      ...content,
      startsOn: dayAfter(anchor, weeks.from),
      endsOn: weeks.to === null ? null : dayAfter(anchor, weeks.to, -1),
      demonstration: true,
      version: 1,
    };
  });
}

function invent({ number }: Invented): WrittenNeed {
  const random = new Random(`need ${number}`);
  const pattern = random.weighted(needPatterns);
  const from = random.int(-52, 39);
  return {
    topic: pattern.topic,
    targetGroup: random.pick(pattern.groups),
    level: pattern.levels ? random.pick(pattern.levels) : null,
    languages: random.chance(0.6) ? inventLanguages(random) : [],
    // Many small needs and few large ones, as in life.
    people: random.int(5, random.int(6, pattern.most)),
    priority: random.weighted(priorities),
    source: pattern.source,
    weeks: { from, to: random.chance(0.25) ? null : from + random.int(10, 60) },
  };
}

function inventLanguages(random: Random): string[] {
  return [...new Set(Array.from({ length: random.int(1, 4) }, () => random.weighted(spoken)))];
}
