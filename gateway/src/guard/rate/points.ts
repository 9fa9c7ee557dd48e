import type { Logger } from "@kommgraph/infra";
import { GraphQLError } from "graphql";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Keeps how many points each client has used; any limiter of rate-limiter-flexible is one, also for several gateways. */
export interface PointsStore {
  /** Rejects with `RateLimiterRes` where there are not enough left, with anything else where the store is not well. */
  consume(client: string, points: number): Promise<RateLimiterRes>;
  /** Gives points back. */
  reward(client: string, points: number): Promise<unknown>;
}

/** What a client has left. */
export interface Allowance {
  limit: number;
  remaining: number;
  /** Seconds until everything is there again. */
  reset: number;
}

/** Points that each client may use up in a minute. */
export class Points {
  private readonly store: PointsStore;

  constructor(private readonly options: { perMinute: number; log: Logger; store?: PointsStore }) {
    this.store = options.store ?? new RateLimiterMemory({ points: options.perMinute, duration: 60 });
  }

  /** Takes points and tells what is left; throws where there are not enough, and then takes none. */
  async take(client: string, points: number): Promise<Allowance | undefined> {
    try {
      return this.allowance(await this.store.consume(client, points));
    } catch (error) {
      if (error instanceof RateLimiterRes) {
        await this.store.reward(client, points).catch((reason) => this.complain(reason));
        throw this.refusal(this.allowance(error), points);
      }
      // Better everybody is answered than nobody.
      this.complain(error);
      return undefined;
    }
  }

  private allowance({ remainingPoints, msBeforeNext }: RateLimiterRes): Allowance {
    const reset = Math.max(1, Math.ceil(msBeforeNext / 1_000));
    return { limit: this.options.perMinute, remaining: Math.max(0, remainingPoints), reset };
  }

  private refusal({ limit, reset }: Allowance, points: number): GraphQLError {
    return new GraphQLError(
      `This request costs ${points} points, more than are left of the ${limit} you have each minute. ` +
        `Ask again in ${reset} s, or ask for less: fewer lists within lists, and a smaller “first”.`,
      {
        extensions: {
          code: "RATE_LIMITED",
          limit,
          retryAfter: reset,
          http: { status: 429, headers: new Map([["retry-after", String(reset)]]) },
        },
      },
    );
  }

  private complain(error: unknown): void {
    this.options.log.error({ err: error }, "the store of points does not answer; nobody is limited");
  }
}
