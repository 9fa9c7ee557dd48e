import { leastPublic } from "../coverage/may-see-counts.ts";
import type { Figures, Indicator } from "./indicators.ts";
import { tellsFew } from "./measure.ts";

/**
 * Which quarters are not told to everybody: those that would tell of fewer than five people, and, where quarters add up
 * to a year, the smallest others of that year, until what is left untold is no small count to be found by subtraction.
 */
export function withholdQuarters(
  indicator: Indicator,
  figures: readonly Figures[],
  years: readonly string[],
): Set<number> {
  const hidden = new Set([...figures.keys()].filter((number) => tellsFew(indicator, figures[number] as Figures)));
  if (!indicator.addsUp) return hidden;
  for (const ofYear of Map.groupBy(figures.keys(), (number) => years[number]).values()) {
    const others = ofYear
      .filter((number) => !hidden.has(number) && basisOf(indicator, figures, number) > 0)
      .sort((one, other) => basisOf(indicator, figures, one) - basisOf(indicator, figures, other));
    while (
      others.length > 0 &&
      leavesFew(
        indicator,
        ofYear.filter((number) => hidden.has(number)).map((number) => figures[number] as Figures),
      )
    ) {
      hidden.add(others.shift() as number);
    }
  }
  return hidden;
}

/** Whether the sum of what is untold is a small count. */
function leavesFew(indicator: Indicator, untold: readonly Figures[]): boolean {
  const counts = untold.map((figures) => indicator.people(figures));
  const sums = counts[0]?.map((_, kind) => counts.reduce((sum, ofQuarter) => sum + (ofQuarter[kind] ?? 0), 0)) ?? [];
  return sums.some((sum) => sum > 0 && sum < leastPublic);
}

function basisOf(indicator: Indicator, figures: readonly Figures[], number: number): number {
  return indicator.basis(figures[number] as Figures) ?? 0;
}
