import { setTimeout as wait } from "node:timers/promises";
import {
  BrokenCircuitError,
  type BulkheadPolicy,
  BulkheadRejectedError,
  bulkhead,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
} from "cockatiel";
import { RetryBudget } from "./retry-budget.ts";

export interface ShieldLimits {
  /** Failures in a row after which a subgraph is left alone. */
  failures: number;
  /** Milliseconds it is left alone before one request tries whether it is back. */
  pause: number;
  /** Requests at once, and how many more may wait for their turn. */
  parallel: number;
  waiting: number;
}

export const usualShield: ShieldLimits = { failures: 5, pause: 3_000, parallel: 64, waiting: 256 };

/** What the shield has to know about failures that it did not invent. */
export interface FailureRules {
  /** Whether it tells that the subgraph is not well; one answer that is too large does not. */
  isIllness(error: unknown): boolean;
  /** Whether the same request may well succeed at once. */
  mayPass(error: unknown): boolean;
}

export interface ShieldState {
  breaker: "closed" | "half open" | "open";
  /** Requests under way, those that wait for their turn, and those that were repeated until now. */
  running: number;
  waiting: number;
  repeated: number;
}

const breakerStates: Record<CircuitState, ShieldState["breaker"]> = {
  [CircuitState.Closed]: "closed",
  [CircuitState.Open]: "open",
  [CircuitState.HalfOpen]: "half open",
  [CircuitState.Isolated]: "open",
};

/** Why the shield did not even try. */
export class NotTried extends Error {
  constructor(readonly reason: "broken" | "full") {
    super(reason === "broken" ? "left alone after failures in a row" : "too many requests at once");
  }
}

/**
 * Stands before one subgraph: keeps a sick one from being asked and from being waited for, keeps one from taking all
 * there is, and repeats once what may be repeated.
 */
export class Shield {
  private readonly breaker: CircuitBreakerPolicy;
  private readonly bulkhead: BulkheadPolicy;
  private readonly budget = new RetryBudget();
  private repeated = 0;

  constructor(
    private readonly rules: FailureRules,
    private readonly limits: ShieldLimits = usualShield,
  ) {
    this.breaker = circuitBreaker(
      handleWhen((error) => rules.isIllness(error)),
      { breaker: new ConsecutiveBreaker(limits.failures), halfOpenAfter: limits.pause },
    );
    this.bulkhead = bulkhead(limits.parallel, limits.waiting);
  }

  /** How it stands: whether the subgraph is asked, and how many requests it has and are waiting. */
  get state(): ShieldState {
    const { parallel, waiting } = this.limits;
    return {
      breaker: breakerStates[this.breaker.state],
      running: parallel - this.bulkhead.executionSlots,
      waiting: waiting - this.bulkhead.queueSlots,
      repeated: this.repeated,
    };
  }

  /** Tries once, or, where nothing is changed by it, twice; `NotTried` or what the last try threw comes out. */
  async run<Answer>(attempt: () => Promise<Answer>, { repeatable }: { repeatable: boolean }): Promise<Answer> {
    this.budget.earn();
    try {
      return await this.once(attempt);
    } catch (error) {
      if (!repeatable || !this.rules.mayPass(error) || !this.budget.spend()) throw error;
      // Long enough for a balancer to notice, and not the same for all who failed together.
      await wait(20 + Math.random() * 30);
      this.repeated += 1;
      return await this.once(attempt);
    }
  }

  private async once<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
    // Whoever comes while one request tries would otherwise wait for what becomes of it.
    if (this.breaker.state === CircuitState.HalfOpen) throw new NotTried("broken");
    try {
      return await this.bulkhead.execute(() => this.breaker.execute(attempt));
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw new NotTried("broken");
      throw error instanceof BulkheadRejectedError ? new NotTried("full") : error;
    }
  }
}
