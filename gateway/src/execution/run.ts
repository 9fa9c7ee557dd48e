import type { FetchNode } from "@apollo/query-planner";
import type { GraphQLError } from "graphql";
import type { ErrorStyle } from "./error-style.ts";
import type { EntityShelf } from "./options.ts";
import type { Asked } from "./transport/asked.ts";
import type { Question, SubgraphAnswer, Tree } from "./transport/subgraph-call.ts";

/** One request on its way through a compiled plan. */
export interface Run {
  /** What has come so far; the one object every fetch of the plan merges into. */
  readonly tree: Tree;
  /** As the client sent them: checked, not coerced, for the subgraphs coerce again. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: GraphQLError[];
  readonly errorStyle: ErrorStyle;
  /** Asks this subgraph. */
  ask(service: string, kind: Question["kind"], asked: Asked): Promise<SubgraphAnswer>;
  /** Called with every answer that came, before it is merged; kept parts say nothing of how long they are good. */
  received(answer: Pick<SubgraphAnswer, "cacheControl">): void;
  /** Where the entities of this fetch are kept. */
  shelf(fetch: FetchNode): EntityShelf | undefined;
}

/** A compiled node of a plan. Answers nothing at once where there is nothing to wait for. */
export type Step = (run: Run) => Promise<void> | undefined;
