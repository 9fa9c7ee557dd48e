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
  const grouping = new Grouping();
  visitPlaces(tree, path, mayMeetTwice, (place, holder, key) => {
    const representation = representationOf(place);
    const group = representation && grouping.groupOf(place, representation);
    if (!group) return;
    if (group.length === 0 || !interchangeable) group.push(place);
    else (holder as Tree)[key] = group[0];
  });
  return grouping;
}

class Grouping implements Entities {
  readonly texts: string[] = [];
  readonly groups: Tree[][] = [];
  readonly #byText = new Map<string, Tree[]>();
  readonly #bySoleKey = new Map<Representation, Map<string, Tree[]>>();
  // Neighbours are mostly of one type: its map is at hand.
  #current: Representation | undefined;
  #keys: Map<string, Tree[]> | undefined;

  /** Those who are the same entity as this one; nothing where it cannot be represented. */
  groupOf(place: Tree, representation: Representation): Tree[] | undefined {
    const { soleKey } = representation;
    const key = soleKey === undefined ? undefined : place[soleKey];
    // Numbers and null are left to the text: 1 and "1" are different keys.
    if (typeof key !== "string") return this.#groupByText(place, representation);
    const keys = this.#keysOf(representation);
    const known = keys.get(key);
    if (known) return known;
    const group = this.#groupByText(place, representation);
    if (group) keys.set(key, group);
    return group;
  }

  #groupByText(place: Tree, representation: Representation): Tree[] | undefined {
    const text = representation.text(place);
    if (text === undefined) return undefined;
    const known = this.#byText.get(text);
    if (known) return known;
    const group: Tree[] = [];
    this.#byText.set(text, group);
    this.texts.push(text);
    this.groups.push(group);
    return group;
  }

  #keysOf(representation: Representation): Map<string, Tree[]> {
    if (this.#keys && this.#current === representation) return this.#keys;
    const keys = this.#bySoleKey.get(representation) ?? new Map<string, Tree[]>();
    this.#bySoleKey.set(representation, keys);
    this.#current = representation;
    this.#keys = keys;
    return keys;
  }
}
