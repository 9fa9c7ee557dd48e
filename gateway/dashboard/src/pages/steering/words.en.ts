import type { de } from "./words.de.ts";

export const en: typeof de = {
  title: "Steering",
  intro: "What a municipality aims at, where it stands, and how comparable ones do.",
  town: "Municipality or county",
  year: "Year",
  currentYear: "This year up to today",
  panel: (town) => `Targets and indicators ${town}`.trim(),
  unknownTown: "There is no such municipality. Choose another one above.",
  results: (lines) => `${lines} indicators`,
  caption: (town, year) => `${town} ${year}: what is behind its target comes first`,
  column: {
    indicator: "Indicator",
    target: "Target",
    value: "Value",
    peers: "Comparable ones",
    status: "Verdict",
    urgency: "Urgency",
    quarter: "Quarter",
    basis: "people it rests on",
  },
  status: {
    REACHED: "reached",
    ON_TRACK: "on track",
    BEHIND: "behind",
    NO_DATA: "no data",
    NO_TARGET: "no target set",
  },
  indicator: {
    SEATS_PER_NEED: "Places per person in need",
    FREE_SEATS: "Free places",
    WAITING_DAYS: "Waiting time",
    COMPLETION_RATE: "Completion rate",
    PASS_RATE: "Pass rate",
    NETWORK_DENSITY: "Network density",
    GRANT_PER_HEAD: "Grants per inhabitant",
    COST_PER_COMPLETION: "Cost per completion",
  },
  computed: {
    SEATS_PER_NEED:
      "Places of offers that run on the last day or start within six weeks of it, divided by the people of all needs that exist that day.",
    FREE_SEATS: "Free places today of offers that run or start within six weeks. What was free earlier is not kept.",
    WAITING_DAYS:
      "For everybody who needs something on the last day: days until the next start here of an offer of that topic and level for their group or for everybody, within a year; none where a community offer runs already. The mean over the people. Referrals are known to their two sides alone, so it is the wait of somebody who would be referred that day; whether there is a seat is not in it, and who finds nothing within a year is not.",
    COMPLETION_RATE:
      "Of the courses that ended in the period: people who attended to the end, in percent of those who began.",
    PASS_RATE:
      "Of the courses that ended in the period: people who passed the final test, in percent of those who sat it.",
    NETWORK_DENSITY:
      "Pairs of partners at home here that are linked on the last day, in percent of all pairs. Links follow from the dates of their facts; the partners are those of today, and what has no date counts for every day.",
    GRANT_PER_HEAD:
      "Euros of the state grants awarded in the period to partners at home here, without what was passed on, per inhabitant.",
    COST_PER_COMPLETION:
      "Of the courses that projects pay for, that ended in the period and told how they went: grants awarded to those projects, in equal parts for all their offers, divided by the people who attended to the end. Own shares and other money of the courses are not in it.",
  },
  days: (count) => `${count} days`,
  open: (indicator) => `${indicator}: show its course and how it is computed`,
  close: "Close the history",
  peers: (names) =>
    names.length === 0 ? "There are no comparable municipalities." : `Compared with ${names.join(", ")}.`,
  comparable: "These are up to eight municipalities of the same kind and nearest in population; their median is shown.",
  sentence: {
    unit: "targets; and value and target of one indicator in its unit",
    method:
      "Counts the indicators that have a target, and those of them that reach it. How an indicator is computed stands in its row.",
    reached: (town, reached, all) => `${town} has reached ${reached} of ${all} targets.`,
    behind: (indicator, value, target) => `Furthest behind is “${indicator}”: ${value} instead of ${target}.`,
    noTargets: (town) => `${town} has set no targets; the indicators are shown.`,
    overTime: (indicator, first, from, last, to, peers) =>
      `${indicator}: ${first} in quarter ${from}, ${last} in quarter ${to}${peers === null ? "" : `; in comparable municipalities ${peers} at last`}.`,
    unknown: "Nothing is known of this indicator.",
  },
  own: "this municipality",
  quarters: (indicator) => `${indicator} by quarters, the latest first`,
  noQuarters: "Nothing is known of this indicator in the last eight quarters, or nothing that may be shown.",
  howComputed: "How it is computed",
  due: (day) => `The target is due on ${day}.`,
  unitOfTable: "by line: places, days, percent or euros",
  source: (owners) => `KommGraph: what the ${owners} tell`,
  owner: {
    municipalities: "municipalities",
    organizations: "organizations",
    courses: "course providers",
    funding: "approving authorities",
    network: "networks",
  },
  methodOfTable: "Told with each indicator: open its line. Rounded only where it is shown.",
  file: "steering",
};
