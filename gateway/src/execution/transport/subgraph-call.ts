import type { GraphQLFormattedError } from "graphql";
import type { Asked } from "./asked.ts";
import type { Cancellation } from "./cancellation.ts";

/** What a subgraph is asked, before anybody decided whether it has to be sent. */
export interface Question {
  readonly service: string;
  readonly kind: "query" | "mutation" | "subscription";
  readonly asked: Asked;
  readonly asker: Asker;
}

/** Who asks a subgraph: what goes along with a request, and whether two calls may be one. */
export interface Asker {
  /**
   * Everything about the asker that changes an answer: who, which roles, which language. Two calls with equal key may
   * share one answer. Headers that change no answer (a trace, a request id) stay out of it.
   */
  readonly key: string;
  /** Name, value, name, value. Called just before a request is sent, and again for every repetition. */
  headers(request: SentRequest): readonly string[];
}

/** A request as it is sent: what a signature has to be bound to. */
export interface SentRequest {
  readonly service: string;
  readonly path: string;
  readonly body: string;
  /** What was asked in the name of this asker; the body may ask for more than that. */
  readonly question: Question;
}

/** One question on its way to its subgraph. */
export interface SubgraphCall {
  readonly question: Question;
  readonly body: string;
  /** When nobody waits for it any longer, as `performance.now()` counts; repetitions included. */
  readonly until: number;
  readonly cancellation: Cancellation;
}

/**
 * Which request to the subgraph brought an answer: one of its own, an equal one that somebody else had made already, or
 * one in somebody else's name for the entities of several.
 */
export type Via = "own" | "equal" | "together";

/** What a subgraph answered, parsed once. Nobody may write into `data` where `shared` is true. */
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
  readonly shared: boolean;
  readonly via: Via;
}

/** Sends a call; rejects with a `SubgraphFailure` only. Breakers, bulkheads and retries wrap this. */
export type Send = (call: SubgraphCall) => Promise<SubgraphAnswer>;

/** An object of an answer, as `JSON.parse` made it. */
export type Tree = { [responseName: string]: unknown };
