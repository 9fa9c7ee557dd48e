import type { FetchNode } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import { compileEntities } from "./entities.ts";
import { namesOf } from "./fetched-names.ts";
import { applyRewrites } from "./library.ts";
import { copyBelow, isEmpty, mergeInto } from "./merge.ts";
import { gatherPlaces } from "./places.ts";
import { compileRequestBody } from "./request-body.ts";
import type { Run, Step } from "./run.ts";
import type { PlacePath, Surroundings } from "./spine.ts";
import type { SubgraphAnswer, Tree } from "./transport/subgraph-call.ts";

/** A fetch whose answer is merged as it comes; the one of entities has its own file. */
export function compileFetch(node: FetchNode, path: PlacePath, around: Surroundings, schema: GraphQLSchema): Step {
  if (node.requires) return compileEntities(node, node.requires, path, around, schema);
  const body = compileRequestBody(node);
  const names = namesOf(node);
  const placed = compilePlacing(node, around, schema);

  return (run) => {
    const places = path.length === 0 ? [run.tree] : gatherPlaces(run.tree, path, around.mayMeetTwice);
    return places.length === 0 ? undefined : fetchInto(run, places);
  };

  async function fetchInto(run: Run, places: readonly Tree[]): Promise<void> {
    try {
      const answer = await run.ask(node.serviceName, node.operationKind, body(run.variables));
      run.received(answer);
      for (const error of answer.errors ?? []) {
        const errorPath = error.path && [...path, ...error.path];
        run.errors.push(run.errorStyle.reported(error, node.serviceName, errorPath));
      }
      if (answer.data) placed(answer, answer.data, places);
    } catch (failure) {
      run.errors.push(
        ...run.errorStyle.failed(
          failure as Error,
          node.serviceName,
          names().map((name) => [...path, name]),
        ),
      );
    }
  }
}

/** Merges one object of an answer into all its places, which never share what another fetch may still change. */
export function compilePlacing(
  node: FetchNode,
  around: Surroundings,
  schema: GraphQLSchema,
): (answer: Pick<SubgraphAnswer, "shared">, source: Tree, places: readonly Tree[]) => void {
  const { spine, ownCopyPerPlace } = around;
  const rewrites = node.outputRewrites?.length ? node.outputRewrites : undefined;
  const noSpine = isEmpty(spine);

  return (answer, source, places) => {
    let own = source;
    if (rewrites) {
      own = structuredClone(source);
      own.__typename ??= places[0]?.__typename; // conditions of the rewrites look at it
      if (own.__typename === undefined) delete own.__typename;
      applyRewrites(schema, rewrites, own);
    } else if (answer.shared && !noSpine) own = copyBelow({ ...source }, spine);

    places.forEach((place, index) => {
      const mine = ownCopyPerPlace && index < places.length - 1 ? copyBelow({ ...own }, spine) : own;
      mergeInto(place, mine, spine);
    });
  };
}
