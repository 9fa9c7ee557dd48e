import type { GraphQLFormattedError } from "graphql";
import type { AskedEntities } from "./asked-entities.ts";
import type { Asker } from "./asker.ts";
import type { Cancellation } from "./cancellation.ts";

/** What a subgraph is asked, before anybody decided whether it has to be sent. */
export interface Question {
  readonly service: string;
  readonly kind: "query" | "mutation" | "subscription";
  readonly body: string;
  /** The entities the body asks for; nothing where it asks for none. */
  readonly entities: AskedEntities | undefined;
  readonly asker: Asker;
}

/** One question on its way to one subgraph. */
export interface SubgraphCall extends Question {
  /** When nobody waits for it any longer, as `performance.now()` counts; repetitions included. */
  readonly until: number;
  readonly cancellation: Cancellation;
}

/** What a subgraph answered, parsed once. Nobody may write into `data` while `shared` is true. */
export interface SubgraphAnswer {
  readonly data: Tree | null | undefined;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly status: number;
  readonly cacheControl: string | undefined;
  /** What the subgraph tells of its own work: statements, milliseconds. */
  readonly serverTiming: string | undefined;
  /** Bytes of the answer. */
  readonly size: number;
  /** True where several readers hold this very object, or an entity in it. */
  shared: boolean;
  /** True where it came with the answer to somebody else's question: the subgraph saw no request of its own. */
  readonly cameAlong: boolean;
}

/** Sends a call; rejects with a `SubgraphFailure` only. Breakers, bulkheads and retries wrap this. */
export type Send = (call: SubgraphCall) => Promise<SubgraphAnswer>;

/** An object of an answer, as `JSON.parse` made it. */
export type Tree = { [responseName: string]: unknown };
