import type { TargetGroup } from "@kommgraph/schema";

/** An event as it is held again and again: `{place}` stands for the host's town or county, weekday 0 is Monday. */
export interface EventPattern {
  title: string;
  host: "government" | "organization" | "provider";
  weekdays: number[];
  times: [string, string];
  seats?: [number, number];
  audience: TargetGroup[];
  /** How often it is held online. */
  online?: number;
}

export const weekdays = [0, 1, 2, 3, 4];
export const midweek = [1, 2, 3];
export const saturday = [5];
