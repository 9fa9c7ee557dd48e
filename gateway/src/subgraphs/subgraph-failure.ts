/** Why a subgraph gave no answer that could be used. */
export type SubgraphFailureCode =
  | "SUBGRAPH_UNAVAILABLE"
  | "SUBGRAPH_TIMEOUT"
  | "SUBGRAPH_OVERLOADED"
  | "SUBGRAPH_INVALID";

const sentences: Record<SubgraphFailureCode, (service: string) => string> = {
  SUBGRAPH_UNAVAILABLE: (service) => `“${service}” cannot be reached; what it owns is missing from this answer.`,
  SUBGRAPH_TIMEOUT: (service) => `“${service}” did not answer in time; what it owns is missing from this answer.`,
  SUBGRAPH_OVERLOADED: (service) =>
    `“${service}” has too much to do right now; what it owns is missing from this answer. Please try again in a moment.`,
  SUBGRAPH_INVALID: (service) => `“${service}” answered nothing usable; what it owns is missing from this answer.`,
};

/** A subgraph failed. The message is for clients and names no address; `cause` is for the log. */
export class SubgraphFailure extends Error {
  constructor(
    readonly code: SubgraphFailureCode,
    readonly service: string,
    cause: unknown,
  ) {
    super(sentences[code](service), { cause });
  }
}
