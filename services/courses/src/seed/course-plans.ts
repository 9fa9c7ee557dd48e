import type { CefrLevel, TargetGroup } from "@kommgraph/schema";
import type { PartOfDay } from "./timetables.ts";

/** Where in its course type a course begins, what it leads to, and how long that takes. */
export interface Stage {
  entry: CefrLevel | null;
  target: CefrLevel;
  units: number;
  /** Added to the title. */
  suffix?: string;
}

/** What invented courses of a type look like. */
export interface CoursePlan {
  /** How many of a hundred courses. */
  weight: number;
  /** Titles; “…” stands for the part of the day. */
  titles: string[];
  stages: Stage[];
  groups: TargetGroup[][];
  /** How often with child care, 0 to 1. */
  childcare: number;
  capacities: number[];
  parts: readonly (readonly [PartOfDay, number])[];
}

const fullGroups = [25, 25, 25, 22, 20, 20, 18, 16, 15];
const smallGroups = [16, 15, 14, 12, 12, 10];
const daytime = [
  ["MORNING", 6],
  ["AFTERNOON", 3],
] as const;
const wholeDay = [...daytime, ["EVENING", 3]] as const;
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

/** By code of the course type, in the proportions in which they are held. */
export const coursePlans: Record<string, CoursePlan> = {
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
  BSK_B2: {
    weight: 9,
    titles: ["Berufssprachkurs B2 …", "Deutsch für den Beruf B2 …"],
    stages: [{ entry: "B1", target: "B2", units: 400 }],
    groups: [["JOB_SEEKERS"], ["JOB_SEEKERS", "REFUGEES"]],
    childcare: 0.06,
    capacities: fullGroups,
    parts: wholeDay,
  },
  BSK_B2_BRUECKE: {
    weight: 3,
    titles: ["Berufssprachkurs B2 mit Brückenelement …"],
    stages: [{ entry: "B1", target: "B2", units: 500 }],
    groups: [["JOB_SEEKERS"]],
    childcare: 0.05,
    capacities: fullGroups,
    parts: daytime,
  },
  BSK_C1: {
    weight: 3,
    titles: ["Berufssprachkurs C1 …", "Deutsch für Fachkräfte C1 …"],
    stages: [{ entry: "B2", target: "C1", units: 400 }],
    groups: [["JOB_SEEKERS"], ["JOB_SEEKERS", "EU_CITIZENS"]],
    childcare: 0.04,
    capacities: fullGroups,
    parts: wholeDay,
  },
  BSK_C2: {
    weight: 0.5,
    titles: ["Berufssprachkurs C2 …"],
    stages: [{ entry: "C1", target: "C2", units: 400 }],
    groups: [["JOB_SEEKERS"]],
    childcare: 0.02,
    capacities: smallGroups,
    parts: wholeDay,
  },
  SBSK_ANERKENNUNG: {
    weight: 1.5,
    titles: ["Fachsprache Medizin …", "Deutsch für Pflegefachkräfte in Anerkennung …", "Deutsch für Lehrkräfte …"],
    stages: [
      { entry: "B2", target: "C1", units: 600 },
      { entry: "B1", target: "B2", units: 600 },
    ],
    groups: [["JOB_SEEKERS"]],
    childcare: 0.05,
    capacities: smallGroups,
    parts: wholeDay,
  },
  SBSK_FACH: {
    weight: 1,
    titles: ["Deutsch im Einzelhandel …", "Deutsch für Metall und Elektro …", "Deutsch in der Gastronomie …"],
    stages: [{ entry: "B1", target: "B2", units: 300 }],
    groups: [["JOB_SEEKERS"]],
    childcare: 0.04,
    capacities: smallGroups,
    parts: wholeDay,
  },
  SBSK_B1: {
    weight: 2,
    titles: ["Spezialberufssprachkurs B1 …", "Deutsch für den Beruf B1 …"],
    stages: [{ entry: "A2", target: "B1", units: 400 }],
    groups: [["JOB_SEEKERS"], ["JOB_SEEKERS", "REFUGEES"]],
    childcare: 0.06,
    capacities: fullGroups,
    parts: daytime,
  },
  SBSK_A2: {
    weight: 1,
    titles: ["Spezialberufssprachkurs A2 …", "Deutsch für den Beruf A2 …"],
    stages: [{ entry: "A1", target: "A2", units: 400 }],
    groups: [["JOB_SEEKERS"], ["JOB_SEEKERS", "REFUGEES"]],
    childcare: 0.06,
    capacities: fullGroups,
    parts: daytime,
  },
};
