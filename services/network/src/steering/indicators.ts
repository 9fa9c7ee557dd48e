import type { SteeringIndicator } from "./steering.ts";

/** What is counted for a municipality, per topic and in all. */
export interface Figures {
  needed: number;
  offered: number;
  free: number;
  started: number;
  completed: number;
  examined: number;
  passed: number;
}

/** What has no topic. */
export interface LocalFigures {
  cents: number;
  population: number | null;
  links: number;
  possibleLinks: number;
}

interface Indicator {
  hasTopic: boolean;
  /** Whether less is better. */
  lessIsBetter?: boolean;
  /** Whether it can only be told of today, because nobody keeps what it was. */
  todayOnly?: boolean;
  value(topic: Figures, local: LocalFigures): number | null;
  /** Counts of people that the value would tell. */
  people(topic: Figures): number[];
  computed: string;
}

/** How every indicator is computed. */
export const indicators: Record<SteeringIndicator, Indicator> = {
  SEATS_PER_NEED: {
    hasTopic: true,
    value: ({ offered, needed }) => ratio(offered, needed, 100),
    people: ({ needed }) => [needed],
    computed:
      "Places of offers that run that day or start within six weeks, divided by the people of all needs that exist that day.",
  },
  FREE_SEATS: {
    hasTopic: true,
    todayOnly: true,
    value: ({ free }) => free,
    people: () => [],
    computed: "Free places today of offers that run or start within six weeks. What was free earlier is not kept.",
  },
  WAITING_DAYS: {
    hasTopic: true,
    lessIsBetter: true,
    value: () => null,
    people: () => [],
    computed:
      "Not computed: days from referral to start are known to the two sides of a referral alone, and are in no feed.",
  },
  COMPLETION_RATE: {
    hasTopic: true,
    value: ({ completed, started }) => ratio(completed * 100, started, 10),
    people: ({ started, completed }) => [started, completed, started - completed],
    computed: "Of the courses that ended in the year: people who attended to the end, in percent of those who began.",
  },
  PASS_RATE: {
    hasTopic: true,
    value: ({ passed, examined }) => ratio(passed * 100, examined, 10),
    people: ({ examined, passed }) => [examined, passed, examined - passed],
    computed:
      "Of the courses that ended in the year: people who passed the final test, in percent of those who sat it.",
  },
  NETWORK_DENSITY: {
    hasTopic: false,
    todayOnly: true,
    value: (_topic, { links, possibleLinks }) => ratio(links * 100, possibleLinks, 10),
    people: () => [],
    computed: "Pairs of partners at home here that are linked today, in percent of all pairs. Past links are not kept.",
  },
  GRANT_PER_HEAD: {
    hasTopic: false,
    value: (_topic, { cents, population }) => (population ? ratio(cents / 100, population, 100) : null),
    people: () => [],
    computed:
      "Euros of the state grants awarded in the year to partners at home here, without what was passed on, per inhabitant.",
  },
  COST_PER_COMPLETION: {
    hasTopic: true,
    lessIsBetter: true,
    value: () => null,
    people: () => [],
    computed: "Not computed: what a course costs is told by no subgraph.",
  },
};

function ratio(count: number, of: number, precision: number): number | null {
  return of === 0 ? null : Math.round((count / of) * precision) / precision;
}
