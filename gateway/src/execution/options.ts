import type { FetchNode, QueryPlannerConfig } from "@apollo/query-planner";
import type { ErrorStyle } from "./error-style.ts";
import type { Cancellation } from "./transport/cancellation.ts";
import type { ConnectionLimits } from "./transport/connection.ts";
import type { Asker, Question, Send, Tree, Via } from "./transport/subgraph-call.ts";
import type { SubgraphFailure } from "./transport/subgraph-failure.ts";

/** How a call ended. */
export interface CallEnd {
  /** Why there is no usable answer. */
  readonly failure?: SubgraphFailure;
  /** The header of that name, as the subgraph sent it. */
  readonly serverTiming?: string | undefined;
  /** Bytes of the answer. */
  readonly size?: number;
  /** Errors the subgraph reported in an answer that could be used. */
  readonly errors?: number;
  /** The subgraph saw a request for this call only where it is `own`. */
  readonly via: Via;
}

/** Called for every question to a subgraph, before it is sent; what it answers is called when that is over. */
export type Observe<Context> = (question: Question, context: Context) => ((end: CallEnd) => void) | undefined;

/** Where the entities of one fetch are kept, for one request. */
export interface EntityShelf {
  /** The entities as JSON, in the order of their representations; nothing for one that is not kept. */
  find(representations: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** Called with what a subgraph answered without any error. */
  keep(representation: string, entity: string): void;
}

export interface ExecutionOptions<Context> {
  /** Where a subgraph really is; by default where the supergraph says. */
  readonly urlOf?: (service: string, url: string) => string;
  readonly limits?: (service: string) => Partial<ConnectionLimits>;
  /** Breakers, bulkheads, retries: a sender around the sender, made once per subgraph. */
  readonly guard?: (service: string, send: Send) => Send;
  /** What the gateway answers itself, as if a subgraph were at this address; nothing is sent. */
  readonly own?: { readonly url: string; answer(body: string, context: Context): Promise<Tree> };
  readonly asker?: (context: Context) => Asker;
  /** Cancelled when the client has gone: what only it waited for is given up, but for what changes something. */
  readonly gone?: (context: Context) => Cancellation | undefined;
  /** When this request waits for no subgraph any longer, as `performance.now()` counts. */
  readonly deadline?: (context: Context) => number | undefined;
  readonly observe?: readonly Observe<Context>[];
  /** Where the entities of a fetch are kept; nothing where each has to be asked for. */
  readonly shelf?: (fetch: FetchNode, context: Context) => EntityShelf | undefined;
  readonly errors?: ErrorStyle;
  readonly planner?: QueryPlannerConfig;
  /** Whether the planner's known faults are worked around; true unless said otherwise. */
  readonly repair?: boolean;
  /** Told when something could not be done as well as it should; the gateway goes on. */
  readonly warn?: (message: string, error: unknown) => void;
}
