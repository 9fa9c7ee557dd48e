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
}

/** Read from the plan alone, once per operation: which fetch writes where. */
export function surroundingsOf(plan: PlanNode): Map<FetchNode, Surroundings> {
  const territories = [...fetchesOf(plan, [])].map(territoryOf);
  const result = new Map<FetchNode, Surroundings>();
  for (const own of territories) {
    const others = territories.filter((other) => other !== own);
    const touched = [...own.objects].filter((path) => others.some((other) => other.writes(path)));
    result.set(own.node, {
      spine: spineOf(touched.map((path) => path.slice(own.place.length).split(separator).slice(1))),
      mayMeetTwice: others.some((other) => other.place !== "" && isBelow(own.place, other.place)),
      ownCopyPerPlace: others.some(
        (other) =>
          (other.place === own.place || isBelow(own.place, other.place)) &&
          [...own.objects].some((path) => other.objects.has(path)),
      ),
    });
  }
  return result;
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
  readonly objects: ReadonlySet<string>;
  writes(path: string): boolean;
}

const separator = "/"; // cannot be part of a response name

function territoryOf({ node, path }: { node: FetchNode; path: PlacePath }): Territory {
  const place = path
    .filter((step) => step !== "@")
    .map((step) => `${separator}${step}`)
    .join("");
  const objects = new Set(objectPaths(node, place));
  return { node, place, objects, writes: (p) => objects.has(p) || p === place || isBelow(place, p) };
}

function isBelow(path: string, ancestor: string): boolean {
  return path.length > ancestor.length && path.startsWith(ancestor + separator);
}

/** The paths of all objects a fetch answers, under their own names and under those they are renamed to. */
function* objectPaths(node: FetchNode, place: string): Generator<string> {
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
