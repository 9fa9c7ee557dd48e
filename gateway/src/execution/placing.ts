import type { FetchNode } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import { applyRewrites } from "./library.ts";
import { copyBelow, isEmpty, mergeInto } from "./merge.ts";
import type { Surroundings } from "./spine.ts";
import type { SubgraphAnswer, Tree } from "./transport/subgraph-call.ts";

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
