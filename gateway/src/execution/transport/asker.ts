import type { Question } from "./subgraph-call.ts";

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
