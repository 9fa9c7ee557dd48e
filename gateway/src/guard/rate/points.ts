import { GraphQLError } from "graphql";
import { type PointsStore, pointsWindow, type Taken } from "./points-store.ts";

/** What a client has left. */
export interface Allowance {
  limit: number;
  remaining: number;
  /** When everything is there again, in milliseconds since 1970. */
  resetAt: number;
}

/** Points that each client may use up in a minute. */
export class Points {
  constructor(
    readonly limit: number,
    private readonly store: PointsStore,
  ) {}

  /** Takes points and tells what is left; throws where there are not enough, and then takes none. */
  async take(client: string, points: number): Promise<Allowance> {
    const taken = await this.store.take(client, points);
    const allowance = this.allowance(taken);
    if (!taken.granted) throw this.refusal(points, allowance);
    return allowance;
  }

  /** Gives back what a request did not need after all. Nobody waits for it: whoever asks next is seldom so fast. */
  giveBack(client: string, points: number, { resetAt }: Allowance): void {
    this.store.giveBack(client, points, resetAt).catch(() => undefined);
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private allowance({ used, ends }: Taken): Allowance {
    return { limit: this.limit, remaining: this.limit - used, resetAt: ends };
  }

  private refusal(points: number, allowance: Allowance): GraphQLError {
    const { limit, remaining } = allowance;
    const retryAfter = secondsUntilReset(allowance);
    return new GraphQLError(
      `This request costs ${points} points, more than the ${remaining} that are left of the ${limit} you have each ` +
        `minute. Ask again in ${retryAfter} s, or ask for less: fewer lists within lists, and a smaller “first”.`,
      {
        extensions: {
          code: "RATE_LIMITED",
          limit,
          retryAfter,
          http: { status: 429, headers: new Map([["retry-after", String(retryAfter)], ...rateHeaders(allowance)]) },
        },
      },
    );
  }
}

/** The headers of the coming standard “RateLimit header fields for HTTP”. */
export function rateHeaders(allowance: Allowance): [string, string][] {
  const { limit, remaining } = allowance;
  return [
    ["ratelimit-policy", `"points";q=${limit};w=${pointsWindow / 1_000}`],
    ["ratelimit", `"points";r=${remaining};t=${secondsUntilReset(allowance)}`],
  ];
}

function secondsUntilReset({ resetAt }: Allowance): number {
  return Math.max(1, Math.ceil((resetAt - Date.now()) / 1_000));
}
