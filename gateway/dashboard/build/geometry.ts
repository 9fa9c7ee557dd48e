import { readFileSync } from "node:fs";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";

type Position = [number, number];
interface Town {
  type: "Feature";
  properties: { ags: string; name: string };
  geometry: { type: "Polygon" | "MultiPolygon"; coordinates: Position[][] | Position[][][] };
}

/** Width of the picture in the units of the geometry; its height follows. */
const width = 1000;
/** How many of the points are left out, those that matter least for the shape first. */
const dropped = 0.52;

/**
 * The towns of the state, ready to draw: projected, simplified, in whole numbers. Neighbours share their borders, so a
 * district is drawn from the same lines. Each town carries its AGS; its name stands in `townNames`.
 */
export function townGeometry(file: string): string {
  const { features } = JSON.parse(readFileSync(file, "utf8")) as { features: Town[] };
  const frame = frameOf(features);
  const project = ([longitude, latitude]: Position): Position => [
    (longitude - frame.west) * frame.scale * frame.squeeze,
    (frame.north - latitude) * frame.scale,
  ];
  const towns = features.map((town) => ({
    type: "Feature" as const,
    id: town.properties.ags,
    properties: {},
    geometry: { ...town.geometry, coordinates: deep(town.geometry.coordinates, project) },
  }));
  const fine = presimplify(
    topology({ towns: { type: "FeatureCollection", features: towns } as never }) as Topology<Objects>,
  );
  const coarse = quantize(simplify(fine, quantile(fine, dropped)), 2000);
  return JSON.stringify(coarse);
}

/** AGS and name of every town, as a module: tables need them before, and without, the geometry. */
export function townNames(file: string): string {
  const { features } = JSON.parse(readFileSync(file, "utf8")) as { features: Town[] };
  const lines = features.map(({ properties: { ags, name } }) => `${ags} ${name}`);
  return `export const towns = ${JSON.stringify(lines.join("\n"))}.split("\\n").map((line) => ({ ags: line.slice(0, 8), name: line.slice(9) }));`;
}

interface Frame {
  west: number;
  north: number;
  scale: number;
  /** A degree of longitude is that much shorter than one of latitude here. */
  squeeze: number;
}

function frameOf(features: Town[]): Frame {
  const all = features.flatMap(({ geometry }) => geometry.coordinates.flat(3) as number[]);
  const longitudes = all.filter((_, place) => place % 2 === 0);
  const latitudes = all.filter((_, place) => place % 2 === 1);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return { west, north, squeeze, scale: width / ((east - west) * squeeze) };
}

function deep(coordinates: unknown, project: (position: Position) => Position): never {
  const inside = coordinates as unknown[];
  return (
    typeof inside[0] === "number" ? project(inside as Position) : inside.map((part) => deep(part, project))
  ) as never;
}
