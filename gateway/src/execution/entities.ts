import type { FetchNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { compilePlacing } from "./fetch.ts";
import { isTree } from "./merge.ts";
import { gatherPlaces, walkPlaces } from "./places.ts";
import { compileRepresentation, type Represent } from "./representation.ts";
import { compileRequestBody } from "./request-body.ts";
import type { Run, Step } from "./run.ts";
import type { PlacePath, Surroundings } from "./spine.ts";
import type { SubgraphAnswer, Tree } from "./transport/subgraph-call.ts";

/** A fetch of entities: each entity is asked for once, however often it stands in the answer, and put in all its places. */
export function compileEntities(
  node: FetchNode,
  requires: readonly QueryPlanSelectionNode[],
  path: PlacePath,
  around: Surroundings,
  schema: GraphQLSchema,
): Step {
  const body = compileRequestBody(node);
  const represent = compileRepresentation(requires, node.inputRewrites, schema);
  const placed = compilePlacing(node, around, schema);
  const service = node.serviceName;

  return (run) => {
    const entities = distinctEntities(gatherPlaces(run.tree, path, around.mayMeetTwice), represent);
    return entities.size === 0 ? undefined : fetchInto(run, entities);
  };

  async function fetchInto(run: Run, entities: ReadonlyMap<string, Tree[]>): Promise<void> {
    try {
      const groups = [...entities.values()];
      const asked = body(run.variables, [...entities.keys()].join(","));
      const answer = await run.ask(service, node.operationKind, asked);
      run.received(answer);
      for (const error of answer.errors ?? []) report(run, error, groups);
      if (!answer.data) return;
      receivedEntities(answer, groups.length).forEach((entity, index) => {
        if (isTree(entity)) placed(answer, entity, groups[index] ?? []);
      });
    } catch (failure) {
      run.errors.push(...run.errorStyle.failed(failure as Error, service, [path]));
    }
  }

  /** An error of one entity is an error in each of its places. */
  function report(run: Run, error: GraphQLFormattedError, groups: readonly Tree[][]): void {
    const index = error.path?.[1];
    if (typeof index !== "number") {
      run.errors.push(run.errorStyle.reported(error, service, error.path && [...path, ...error.path]));
      return;
    }
    const concerned = new Set(groups[index]);
    let places = 0;
    for (const { path: position, place } of walkPlaces(run.tree, path)) {
      if (!concerned.has(place)) continue;
      if (++places > run.errorStyle.places) break;
      run.errors.push(run.errorStyle.reported(error, service, [...position, ...(error.path?.slice(2) ?? [])]));
    }
  }
}

function distinctEntities(places: readonly Tree[], represent: Represent): Map<string, Tree[]> {
  const entities = new Map<string, Tree[]>();
  for (const place of places) {
    const text = represent(place);
    if (text === undefined) continue;
    const known = entities.get(text);
    if (known) known.push(place);
    else entities.set(text, [place]);
  }
  return entities;
}

function receivedEntities(answer: SubgraphAnswer, expected: number): readonly unknown[] {
  const received = answer.data?._entities;
  if (!Array.isArray(received)) throw new Error(`Expected "data._entities" in response to be an array`);
  if (received.length !== expected) throw new Error(`Expected "data._entities" to contain ${expected} elements`);
  return received;
}
