/** Why there is no answer of a subgraph at all. */
export type FailureKind =
  | "unreachable"
  | "timeout"
  | "cancelled"
  | "refused"
  | "malformed"
  | "too-large"
  | "overloaded";

/** There is no answer of this subgraph. The message names no address; what the socket said is in `cause`, for the log. */
export class SubgraphFailure extends Error {
  readonly kind: FailureKind;
  readonly service: string;
  readonly status: number | undefined;

  constructor(kind: FailureKind, service: string, options: { cause?: unknown; status?: number } = {}) {
    super(sentences[kind](service), { cause: options.cause });
    this.kind = kind;
    this.service = service;
    this.status = options.status;
  }

  override get name(): string {
    return "SubgraphFailure";
  }
}

const sentences: Record<FailureKind, (service: string) => string> = {
  unreachable: (service) => `The part of the graph called "${service}" cannot be reached at the moment.`,
  timeout: (service) => `The part of the graph called "${service}" did not answer in time.`,
  cancelled: (service) => `Nobody waited any longer for the part of the graph called "${service}".`,
  refused: (service) => `The part of the graph called "${service}" refused the request.`,
  malformed: (service) => `The part of the graph called "${service}" answered something that is not a GraphQL answer.`,
  "too-large": (service) => `The part of the graph called "${service}" answered more than may pass at once.`,
  overloaded: (service) => `The part of the graph called "${service}" is busy; please try again in a moment.`,
};
