import {
  type CefrLevel,
  type DemonstrationWorld,
  type Invented,
  Random,
  type TargetGroup,
  type Topic,
} from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { Need, Priority } from "../../need/need.entity.ts";
import { dayAfter } from "./calendar.ts";
import { solingen } from "./governments.ts";
import { solingenNeeds } from "./solingen-needs.ts";

/** One kind of need: who has it, how many at most, and who would have counted. */
interface Pattern {
  topic: Topic;
  groups: TargetGroup[];
  levels?: CefrLevel[];
  most: number;
  source: string;
}

const registrations = "Anmeldungen bei der Ausländerbehörde, noch ohne Kursplatz";
const waitingLists = "Abgleich der Wartelisten aller Kursträger durch das Kommunale Integrationszentrum";
const caseManagement = "Fallzahlen des Case Managements im Kommunalen Integrationsmanagement";
const school = "Seiteneinsteigerberatung des Kommunalen Integrationszentrums";

const patterns: [Pattern, number][] = [
  [
    {
      topic: "LANGUAGE",
      groups: ["NEW_ARRIVALS", "REFUGEES"],
      levels: ["PRE_A1", "A1"],
      most: 90,
      source: registrations,
    },
    14,
  ],
  [
    {
      topic: "LANGUAGE",
      groups: ["NEW_ARRIVALS", "REFUGEES", "EU_CITIZENS"],
      levels: ["A2", "B1"],
      most: 110,
      source: waitingLists,
    },
    18,
  ],
  [{ topic: "LANGUAGE", groups: ["WOMEN", "PARENTS"], levels: ["A1", "A2", "B1"], most: 45, source: waitingLists }, 8],
  [
    {
      topic: "LANGUAGE",
      groups: ["JOB_SEEKERS"],
      levels: ["B2", "C1"],
      most: 50,
      source: "Meldung des Jobcenters zu Berufssprachkursen (DeuFöV)",
    },
    8,
  ],
  [
    {
      topic: "LANGUAGE",
      groups: ["LONG_TERM_RESIDENTS"],
      levels: ["A2", "B1"],
      most: 30,
      source: "Einbürgerungsberatung der Stadtverwaltung",
    },
    4,
  ],
  [
    {
      topic: "FIRST_ORIENTATION",
      groups: ["NEW_ARRIVALS", "REFUGEES", "EU_CITIZENS"],
      most: 80,
      source: "Zuzüge laut Melderegister, Auswertung nach Quartalen",
    },
    8,
  ],
  [{ topic: "EDUCATION", groups: ["CHILDREN", "YOUTH"], most: 60, source: school }, 7],
  [
    {
      topic: "VOCATIONAL_TRAINING",
      groups: ["YOUTH", "REFUGEES"],
      most: 35,
      source: "Meldung der Jugendberufsagentur",
    },
    5,
  ],
  [{ topic: "WORK", groups: ["JOB_SEEKERS", "REFUGEES", "WOMEN"], most: 70, source: "Meldung des Jobcenters" }, 7],
  [
    {
      topic: "CHILDCARE",
      groups: ["PARENTS", "CHILDREN"],
      most: 40,
      source: "Anmeldungen im Kita-Portal des Jugendamts ohne Zusage",
    },
    6,
  ],
  [
    {
      topic: "HEALTH",
      groups: ["REFUGEES", "SENIORS", "WOMEN"],
      most: 30,
      source: "Anfragen an den Sprachmittlerpool aus Praxen und Kliniken",
    },
    4,
  ],
  [
    {
      topic: "HOUSING",
      groups: ["REFUGEES", "NEW_ARRIVALS"],
      most: 60,
      source: "Belegung der Übergangswohnheime, Auszugsberechtigte",
    },
    5,
  ],
  [
    {
      topic: "PARTICIPATION",
      groups: ["LONG_TERM_RESIDENTS", "YOUTH", "EVERYONE"],
      most: 40,
      source: "Umfrage des Integrationsrats",
    },
    3,
  ],
  [
    { topic: "CULTURE", groups: ["EVERYONE", "SENIORS", "CHILDREN"], most: 35, source: "Anfragen in Stadtteilzentren" },
    2,
  ],
  [
    {
      topic: "URBAN_DEVELOPMENT",
      groups: ["EVERYONE"],
      most: 50,
      source: "Quartiersmanagement, Befragung im Stadtteil",
    },
    2,
  ],
  [{ topic: "LEGAL_STATUS", groups: ["REFUGEES", "LONG_TERM_RESIDENTS"], most: 45, source: caseManagement }, 4],
  [
    {
      topic: "ANTI_DISCRIMINATION",
      groups: ["EVERYONE", "YOUTH"],
      most: 15,
      source: "Meldungen an die Servicestelle für Antidiskriminierungsarbeit",
    },
    2,
  ],
  [
    {
      topic: "VOLUNTEERING",
      groups: ["EVERYONE", "NEW_ARRIVALS"],
      most: 25,
      source: "Freiwilligenagentur, gesuchte Patenschaften",
    },
    2,
  ],
];

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

/** A need as it is written down here: its period in weeks from the anchor. */
export interface WrittenNeed {
  topic: Topic;
  targetGroup: TargetGroup;
  level: CefrLevel | null;
  languages: string[];
  people: number;
  priority: Priority;
  source: string;
  weeks: { from: number; to: number | null };
}

function invent({ number }: Invented): WrittenNeed {
  const random = new Random(`need ${number}`);
  const pattern = random.weighted(patterns);
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
