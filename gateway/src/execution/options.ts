import type { QueryPlannerConfig } from "@apollo/query-planner";
import type { ErrorStyle } from "./error-style.ts";
import type { ConnectionLimits } from "./transport/connection.ts";
import type { Send } from "./transport/subgraph-call.ts";
import type { SubgraphFailure } from "./transport/subgraph-failure.ts";

/** What goes along with a call of a subgraph, and whether two calls may be one. */
export interface Asker {
  /** Name, value, name, value. */
  readonly headers: readonly string[];
  /**
   * Everything about the asker that changes an answer: who, which roles, which language. Two calls with equal key may
   * share one answer. Headers that change no answer (a trace, a request id) stay out of it.
   */
  readonly key: string;
}

/** One call as the tally and the metrics see it. */
export interface ObservedCall {
  readonly service: string;
  readonly kind: "query" | "mutation" | "subscription";
  /** Somebody else's call in flight was joined; the subgraph saw no request. */
  readonly joined: boolean;
}

/** How a call ended. */
export interface CallEnd {
  readonly failure?: SubgraphFailure;
  /** The header of that name, as the subgraph sent it. */
  readonly serverTiming?: string | undefined;
}

export interface ExecutionOptions<Context> {
  /** Where a subgraph really is; by default where the supergraph says. */
  readonly urlOf?: (service: string, url: string) => string;
  readonly limits?: (service: string) => Partial<ConnectionLimits>;
  /** Breakers, bulkheads, retries: a sender around the sender, made once per subgraph. */
  readonly guard?: (service: string, send: Send) => Send;
  readonly asker?: (context: Context, service: string) => Asker;
  /**
   * Lets equal queries in flight be executed once: answers everything about the asker that changes an answer of any
   * subgraph, or nothing where this request has to stand alone. Do not combine with `signal`: the first asker's ends all.
   */
  readonly once?: (context: Context) => string | undefined;
  /** Aborts when the client has gone or its time is up. */
  readonly signal?: (context: Context) => AbortSignal | undefined;
  /** Called for every call of a subgraph; what it answers is called when the call is over. */
  readonly observe?: (call: ObservedCall, context: Context) => ((end: CallEnd) => void) | undefined;
  readonly errors?: ErrorStyle;
  /** Compiled operations kept. */
  readonly operations?: number;
  readonly planner?: QueryPlannerConfig;
  /** Whether the planner's known faults are worked around; true unless said otherwise. */
  readonly repair?: boolean;
  /** Told when something could not be done as well as it should; the gateway goes on. */
  readonly warn?: (message: string, error: unknown) => void;
}
