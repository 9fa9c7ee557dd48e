import { visitPlaces } from "./places.ts";
import type { Representation, RepresentationOf } from "./representation.ts";
import type { PlacePath, Surroundings } from "./spine.ts";
import type { Tree } from "./transport/subgraph-call.ts";

/** The entities at a place: what is asked for each, and the objects it has to be merged into. */
export interface Entities {
  readonly texts: string[];
  readonly groups: Tree[][];
}

export function groupByEntity(
  tree: Tree,
  path: PlacePath,
  { mayMeetTwice, interchangeable }: Surroundings,
  representationOf: RepresentationOf,
): Entities {
  const texts: string[] = [];
  const groups: Tree[][] = [];
  const byText = new Map<string, Tree[]>();
  const bySoleKey = new Map<Representation, Map<string, Tree[]>>();
  // Neighbours are mostly of one type: its map is at hand.
  let current: Representation | undefined;
  let keys: Map<string, Tree[]> | undefined;

  visitPlaces(tree, path, mayMeetTwice, (place, holder, key) => {
    const representation = representationOf(place);
    if (!representation) return;
    if (representation !== current) {
      current = representation;
      keys = representation.soleKey === undefined ? undefined : keysOf(representation);
    }
    const value = keys && place[representation.soleKey as string];
    // Numbers and null are left to the text: 1 and "1" are different keys.
    const known = typeof value === "string" ? keys?.get(value) : undefined;
    const group = known ?? groupOf(representation, place);
    if (!group) return;
    if (!known && typeof value === "string") keys?.set(value, group);
    if (group.length === 0 || !interchangeable) group.push(place);
    else (holder as Tree)[key] = group[0];
  });
  return { texts, groups };

  function keysOf(representation: Representation): Map<string, Tree[]> {
    const known = bySoleKey.get(representation);
    if (known) return known;
    const made = new Map<string, Tree[]>();
    bySoleKey.set(representation, made);
    return made;
  }

  function groupOf(representation: Representation, place: Tree): Tree[] | undefined {
    const text = representation.text(place);
    if (text === undefined) return undefined;
    const known = byText.get(text);
    if (known) return known;
    const made: Tree[] = [];
    byText.set(text, made);
    texts.push(text);
    groups.push(made);
    return made;
  }
}
