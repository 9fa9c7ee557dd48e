import type { SteeringQuery } from "../../graph/generated/graphql.ts";
import { euros, number, percent } from "../../words/format.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { words } from "./words.ts";

export type Report = NonNullable<NonNullable<SteeringQuery["municipality"]>["steering"]>;
export type Line = Report["lines"][number];

export function keyOf({ indicator, topic }: Pick<Line, "indicator" | "topic">): string {
  return `${indicator} ${topic ?? ""}`;
}

/** E.g. “Plätze je Mensch mit Bedarf: Sprache”. */
export function titleOf({ indicator, topic }: Pick<Line, "indicator" | "topic">): string {
  const title = words.value.indicator[indicator];
  return topic ? `${title}: ${vocabulary.value.topic[topic]}` : title;
}

/** A value as people read it, with its unit. */
export function measured(unit: Line["unit"], value: number | null): string {
  if (value === null) return "–";
  if (unit === "PERCENT") return percent(value / 100);
  if (unit === "EUROS") return euros(value, value < 100 ? 2 : 0);
  if (unit === "DAYS") return words.value.days(number(value, 0));
  return number(value, unit === "SEATS_PER_PERSON" ? 2 : 0);
}

/** What asks for attention first: behind a target, then what has one, then the rest. */
export function byUrgency(lines: readonly Line[]): Line[] {
  const rank = (line: Line) => urgency.indexOf(line.status) * 2 + (line.target ? 0 : 1);
  return [...lines].sort((one, other) => rank(one) - rank(other));
}

const urgency: Line["status"][] = ["BEHIND", "ON_TRACK", "REACHED", "NO_DATA"];

/** The oldest of the instants up to which the sources of the lines are known. */
export function oldest(freshness: SteeringQuery["freshness"], sources: readonly string[]): string | undefined {
  return freshness
    .filter(({ source }) => sources.includes(source))
    .map(({ asOf }) => asOf)
    .sort()[0];
}
