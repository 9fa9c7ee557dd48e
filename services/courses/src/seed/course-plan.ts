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

/** Seats, by how big groups are. */
export const fullGroups = [25, 25, 25, 22, 20, 20, 18, 16, 15];
export const smallGroups = [16, 15, 14, 12, 12, 10];
/** When courses are held, by how often. */
export const daytime = [
  ["MORNING", 6],
  ["AFTERNOON", 3],
] as const;
export const wholeDay = [...daytime, ["EVENING", 3]] as const;
