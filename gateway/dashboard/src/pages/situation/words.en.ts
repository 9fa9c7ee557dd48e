import type { de } from "./words.de.ts";

export const en: typeof de = {
  title: "Situation",
  intro: "Where people wait for places, and where places are free.",
  topic: "Topic",
  level: "Level of German",
  group: "Group",
  day: "On",
  all: "All",
  allGroups: "All groups",
  without: "Only places with a need and no free seat",
  panel: "Needs and free places in the municipalities",
  sentence: {
    short: (people, towns, most, missing) =>
      `${people} people in ${towns} municipalities have no free place; most are missing in ${most} (${missing}).`,
    without: (towns, people) =>
      `In ${towns} municipalities no place is free within six weeks; ${people} people wait there.`,
    none: "There is a free place for everybody whose need is known.",
  },
  column: {
    town: "Municipality",
    needed: "Needed",
    offered: "Places",
    free: "Free places",
    missing: "Missing places",
    served: "Served",
  },
  unit: { people: "people", places: "places", share: "percent of the people in need" },
  source: "KommGraph: needs of the municipalities, offers of providers and organizations",
  method: {
    needed: "Sum of the recorded needs that hold on the day. Numbers below five are not included.",
    offered:
      "Places of offers that run on the day or start within six weeks (§ 7 IntV). With several groups at least so many: of each level the group with most places counts, for an offer may be open to several groups.",
    free: "Those that are not taken, counted likewise.",
    missing:
      "Needed less free, by level and group and never below zero. At least so many: a place that is open to several groups counts in each. Not rounded.",
    served: "Share of the people in need for whom a place is free, at most; rounded to whole percent.",
  },
  legend: {
    title: "Share of the people in need for whom a place is free (counties and county-free cities)",
    missing: "no data",
    dot: "Dot: places missing in a municipality",
    ring: "Ring: nothing at all is offered there",
    hidden: (least, towns) => `Places with fewer than ${least} missing are not drawn (${towns}); the table has all.`,
  },
  map: (sentence) => `Map of North Rhine-Westphalia. ${sentence}`,
  mark: (town, missing) => `${town}: ${missing} places missing`,
  mapSource:
    "Geometry: © GeoBasis-DE / BKG 2021 (data modified), dl-de/by-2-0. Needs and offers: invented for demonstration.",
  results: (towns) => `${towns} municipalities found`,
  empty: "For this selection no need is recorded and no offer is known.",
  emptyWayOut: "Reset the selection",
  caption: (topic, towns) => `${topic}: ${towns} municipalities, those with most missing places first`,
  file: "situation",
};
