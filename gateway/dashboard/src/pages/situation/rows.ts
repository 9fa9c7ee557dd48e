import type { CefrLevel, SituationQuery, TargetGroup } from "../../graph/generated/graphql.ts";
import { towns } from "../../parts/towns.ts";
import { situationView } from "./situation.view.ts";

/** A town, or a district, for one choice of level and group. */
export interface SituationRow {
  ags: string;
  name: string;
  /** People who need it; null where all that is known is withheld. */
  needed: number | null;
  offered: number;
  free: number;
  /** People without a free place. */
  missing: number;
  /** Share of the people for whom a place is free, 0 to 1; null where nobody is known to need one. */
  served: number | null;
  /** A number of people is below five and not told. */
  withheld: boolean;
  /** The graph's answer about the town did not come. */
  unknown: boolean;
}

type Level = CefrLevel | null;
type Group = TargetGroup | null;
type Town = NonNullable<SituationQuery["a"][number]> & { __typename?: "Municipality" };
type Line = NonNullable<Town["coverage"]>[number];

/** The towns of the state. */
function townRows(data: SituationQuery, level: Level, group: Group): SituationRow[] {
  const lines = linesByAgs(data);
  return towns.map(({ ags, name }) => rowOf(ags, name, lines.get(ags), level, group));
}

/** Those of them that the view shows: with a need or an offer, or only those without a free place. */
export function shownRows(data: SituationQuery): SituationRow[] {
  const { level, group, without } = situationView.value;
  return townRows(data, level, group).filter(
    (row) => (row.unknown || row.needed !== 0 || row.offered > 0) && (!without || (row.free === 0 && row.needed !== 0)),
  );
}

/** Its counties and county-free cities, by the first five digits of their AGS. */
export function districtRows(data: SituationQuery, level: Level, group: Group): Map<string, SituationRow> {
  const districts = [...linesByAgs(data)].filter(([ags]) => ags.endsWith("000"));
  return new Map(districts.map(([ags, lines]) => [ags.slice(0, 5), rowOf(ags, ags, lines, level, group)]));
}

function linesByAgs({ a, b, c, d, e }: SituationQuery): Map<string, readonly Line[] | null> {
  const known = [a, b, c, d, e].flat().filter((town): town is Town => town !== null && "id" in town);
  return new Map(known.map(({ id, coverage }) => [id.slice(4), coverage]));
}

/** The numbers of a town for one choice of level and group. */
export function rowOf(
  ags: string,
  name: string,
  all: readonly Line[] | null | undefined,
  level: Level,
  group: Group,
): SituationRow {
  const lines = (all ?? []).filter(
    (line) => (level === null || line.level === level) && (group === null || line.targetGroup === group),
  );
  const needed = sum(lines.map((line) => line.needed ?? 0));
  const missing = sum(lines.map((line) => Math.max(0, (line.needed ?? 0) - freeIn(line))));
  const withheld = lines.some((line) => line.withheld);
  return {
    ags,
    name,
    needed: withheld && needed === 0 ? null : needed,
    offered: atLeast(lines, (line) => line.offered),
    free: atLeast(lines, freeIn),
    missing,
    served: needed > 0 ? 1 - missing / needed : null,
    withheld,
    unknown: all == null,
  };
}

/** Places for one group; those for everybody stand in a line of their own and come on top. */
export function freeIn(line: Line): number {
  return line.targetGroup === "EVERYONE" ? line.free : line.free + line.freeForEveryone;
}

/** An offer for several groups stands in the line of each: of a level only the longest line is sure to be all different. */
function atLeast(lines: readonly Line[], placesOf: (line: Line) => number): number {
  const byLevel = Map.groupBy(lines, (line) => line.level);
  return sum([...byLevel.values()].map((same) => Math.max(...same.map(placesOf))));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
