import type { GraphQLError } from "graphql";
import { cacheHintOf } from "./cache-hint.ts";
import { type ErrorStyle, houseErrors } from "./error-style.ts";
import type { GatewayRequest } from "./execute.ts";
import type { Asker, ExecutionOptions } from "./options.ts";
import type { Run } from "./run.ts";
import type { InFlight } from "./transport/in-flight.ts";
import type { SubgraphAnswer, Tree } from "./transport/subgraph-call.ts";
import { SubgraphFailure } from "./transport/subgraph-failure.ts";

/** A run on behalf of one request of Apollo Server: who asks, until when, and who counts the calls. */
export class RequestRun implements Run {
  readonly tree: Tree = {};
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: GraphQLError[] = [];
  readonly errorStyle: ErrorStyle;
  readonly #request: GatewayRequest;
  readonly #inFlight: InFlight;
  readonly #options: ExecutionOptions<never>;
  readonly #signal: AbortSignal | undefined;

  constructor(request: GatewayRequest, inFlight: InFlight, options: ExecutionOptions<never>) {
    this.#request = request;
    this.#inFlight = inFlight;
    this.#options = options;
    this.#signal = options.signal?.(request.context as never);
    this.variables = request.request.variables ?? {};
    this.errorStyle = options.errors ?? houseErrors;
  }

  ask(service: string, kind: "query" | "mutation" | "subscription", body: string): Promise<SubgraphAnswer> {
    const context = this.#request.context as never;
    const { headers, key } = this.#options.asker?.(context, service) ?? nobody;
    const { answer, joined } = this.#inFlight.ask({ service, kind, body, headers, asker: key }, this.#signal);
    const over = this.#options.observe?.({ service, kind, joined }, context);
    if (over) {
      answer.then(
        ({ serverTiming }) => over({ serverTiming }),
        (failure) => over(failure instanceof SubgraphFailure ? { failure } : {}),
      );
    }
    return answer;
  }

  received({ cacheControl }: SubgraphAnswer): void {
    const policy = this.#request.overallCachePolicy;
    if (policy && "restrict" in policy) policy.restrict(cacheHintOf(cacheControl) as never);
  }
}

const nobody: Asker = { headers: [], key: "" };
