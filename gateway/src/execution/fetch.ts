import type { FetchNode } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import { namesOf } from "./fetched-names.ts";
import { gatherPlaces } from "./places.ts";
import { compilePlacing } from "./placing.ts";
import { compileRequestBody } from "./request-body.ts";
import type { Run, Step } from "./run.ts";
import type { PlacePath, Surroundings } from "./spine.ts";
import type { Tree } from "./transport/subgraph-call.ts";

/** A fetch whose answer is merged as it comes. */
export function compileFetch(node: FetchNode, path: PlacePath, around: Surroundings, schema: GraphQLSchema): Step {
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
