import type { SubgraphName } from "@kommgraph/schema";
import type { SteeringIndicator, SteeringUnit } from "./steering.ts";

/** What is counted for a municipality, per topic. */
export interface Figures {
  needed: number;
  offered: number;
  free: number;
  /** People for whom a start was found, and how many days they wait, added up. */
  awaited: number;
  waited: number;
  started: number;
  completed: number;
  examined: number;
  passed: number;
  /** The same of the courses that projects pay for, and the money of those that told how they went. */
  paidStarted: number;
  paidCompleted: number;
  paidCents: number;
}

/** What has no topic. */
export interface LocalFigures {
  cents: number;
  population: number | null;
  links: number;
  possibleLinks: number;
}

export interface Indicator {
  hasTopic: boolean;
  unit: SteeringUnit;
  /** Whether less is better. */
  lessIsBetter?: boolean;
  /** Whether it can only be told of today, because nobody keeps what it was. */
  todayOnly?: boolean;
  /** Whether it rests on the numbers of needs, which coverage withholds where they are small. */
  ofNeeds?: boolean;
  /** Whether it is counted over the period, and not on its last day: the quarters add up to the year. */
  addsUp?: boolean;
  value(topic: Figures, local: LocalFigures): number | null;
  /** Counts of people that the value would tell. */
  people(topic: Figures): number[];
  /** People it rests on; null where it rests on none. */
  basis(topic: Figures): number | null;
  computed: string;
  sources: readonly SubgraphName[];
}

/** How every indicator is computed. */
export const indicators: Record<SteeringIndicator, Indicator> = {
  SEATS_PER_NEED: {
    hasTopic: true,
    unit: "SEATS_PER_PERSON",
    ofNeeds: true,
    value: ({ offered, needed }) => ratio(offered, needed, 100),
    people: ({ needed }) => [needed],
    basis: ({ needed }) => needed,
    computed:
      "Places of offers that run on the last day or start within six weeks of it, divided by the people of all needs that exist that day.",
    sources: ["municipalities", "organizations", "courses"],
  },
  FREE_SEATS: {
    hasTopic: true,
    unit: "SEATS",
    todayOnly: true,
    value: ({ free }) => free,
    people: () => [],
    basis: () => null,
    computed: "Free places today of offers that run or start within six weeks. What was free earlier is not kept.",
    sources: ["organizations", "courses"],
  },
  WAITING_DAYS: {
    hasTopic: true,
    unit: "DAYS",
    lessIsBetter: true,
    ofNeeds: true,
    value: ({ waited, awaited }) => ratio(waited, awaited, 10),
    people: ({ needed, awaited }) => [awaited, needed - awaited],
    basis: ({ awaited }) => awaited,
    computed:
      "For everybody who needs something on the last day: days until the next start here of an offer of that topic and level for their group or for everybody, within a year; none where a community offer runs already. The mean over the people. Referrals are known to their two sides alone, so it is the wait of somebody who would be referred that day; whether there is a seat is not in it, and who finds nothing within a year is not.",
    sources: ["municipalities", "organizations", "courses"],
  },
  COMPLETION_RATE: {
    hasTopic: true,
    unit: "PERCENT",
    addsUp: true,
    value: ({ completed, started }) => ratio(completed * 100, started, 10),
    people: ({ started, completed }) => [started, completed, started - completed],
    basis: ({ started }) => started,
    computed: "Of the courses that ended in the period: people who attended to the end, in percent of those who began.",
    sources: ["courses"],
  },
  PASS_RATE: {
    hasTopic: true,
    unit: "PERCENT",
    addsUp: true,
    value: ({ passed, examined }) => ratio(passed * 100, examined, 10),
    people: ({ examined, passed }) => [examined, passed, examined - passed],
    basis: ({ examined }) => examined,
    computed:
      "Of the courses that ended in the period: people who passed the final test, in percent of those who sat it.",
    sources: ["courses"],
  },
  NETWORK_DENSITY: {
    hasTopic: false,
    unit: "PERCENT",
    value: (_topic, { links, possibleLinks }) => ratio(links * 100, possibleLinks, 10),
    people: () => [],
    basis: () => null,
    computed:
      "Pairs of partners at home here that are linked on the last day, in percent of all pairs. Links follow from the dates of their facts; the partners are those of today, and what has no date counts for every day.",
    sources: ["municipalities", "organizations", "courses", "funding", "network"],
  },
  GRANT_PER_HEAD: {
    hasTopic: false,
    unit: "EUROS",
    addsUp: true,
    value: (_topic, { cents, population }) => (population ? ratio(cents / 100, population, 100) : null),
    people: () => [],
    basis: () => null,
    computed:
      "Euros of the state grants awarded in the period to partners at home here, without what was passed on, per inhabitant.",
    sources: ["municipalities", "funding"],
  },
  COST_PER_COMPLETION: {
    hasTopic: true,
    unit: "EUROS",
    lessIsBetter: true,
    addsUp: true,
    value: ({ paidCents, paidCompleted }) => ratio(paidCents / 100, paidCompleted, 1),
    people: ({ paidStarted, paidCompleted }) => [paidStarted, paidCompleted, paidStarted - paidCompleted],
    basis: ({ paidCompleted }) => paidCompleted,
    computed:
      "Of the courses that projects pay for, that ended in the period and told how they went: grants awarded to those projects, in equal parts for all their offers, divided by the people who attended to the end. Own shares and other money of the courses are not in it.",
    sources: ["courses", "funding"],
  },
};

function ratio(count: number, of: number, precision: number): number | null {
  return of === 0 ? null : Math.round((count / of) * precision) / precision;
}
