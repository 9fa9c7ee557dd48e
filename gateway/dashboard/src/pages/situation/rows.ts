import type { CefrLevel, SituationQuery, TargetGroup } from "../../graph/generated/graphql.ts";

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

type Town = NonNullable<SituationQuery["koeln"]>["nodes"][number];

/** The towns of the state. */
export function townRows(data: SituationQuery, level: CefrLevel | null, group: TargetGroup | null): SituationRow[] {
  const { duesseldorf, koeln, muenster, detmold, arnsberg } = data;
  return [duesseldorf, koeln, muenster, detmold, arnsberg].flatMap(({ nodes }) =>
    nodes.map((town) => rowOf(town, level, group)),
  );
}

/** Its counties and county-free cities, by the first five digits of their AGS. */
export function districtRows(
  data: SituationQuery,
  level: CefrLevel | null,
  group: TargetGroup | null,
): Map<string, SituationRow> {
  const free = townRows(data, level, group).filter(({ ags }) => ags.endsWith("000"));
  const counties = data.counties.nodes.map((county) => rowOf(county, level, group));
  return new Map([...free, ...counties].map((row) => [row.ags.slice(0, 5), row]));
}

function rowOf({ ags, name, coverage }: Town, level: CefrLevel | null, group: TargetGroup | null): SituationRow {
  const lines = (coverage ?? []).filter(
    (line) => (level === null || line.level === level) && (group === null || line.targetGroup === group),
  );
  const known = lines.filter((line) => line.needed !== null);
  const needed = sum(known.map((line) => line.needed ?? 0));
  const missing = sum(known.map((line) => Math.max(0, (line.needed ?? 0) - line.free)));
  const withheld = lines.some((line) => line.withheld);
  return {
    ags,
    name,
    needed: withheld && needed === 0 ? null : needed,
    offered: sum(lines.map(({ offered }) => offered)),
    // What is open to everybody stands in a line of its own: for one group it comes on top.
    free: sum(lines.map((line) => line.free + (group === null || group === "EVERYONE" ? 0 : line.freeForEveryone))),
    missing,
    served: needed > 0 ? 1 - missing / needed : null,
    withheld,
    unknown: coverage == null,
  };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
