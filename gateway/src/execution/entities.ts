import type { FetchNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { namesOf } from "./fetched-names.ts";
import { type Entities, groupByEntity } from "./group-by-entity.ts";
import { isTree } from "./merge.ts";
import type { EntityShelf } from "./options.ts";
import { walkPlaces } from "./places.ts";
import { compilePlacing } from "./placing.ts";
import { compileRepresentation } from "./representation.ts";
import { compileEntitiesHead } from "./request-body.ts";
import type { Run, Step } from "./run.ts";
import type { PlacePath, Surroundings } from "./spine.ts";
import type { Tree } from "./transport/subgraph-call.ts";

/** A fetch of entities: each entity is asked for once, however often it stands in the answer, and put in all its places. */
export function compileEntities(
  node: FetchNode,
  requires: readonly QueryPlanSelectionNode[],
  path: PlacePath,
  around: Surroundings,
  schema: GraphQLSchema,
): Step {
  const headOf = compileEntitiesHead(node);
  const representationOf = compileRepresentation(requires, node.inputRewrites, schema);
  const placed = compilePlacing(node, around, schema);
  const names = namesOf(node);
  const service = node.serviceName;

  return (run) => {
    const entities = groupByEntity(run.tree, path, around, representationOf);
    if (entities.groups.length === 0) return undefined;
    const shelf = run.shelf(node);
    return shelf ? fetchMissing(run, shelf, entities) : fetchInto(run, entities);
  };

  /** What is kept is put in its places; only the rest is asked for. */
  async function fetchMissing(run: Run, shelf: EntityShelf, { groups, texts }: Entities): Promise<void> {
    const missing: Entities = { texts: [], groups: [] };
    const found = await shelf.find(texts);
    for (const [index, text] of texts.entries()) {
      const kept = found[index];
      const places = groups[index] ?? [];
      if (kept === undefined) {
        missing.texts.push(text);
        missing.groups.push(places);
      } else placed({ shared: false }, JSON.parse(kept), places);
    }
    if (missing.groups.length < groups.length) run.received({ cacheControl: undefined });
    if (missing.groups.length > 0) await fetchInto(run, missing, shelf);
  }

  async function fetchInto(run: Run, { groups, texts }: Entities, shelf?: EntityShelf): Promise<void> {
    try {
      const asked = { head: headOf(run.variables), representations: texts };
      const answer = await run.ask(service, node.operationKind, asked);
      run.received(answer);
      for (const error of answer.errors ?? []) report(run, error, groups);
      const received = (answer.data?._entities ?? []) as readonly unknown[];
      received.forEach((entity, index) => {
        if (!isTree(entity)) return;
        // Before it is placed: from then on it may grow by what others bring.
        if (shelf && !answer.errors) shelf.keep(texts[index] ?? "", JSON.stringify(entity));
        placed(answer, entity, groups[index] ?? []);
      });
    } catch (failure) {
      run.errors.push(...run.errorStyle.failed(failure as Error, service, emptyPlaces(run, groups)));
    }
  }

  /** Every field that stays empty where this fetch brings nothing. */
  function* emptyPlaces(run: Run, groups: readonly Tree[][]): Generator<PlacePath> {
    const concerned = new Set(groups.flat());
    for (const { path: position, place } of walkPlaces(run.tree, path)) {
      if (!concerned.has(place)) continue;
      for (const name of names(place.__typename)) yield [...position, name];
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
