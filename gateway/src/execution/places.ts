import type { PlacePath } from "./spine.ts";
import type { Tree } from "./transport/subgraph-call.ts";

/** All objects at a path of the tree; each once, where one object can stand in several places. */
export function gatherPlaces(tree: Tree, path: PlacePath, mayMeetTwice: boolean): Tree[] {
  const places: Tree[] = [];
  gather(tree, path, 0, places, mayMeetTwice ? new Set() : undefined);
  return places;
}

/** All places of a path with their position in the answer, for errors. */
export function* walkPlaces(tree: Tree, path: PlacePath): Generator<{ path: (string | number)[]; place: Tree }> {
  yield* walk(tree, path, 0, []);
}

function gather(from: unknown, path: PlacePath, depth: number, places: Tree[], met: Set<unknown> | undefined): void {
  let value = from;
  for (let step = depth; step < path.length; step++) {
    if (typeof value !== "object" || value === null) return;
    const name = path[step] as string;
    if (name === "@") {
      if (!Array.isArray(value) || met?.has(value)) return;
      met?.add(value);
      for (const element of value) gather(element, path, step + 1, places, met);
      return;
    }
    value = (value as Tree)[name];
  }
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const element of value) gather(element, path, path.length, places, met);
    return;
  }
  if (met) {
    if (met.has(value)) return;
    met.add(value);
  }
  places.push(value as Tree);
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
