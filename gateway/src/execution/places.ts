import type { PlacePath } from "./spine.ts";
import type { Tree } from "./transport/subgraph-call.ts";

/** Where an object stands: the object or list that holds it, and under which name or at which position. */
export type Visit = (place: Tree, holder: Tree | unknown[], key: string | number) => void;

/** All objects at a path of the tree; each once, where one object can stand in several places. */
export function gatherPlaces(tree: Tree, path: PlacePath, mayMeetTwice: boolean): Tree[] {
  const places: Tree[] = [];
  visitPlaces(tree, path, mayMeetTwice, (place) => void places.push(place));
  return places;
}

export function visitPlaces(tree: Tree, path: PlacePath, mayMeetTwice: boolean, visit: Visit): void {
  descend(tree, path, 0, { tree }, "tree", visit, mayMeetTwice ? new Set() : undefined);
}

/** All places of a path with their position in the answer, for errors. */
export function* walkPlaces(tree: Tree, path: PlacePath): Generator<{ path: (string | number)[]; place: Tree }> {
  yield* walk(tree, path, 0, []);
}

function descend(
  from: unknown,
  path: PlacePath,
  depth: number,
  holder: Tree | unknown[],
  key: string | number,
  visit: Visit,
  met: Set<unknown> | undefined,
): void {
  let value = from;
  for (let step = depth; step < path.length; step++) {
    if (typeof value !== "object" || value === null) return;
    const name = path[step] as string;
    if (name === "@") {
      if (Array.isArray(value)) descendList(value, path, step + 1, visit, met);
      return;
    }
    holder = value as Tree;
    key = name;
    value = holder[name];
  }
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    descendList(value, path, path.length, visit, met);
    return;
  }
  if (met) {
    if (met.has(value)) return;
    met.add(value);
  }
  visit(value as Tree, holder, key);
}

function descendList(
  list: unknown[],
  path: PlacePath,
  depth: number,
  visit: Visit,
  met: Set<unknown> | undefined,
): void {
  if (met) {
    if (met.has(list)) return;
    met.add(list);
  }
  for (let index = 0; index < list.length; index++) descend(list[index], path, depth, list, index, visit, met);
}

function* walk(
  value: unknown,
  path: PlacePath,
  depth: number,
  position: (string | number)[],
): Generator<{ path: (string | number)[]; place: Tree }> {
  if (typeof value !== "object" || value === null) return;
  const step = path[depth];
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      yield* walk(value[index], path, step === "@" ? depth + 1 : depth, [...position, index]);
    }
  } else if (step === undefined) yield { path: position, place: value as Tree };
  else yield* walk((value as Tree)[step], path, depth + 1, [...position, step]);
}
