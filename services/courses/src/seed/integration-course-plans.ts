import { type CoursePlan, daytime, fullGroups, type Stage, smallGroups, wholeDay } from "./course-plan.ts";

const mornings = [
  ["MORNING", 8],
  ["AFTERNOON", 1],
] as const;

const fromTheStart = (units: number): Stage => ({ entry: null, target: "B1", units });
const withModules = (total: number): Stage[] => [
  fromTheStart(total),
  fromTheStart(total),
  { entry: "A1", target: "B1", units: total - 200, suffix: " – Einstieg Modul 3" },
  { entry: "A2", target: "B1", units: total - 400, suffix: " – Einstieg Modul 5" },
];

/** Integration courses (IntV), by code of the course type, in the proportions in which they are held. */
export const integrationCoursePlans: Record<string, CoursePlan> = {
  IK_ALLGEMEIN: {
    weight: 36,
    titles: ["Allgemeiner Integrationskurs …", "Integrationskurs …", "Deutsch im Alltag: Integrationskurs …"],
    stages: withModules(700),
    groups: [["EVERYONE"], ["EVERYONE"], ["NEW_ARRIVALS", "REFUGEES"], ["EU_CITIZENS", "LONG_TERM_RESIDENTS"]],
    childcare: 0.08,
    capacities: fullGroups,
    parts: wholeDay,
  },
  IK_JUGEND: {
    weight: 4,
    titles: ["Jugendintegrationskurs …", "Integrationskurs für junge Erwachsene …", "Deutsch und Zukunft …"],
    stages: withModules(1000),
    groups: [["YOUTH"], ["YOUTH", "REFUGEES"]],
    childcare: 0.03,
    capacities: fullGroups,
    parts: daytime,
  },
  IK_ELTERN: {
    weight: 6,
    titles: ["Elternintegrationskurs …", "Deutsch für Mütter und Väter …", "Integrationskurs für Eltern …"],
    stages: withModules(1000),
    groups: [["PARENTS"], ["PARENTS", "WOMEN"]],
    childcare: 0.75,
    capacities: smallGroups,
    parts: mornings,
  },
  IK_FRAUEN: {
    weight: 8,
    titles: ["Frauenintegrationskurs …", "Integrationskurs für Frauen …", "Frauen lernen Deutsch …"],
    stages: withModules(1000),
    groups: [["WOMEN"], ["WOMEN", "PARENTS"]],
    childcare: 0.6,
    capacities: smallGroups,
    parts: mornings,
  },
  IK_ALPHA: {
    weight: 12,
    titles: ["Alphabetisierungskurs …", "Integrationskurs mit Alphabetisierung …", "Lesen, Schreiben, Deutsch …"],
    stages: [
      { entry: "PRE_A1", target: "B1", units: 1000 },
      { entry: "PRE_A1", target: "B1", units: 1000 },
      { entry: "A1", target: "B1", units: 700, suffix: " – Aufbau" },
    ],
    groups: [["NEW_ARRIVALS", "REFUGEES"], ["EVERYONE"], ["WOMEN"]],
    childcare: 0.15,
    capacities: smallGroups,
    parts: daytime,
  },
  IK_ZWEITSCHRIFT: {
    weight: 4,
    titles: ["Zweitschriftlernerkurs …", "Integrationskurs für Zweitschriftlernende …"],
    stages: withModules(1000),
    groups: [["NEW_ARRIVALS", "REFUGEES"], ["EVERYONE"]],
    childcare: 0.1,
    capacities: smallGroups,
    parts: daytime,
  },
  IK_FOERDER: {
    weight: 1,
    titles: ["Förderkurs …", "Integrationskurs mit besonderer Förderung …"],
    stages: withModules(1000),
    groups: [["LONG_TERM_RESIDENTS"], ["LONG_TERM_RESIDENTS", "SENIORS"]],
    childcare: 0.1,
    capacities: smallGroups,
    parts: daytime,
  },
  IK_INTENSIV: {
    weight: 2,
    titles: ["Intensivkurs Deutsch …", "Integrationskurs intensiv …"],
    stages: [fromTheStart(430)],
    groups: [["EVERYONE"], ["EU_CITIZENS", "JOB_SEEKERS"]],
    childcare: 0.03,
    capacities: fullGroups,
    parts: daytime,
  },
  IK_WIEDERHOLUNG: {
    weight: 6,
    titles: ["Wiederholungskurs …", "Vorbereitung auf die DTZ-Wiederholung …"],
    stages: [{ entry: "A2", target: "B1", units: 300 }],
    groups: [["EVERYONE"], ["LONG_TERM_RESIDENTS"]],
    childcare: 0.08,
    capacities: fullGroups,
    parts: wholeDay,
  },
};
