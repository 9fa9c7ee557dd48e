import type { FetchNode, PlanNode } from "@apollo/query-planner";
import { Kind, parse, type SelectionSetNode } from "graphql";

/** A step into an answer: a response name, or `@` for every element of a list. */
export type PlacePath = readonly (string | number)[];

/** The objects of an answer that somebody else writes into as well, by response name. They are copied before that. */
export type Spine = { readonly [responseName: string]: Spine };

/** What one fetch must know about the others of its plan to merge without ever writing into a shared answer. */
export interface Surroundings {
  readonly spine: Spine;
  /** An earlier fan-out may have put one object in several places below which this fetch looks. */
  readonly mayMeetTwice: boolean;
  /** Another fetch merges into objects of this answer from above: every place needs a copy of its own. */
  readonly ownCopyPerPlace: boolean;
  /**
   * The objects at this place hold nothing but what their representation says, so equal representations mean equal
   * objects: one of them may stand in all their places, and is then visited, asked for and merged into once.
   */
  readonly interchangeable: boolean;
}

/** Read from the plan alone, once per operation: which fetch writes where. */
export function surroundingsOf(plan: PlanNode): Map<FetchNode, Surroundings> {
  const territories = [...fetchesOf(plan, [])].map(territoryOf);
  const interchangeable = new Set(
    territories.flatMap(({ place }) => (areInterchangeable(place, territories) ? [place] : [])),
  );
  const result = new Map<FetchNode, Surroundings>();
  for (const own of territories) {
    const others = territories.filter((other) => other !== own);
    const touched = [...own.objects].filter((path) => others.some((other) => other.writes(path)));
    result.set(own.node, {
      spine: spineOf(touched.map((path) => path.slice(own.place.length).split(separator).slice(1))),
      mayMeetTwice:
        others.some((other) => other.isList && isBelow(own.place, other.place)) ||
        [...interchangeable].some((place) => place === own.place || isBelow(own.place, place)),
      ownCopyPerPlace: others.some(
        (other) =>
          (other.place === own.place || isBelow(own.place, other.place)) &&
          [...own.objects].some((path) => other.objects.has(path)),
      ),
      interchangeable: interchangeable.has(own.place),
    });
  }
  return result;
}

/** The subgraph that brings what stands at this place of the answer: looked for only when it is wrong. */
export function serviceOf(plan: PlanNode, path: PlacePath): string | undefined {
  const names = path.filter((step) => typeof step === "string");
  const place = names.map((name) => separator + name).join("");
  const territories = [...fetchesOf(plan, [])].map(territoryOf);
  return territories.find(({ objects }) => objects.has(place))?.node.serviceName;
}

/** One fetch alone brings these objects, and every fetch that goes on from them sends all they hold. */
function areInterchangeable(place: string, territories: readonly Territory[]): boolean {
  const producers = territories.filter(({ objects }) => objects.has(place));
  const [producer] = producers;
  const held = producer?.leaves.get(place);
  if (producers.length !== 1 || !producer || !held) return false;
  if (producer.node.outputRewrites?.length) return false;
  if ([...producer.objects].some((path) => isBelow(path, place))) return false;
  return territories.every(({ place: other, node }) => other !== place || sendsAll(node, held));
}

function sendsAll({ requires, inputRewrites }: FetchNode, held: ReadonlySet<string>): boolean {
  if (!requires || inputRewrites?.length) return false;
  return requires.every((selection) => {
    if (selection.kind !== "InlineFragment") return false;
    const sent = new Set(
      selection.selections.map((field) => (field.kind === "Field" ? (field.alias ?? field.name) : "")),
    );
    return [...held].every((name) => sent.has(name));
  });
}

/** Every fetch of a plan with the place its answer goes to. */
export function* fetchesOf(node: PlanNode, path: PlacePath): Generator<{ node: FetchNode; path: PlacePath }> {
  switch (node.kind) {
    case "Fetch":
      yield { node, path };
      break;
    case "Flatten":
      yield* fetchesOf(node.node, [...path, ...node.path]);
      break;
    case "Sequence":
    case "Parallel":
      for (const child of node.nodes) yield* fetchesOf(child, path);
      break;
    case "Condition":
      if (node.ifClause) yield* fetchesOf(node.ifClause, path);
      if (node.elseClause) yield* fetchesOf(node.elseClause, path);
      break;
    case "Defer":
      break;
  }
}

/** Where one fetch writes. Paths here are response names joined, lists left out: `/courses/nodes/provider`. */
interface Territory {
  readonly node: FetchNode;
  readonly place: string;
  /** Whether there can be more than one object at its place. */
  readonly isList: boolean;
  readonly objects: ReadonlySet<string>;
  /** The scalars each object comes with, by its path. */
  readonly leaves: ReadonlyMap<string, ReadonlySet<string>>;
  writes(path: string): boolean;
}

const separator = "/"; // cannot be part of a response name

function territoryOf({ node, path }: { node: FetchNode; path: PlacePath }): Territory {
  const place = path
    .filter((step) => step !== "@")
    .map((step) => `${separator}${step}`)
    .join("");
  const leaves = new Map<string, Set<string>>();
  const objects = new Set(objectPaths(node, place, leaves));
  return {
    node,
    place,
    isList: path.includes("@"),
    objects,
    leaves,
    writes: (p) => objects.has(p) || p === place || isBelow(place, p),
  };
}

function isBelow(path: string, ancestor: string): boolean {
  return path.length > ancestor.length && path.startsWith(ancestor + separator);
}

/** The paths of all objects a fetch answers, under their own names and under those they are renamed to. */
function* objectPaths(node: FetchNode, place: string, leaves: Map<string, Set<string>>): Generator<string> {
  const document = parse(node.operation, { noLocation: true });
  const fragments = new Map<string, SelectionSetNode>();
  let root: SelectionSetNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) root = definition.selectionSet;
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  }
  const renamed = new Map<string, string>();
  for (const rewrite of node.outputRewrites ?? []) {
    const last = rewrite.path.at(-1);
    if (rewrite.kind === "KeyRenamer" && last !== undefined) renamed.set(last, rewrite.renameKeyTo);
  }

  function* walk(selections: SelectionSetNode | undefined, prefix: string, depth: number): Generator<string> {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) yield* walk(fragments.get(selection.name.value), prefix, depth);
      else if (selection.kind === Kind.INLINE_FRAGMENT) yield* walk(selection.selectionSet, prefix, depth);
      else if (selection.selectionSet) {
        if (depth === 0 && node.requires) {
          yield* walk(selection.selectionSet, prefix, depth + 1); // `_entities` itself leaves no trace
          continue;
        }
        const name = selection.alias?.value ?? selection.name.value;
        const names = [name, renamed.get(name)].filter((each) => each !== undefined);
        for (const each of names) {
          yield prefix + separator + each;
          yield* walk(selection.selectionSet, prefix + separator + each, depth + 1);
        }
      } else {
        const names = leaves.get(prefix) ?? new Set();
        leaves.set(prefix, names.add(selection.alias?.value ?? selection.name.value));
      }
    }
  }
  yield* walk(root, place, 0);
}

function spineOf(paths: readonly string[][]): Spine {
  const root: Record<string, Spine> = Object.create(null);
  for (const path of paths) {
    let node = root;
    for (const step of path) {
      node[step] ??= Object.create(null) as Spine;
      node = node[step] as Record<string, Spine>;
    }
  }
  return root;
}
