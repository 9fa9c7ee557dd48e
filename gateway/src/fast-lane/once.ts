import {
  type CacheHint,
  Cancellation,
  type GatewayResult,
  type OnBehalf,
  PassingMap,
  type PreparedRequest,
  ReadyText,
} from "../execution/index.ts";
import { isPublic } from "../identity/is-public.ts";
import type { RequestContext } from "../request-context.ts";

/** Milliseconds after which nobody joins any more: they may want to see what has become of it since. */
const joinable = 1_000;

export interface OnceOptions {
  /** How far the changes in the graph were heard; who comes after a change joins nothing from before it. */
  heard(): string | undefined;
  /** Told of each request that is given the answer of an equal one. */
  onJoined(): void;
}

/** What a query asks, whoever does. */
interface Asked {
  /** SHA-256 of its text, in hex. */
  readonly queryHash: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Who asks. */
interface Asker extends OnBehalf {
  readonly context: RequestContext;
}

/** Equal queries of the public that are under way at the same time are executed once. */
export class Once {
  readonly #underWay = new PassingMap<Execution>();
  readonly #options: OnceOptions;

  constructor(options: OnceOptions) {
    this.#options = options;
  }

  execute(request: PreparedRequest, asked: Asked, asker: Asker): Promise<GatewayResult> {
    const { who, tellCalls, language } = asker.context;
    // Whoever wants to be told which subgraphs were asked wants them asked.
    if (!isPublic(who) || tellCalls || request.asksGateway) return request.execute(asker);
    const { queryHash, operationName, variables } = asked;
    const key = JSON.stringify([queryHash, operationName, variables, language, this.#options.heard()]);
    let execution = this.#underWay.get(key);
    if (execution?.mayBeJoined) this.#options.onJoined();
    else execution = this.#begin(key, request, asker);
    return execution.answer(asker);
  }

  /** What is under way is good for the supergraph of before. */
  forget(): void {
    this.#underWay.clear();
  }

  #begin(key: string, request: PreparedRequest, { context }: Asker): Execution {
    const execution = new Execution(request, context);
    this.#underWay.set(key, execution);
    const drop = (): void => this.#underWay.drop(key, execution);
    execution.result.then(drop, drop);
    return execution;
  }
}

/** One execution under way for all who wait for it; given up only when the last of them has gone. */
class Execution {
  readonly result: Promise<GatewayResult>;
  readonly #joinableUntil = performance.now() + joinable;
  readonly #gone = new Cancellation();
  /** How long the parts of the answer are good: each who waits has a policy of their own to be told. */
  readonly #hints: CacheHint[] = [];
  #waiting = 0;
  #isShared = false;

  constructor(request: PreparedRequest, context: RequestContext) {
    this.result = request.execute({
      context: { ...context, gone: this.#gone },
      overallCachePolicy: { restrict: (hint) => void this.#hints.push(hint) },
    });
  }

  get mayBeJoined(): boolean {
    return !this.#gone.cancelled && performance.now() < this.#joinableUntil;
  }

  async answer({ context: { gone }, overallCachePolicy }: Asker): Promise<GatewayResult> {
    this.#isShared = this.#waiting > 0;
    this.#waiting++;
    gone.listen(() => {
      if (--this.#waiting === 0) this.#gone.cancel();
    });
    const result = await this.result;
    if (result.data instanceof ReadyText) result.data.isShared = this.#isShared;
    for (const hint of this.#hints) overallCachePolicy?.restrict?.(hint);
    return result;
  }
}
