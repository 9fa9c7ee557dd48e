import type { GraphQLFormattedError } from "graphql";
import type { Cancellation } from "./cancellation.ts";

/** One request to one subgraph, its body already written. */
export interface SubgraphCall {
  readonly service: string;
  readonly kind: "query" | "mutation" | "subscription";
  readonly body: string;
  /** Name, value, name, value: what goes along beside the content type. */
  readonly headers: readonly string[];
  readonly cancellation: Cancellation;
}

/** What a subgraph answered, parsed once. Nobody may write into `data` while `shared` is true. */
export interface SubgraphAnswer {
  readonly data: Tree | null | undefined;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly cacheControl: string | undefined;
  /** What the subgraph tells of its own work: statements, milliseconds. */
  readonly serverTiming?: string | undefined;
  /** True where several readers hold this very object. */
  shared: boolean;
}

/** Sends a call; rejects with a `SubgraphFailure` only. Breakers, bulkheads and retries wrap this. */
export type Send = (call: SubgraphCall) => Promise<SubgraphAnswer>;

/** An object of an answer, as `JSON.parse` made it. */
export type Tree = { [responseName: string]: unknown };
