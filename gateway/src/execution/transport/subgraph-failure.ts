import type { Via } from "./subgraph-call.ts";

/** Why there is no usable answer of a subgraph. */
export type FailureKind =
  | "unreachable"
  | "refused"
  | "timeout"
  | "cancelled"
  | "malformed"
  | "too-large"
  | "overloaded";

/**
 * There is no usable answer of this subgraph. The message is for clients and names no address; what the socket said is
 * in `cause`, for the log.
 */
export class SubgraphFailure extends Error {
  readonly kind: FailureKind;
  readonly service: string;
  /** The HTTP status, where there was one. */
  readonly status: number | undefined;
  /** Which request it was that failed. */
  readonly via: Via;

  constructor(
    kind: FailureKind,
    service: string,
    { cause, status, via = "own" }: { cause?: unknown; status?: number | undefined; via?: Via } = {},
  ) {
    super(told[kind].sentence(service), { cause });
    this.kind = kind;
    this.service = service;
    this.status = status;
    this.via = via;
  }

  /** The same for somebody whose answer this request would have brought as well. */
  alsoFor(via: Exclude<Via, "own">): SubgraphFailure {
    const { kind, service, cause, status } = this;
    return new SubgraphFailure(kind, service, { cause, status, via });
  }

  /** What clients read in `extensions.code`. */
  get code(): string {
    return told[this.kind].code;
  }

  override get name(): string {
    return "SubgraphFailure";
  }
}

interface Told {
  readonly code: string;
  readonly sentence: (service: string) => string;
}

const unavailable: Told = {
  code: "SUBGRAPH_UNAVAILABLE",
  sentence: (service) => `“${service}” cannot be reached; what it owns is missing from this answer.`,
};
const invalid: Told = {
  code: "SUBGRAPH_INVALID",
  sentence: (service) => `“${service}” answered nothing usable; what it owns is missing from this answer.`,
};

const told: Record<FailureKind, Told> = {
  unreachable: unavailable,
  refused: unavailable,
  timeout: {
    code: "SUBGRAPH_TIMEOUT",
    sentence: (service) => `“${service}” did not answer in time; what it owns is missing from this answer.`,
  },
  cancelled: {
    code: "CANCELLED",
    sentence: (service) => `Nobody waited any longer for “${service}”; what it owns is missing from this answer.`,
  },
  malformed: invalid,
  "too-large": invalid,
  overloaded: {
    code: "SUBGRAPH_OVERLOADED",
    sentence: (service) =>
      `“${service}” has too much to do right now; what it owns is missing from this answer. Please try again in a moment.`,
  },
};
