import type { FetchNode } from "@apollo/query-planner";
import type { GraphQLError } from "graphql";
import { type CacheHint, cacheHintOf } from "./cache-hint.ts";
import { type ErrorStyle, houseErrors } from "./error-style.ts";
import type { CallEnd, EntityShelf, ExecutionOptions, ObservedCall } from "./options.ts";
import type { CompiledRequest } from "./request.ts";
import type { Run } from "./run.ts";
import { type AskedEntities, bodyOf } from "./transport/asked-entities.ts";
import type { Asker } from "./transport/asker.ts";
import type { InFlight } from "./transport/in-flight.ts";
import type { Question, SubgraphAnswer, Tree } from "./transport/subgraph-call.ts";
import { SubgraphFailure } from "./transport/subgraph-failure.ts";

/** A run on behalf of one request of Apollo Server: who asks, until when, and who counts the calls. */
export class RequestRun implements Run {
  readonly tree: Tree = {};
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: GraphQLError[] = [];
  readonly errorStyle: ErrorStyle;
  readonly #policy: { restrict?(hint: CacheHint): void } | undefined;
  readonly #inFlight: InFlight;
  readonly #options: ExecutionOptions<never>;
  readonly #context: never;
  readonly #asker: Asker;
  /** Name of the subgraph that is the gateway itself. */
  readonly #own: string | undefined;

  constructor(request: CompiledRequest, inFlight: InFlight, options: ExecutionOptions<never>, own: string | undefined) {
    this.#own = own;
    this.#policy = request.overallCachePolicy;
    this.#inFlight = inFlight;
    this.#options = options;
    this.#context = request.context as never;
    this.#asker = options.asker?.(this.#context) ?? nobody;
    this.variables = request.request.variables ?? {};
    this.errorStyle = options.errors ?? houseErrors;
  }

  ask(service: string, kind: Question["kind"], asked: string | AskedEntities): Promise<SubgraphAnswer> {
    const entities = typeof asked === "string" ? undefined : asked;
    const body = entities ? bodyOf(entities) : (asked as string);
    if (service === this.#own) return this.#answerItself(body);
    const { gone, deadline, observe } = this.#options;
    const reader = {
      // Whoever has begun to change something wants it done, or not done, but not left in the middle.
      gone: kind === "query" ? gone?.(this.#context) : undefined,
      deadline: deadline?.(this.#context),
    };
    const question: Question = { service, kind, body, entities, asker: this.#asker };
    const { answer, joined } = this.#inFlight.ask(question, reader);
    if (observe) this.#observe({ service, kind, body, entities: entities?.representations.length, joined }, answer);
    return answer;
  }

  received({ cacheControl }: Pick<SubgraphAnswer, "cacheControl">): void {
    this.#policy?.restrict?.(cacheHintOf(cacheControl));
  }

  shelf(fetch: FetchNode): EntityShelf | undefined {
    return this.#options.shelf?.(fetch, this.#context);
  }

  warn(message: string, error: unknown): void {
    this.#options.warn?.(message, error);
  }

  /** No call: neither waited for, nor shared, nor told to anybody. */
  async #answerItself(body: string): Promise<SubgraphAnswer> {
    const data = await this.#options.own?.answer(body, this.#context);
    return {
      data,
      errors: undefined,
      status: 200,
      cacheControl: undefined,
      serverTiming: undefined,
      size: 0,
      shared: false,
      cameAlong: false,
    };
  }

  #observe(call: ObservedCall, answer: Promise<SubgraphAnswer>): void {
    const watching = (this.#options.observe ?? []).flatMap((observe) => observe(call, this.#context) ?? []);
    if (watching.length === 0) return;
    const tell = (end: CallEnd): void => {
      for (const over of watching) over(end);
    };
    answer.then(
      ({ serverTiming, size, errors, cameAlong }) =>
        tell({ serverTiming, size, errors: errors?.length ?? 0, cameAlong }),
      (failure) => tell(failure instanceof SubgraphFailure ? { failure } : {}),
    );
  }
}

const nobody: Asker = { key: "", headers: () => [] };
