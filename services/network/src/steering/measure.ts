import { leastPublic } from "../coverage/may-see-counts.ts";
import type { Figures, Indicator, LocalFigures } from "./indicators.ts";

/** A value and the number of people it rests on; null where there is none, or where they may not be told. */
export interface Measured {
  value: number | null;
  basis: number | null;
}

export const unmeasured: Measured = { value: null, basis: null };

export const noFigures: Figures = {
  ...{ needed: 0, offered: 0, free: 0, awaited: 0, waited: 0, started: 0, completed: 0, examined: 0, passed: 0 },
  ...{ paidStarted: 0, paidCompleted: 0, paidCents: 0 },
};

/** The value of an indicator; not told where it would tell of fewer than five people, except to those who may know. */
export function measure(indicator: Indicator, topic: Figures, local: LocalFigures, exact: boolean): Measured {
  if (!exact && tellsFew(indicator, topic)) return unmeasured;
  const value = indicator.value(topic, local);
  return { value, basis: value === null ? null : indicator.basis(topic) };
}

export function tellsFew({ people }: Indicator, topic: Figures): boolean {
  return people(topic).some((count) => count > 0 && count < leastPublic);
}

/** The median of the peers that have a value; null with fewer than three. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length < leastPeers) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const between = ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
  return Math.round(between * 1_000) / 1_000;
}

const leastPeers = 3;
