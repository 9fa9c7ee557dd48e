import { type Context, referenceTo } from "@kommgraph/infra";
import { type CefrLevel, type TargetGroup, type Topic, towns } from "@kommgraph/schema";
import { Municipality } from "../references/municipality.ts";
import { countCoverage } from "./count-coverage.ts";
import type { Coverage } from "./coverage.ts";
import type { CoverageMapOf, PlaceCoverage } from "./coverage-map.ts";
import { totalOf } from "./scope.ts";

/** Which lines are added up; null is every one. */
export interface Lines {
  topic: readonly Topic[] | null;
  level: readonly CefrLevel[] | null;
  targetGroup: readonly TargetGroup[] | null;
}

/** Every place of the state in one statement, ordered by id; sums hold no more than the lines one could ask for. */
export async function mapCoverage(
  context: Context,
  of: CoverageMapOf,
  day: string,
  { topic, level, targetGroup }: Lines,
): Promise<PlaceCoverage[]> {
  const fits = (line: Coverage) =>
    (level === null || (line.level !== null && level.includes(line.level))) &&
    (targetGroup === null || (line.targetGroup !== null && targetGroup.includes(line.targetGroup)));
  return Promise.all(
    places[of].map(async (id) => sumUp(id, (await countCoverage(context, id, day, topic)).filter(fits))),
  );
}

const places: Record<CoverageMapOf, readonly string[]> = {
  TOWNS: [...towns.keys()].toSorted(),
  COUNTIES: [...new Set([...towns.keys()].map(totalOf))].toSorted(),
};

function sumUp(id: string, lines: readonly Coverage[]): PlaceCoverage {
  const told = lines.filter(({ withheld }) => !withheld);
  const needed = sum(told, (line) => line.needed);
  const offered = sum(told, (line) => line.offered);
  return {
    municipality: referenceTo(Municipality, id),
    needed,
    offered: sum(lines, (line) => line.offered),
    free: sum(lines, (line) => line.free),
    missing: sum(told, (line) => Math.max(0, line.gap ?? 0)),
    ratio: needed === 0 ? null : Math.round((offered / needed) * 100) / 100,
    withheldLines: lines.length - told.length,
  };
}

function sum(lines: readonly Coverage[], of: (line: Coverage) => number | null): number {
  return lines.reduce((so, line) => so + (of(line) ?? 0), 0);
}
