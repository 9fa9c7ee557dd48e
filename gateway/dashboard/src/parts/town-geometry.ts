import { address } from "virtual:town-geometry";
import { signal } from "@preact/signals";
import type { Feature, MultiPolygon as ManyAreas, Polygon as OneArea } from "geojson";
import { feature, merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { townName } from "./towns.ts";

/** A town on the map. */
export interface TownShape {
  ags: string;
  name: string;
  /** Where its dot stands. */
  x: number;
  y: number;
}

/** A county or county-free city: the towns of one, drawn from the same lines. */
export interface DistrictShape {
  /** First five digits of the AGS. */
  code: string;
  path: string;
}

export interface StateShape {
  width: number;
  height: number;
  towns: readonly TownShape[];
  districts: readonly DistrictShape[];
}

type Towns = GeometryCollection;
type Ring = number[][];
type Area = OneArea | ManyAreas;

/** The state's towns and districts; loaded with the first map. */
export const stateShape = signal<StateShape | undefined>(undefined);

/** The last try to load them failed. */
export const shapeMissing = signal(false);

let waiting = false;
export async function loadStateShape(): Promise<void> {
  if (waiting || stateShape.value) return;
  waiting = true;
  shapeMissing.value = false;
  try {
    const response = await fetch(address);
    stateShape.value = shapeOf((await response.json()) as Topology<{ towns: Towns }>);
  } catch {
    shapeMissing.value = true;
  } finally {
    waiting = false;
  }
}

function shapeOf(topology: Topology<{ towns: Towns }>): StateShape {
  const { geometries } = topology.objects.towns;
  const [, , width = 0, height = 0] = topology.bbox ?? [];
  const towns = geometries.map((geometry) => {
    const shape = feature(topology, geometry) as Feature<Area>;
    const [x, y] = middleOf(shape.geometry);
    const ags = String(geometry.id);
    return { ags, name: townName(ags), x, y };
  });
  const byDistrict = Map.groupBy(geometries, ({ id }) => String(id).slice(0, 5));
  const districts = [...byDistrict].map(([code, inside]) => ({
    code,
    path: pathOf(merge(topology, inside as (Polygon | MultiPolygon)[]).coordinates.flat()),
  }));
  return { width, height, towns, districts };
}

/** The centre of gravity of the largest piece. */
function middleOf(area: Area): [number, number] {
  const rings = area.type === "Polygon" ? area.coordinates.slice(0, 1) : area.coordinates.map(([ring = []]) => ring);
  let best = { size: 0, x: 0, y: 0 };
  for (const ring of rings) {
    let [size, x, y] = [0, 0, 0];
    for (const [place, [ax = 0, ay = 0]] of ring.entries()) {
      const [bx = 0, by = 0] = ring[(place + 1) % ring.length] ?? [];
      const cross = ax * by - bx * ay;
      size += cross;
      x += (ax + bx) * cross;
      y += (ay + by) * cross;
    }
    if (Math.abs(size) > Math.abs(best.size)) best = { size, x: x / (3 * size), y: y / (3 * size) };
  }
  return [best.x, best.y];
}

function pathOf(rings: Ring[]): string {
  return rings.map((ring) => `M${ring.map(([x = 0, y = 0]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`).join("");
}
