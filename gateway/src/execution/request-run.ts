import type { FetchNode } from "@apollo/query-planner";
import type { GraphQLError } from "graphql";
import { cacheHintOf } from "./cache-hint.ts";
import { type ErrorStyle, houseErrors } from "./error-style.ts";
import type { CallEnd, EntityShelf, ExecutionOptions } from "./options.ts";
import type { CompiledRequest, OnBehalf } from "./request.ts";
import type { Run } from "./run.ts";
import { type Asked, bodyOf } from "./transport/asked.ts";
import type { Settled } from "./transport/reader.ts";
import type { Asker, Question, SubgraphAnswer, Tree } from "./transport/subgraph-call.ts";
import { SubgraphFailure } from "./transport/subgraph-failure.ts";
import type { Subgraphs } from "./transport/subgraphs.ts";

/** A run on behalf of one request of Apollo Server: who asks, until when, and who counts the calls. */
export class RequestRun implements Run {
  readonly tree: Tree = {};
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: GraphQLError[] = [];
  readonly errorStyle: ErrorStyle;
  readonly #policy: OnBehalf["overallCachePolicy"];
  readonly #subgraphs: Subgraphs;
  readonly #options: ExecutionOptions<never>;
  readonly #context: never;
  readonly #asker: Asker;
  /** Name of the subgraph that is the gateway itself. */
  readonly #own: string | undefined;

  constructor(
    { request }: CompiledRequest,
    { context, overallCachePolicy }: OnBehalf,
    subgraphs: Subgraphs,
    options: ExecutionOptions<never>,
    own: string | undefined,
  ) {
    this.#own = own;
    this.#policy = overallCachePolicy;
    this.#subgraphs = subgraphs;
    this.#options = options;
    this.#context = context as never;
    this.#asker = options.asker?.(this.#context) ?? nobody;
    this.variables = request.variables ?? {};
    this.errorStyle = options.errors ?? houseErrors;
  }

  ask(service: string, kind: Question["kind"], asked: Asked): Promise<SubgraphAnswer> {
    if (service === this.#own) return this.#answerItself(bodyOf(asked));
    const { gone, deadline } = this.#options;
    const patience = {
      // Whoever has begun to change something wants it done, or not done, but not left in the middle.
      gone: kind === "query" ? gone?.(this.#context) : undefined,
      deadline: deadline?.(this.#context),
    };
    const question: Question = { service, kind, asked, asker: this.#asker };
    return this.#subgraphs.ask(question, patience, this.#observers(question));
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
      via: "own",
    };
  }

  /** Tells those who observe of this question, and, when it is over, how it ended. */
  #observers(question: Question): Settled | undefined {
    const watching: ((end: CallEnd) => void)[] = [];
    for (const observe of this.#options.observe ?? []) {
      const over = observe(question, this.#context);
      if (over) watching.push(over);
    }
    if (watching.length === 0) return undefined;
    return (answer, failure) => {
      const end = endOf(answer, failure);
      for (const over of watching) over(end);
    };
  }
}

function endOf(answer: SubgraphAnswer | undefined, failure: Error | undefined): CallEnd {
  if (!answer) return failure instanceof SubgraphFailure ? { failure, via: failure.via } : { via: "own" };
  const { serverTiming, size, errors, via } = answer;
  return { serverTiming, size, errors: errors?.length ?? 0, via };
}

const nobody: Asker = { key: "", headers: () => [] };
