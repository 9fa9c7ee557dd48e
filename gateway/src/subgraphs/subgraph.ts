import { Pool } from "undici";
import { type Exchanged, exchange, TimeIsUp, TooLarge } from "./exchange.ts";
import { NotTried, Shield, type ShieldLimits, usualShield } from "./shield.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

/** How a subgraph is asked whether it is ready: ours know `/health/ready`, of a foreign one only its graph is known. */
export type Readiness = "health" | "graph";

export interface SubgraphLimits extends ShieldLimits {
  /** Milliseconds a subgraph has for an answer. */
  timeout: number;
  /** Bytes one answer may have. */
  size: number;
}

/** A request on its way to a subgraph. */
export interface SubgraphQuestion {
  body: string;
  headers: Record<string, string>;
  deadline: number;
  /** Whether nothing is changed by asking twice. */
  repeatable: boolean;
}

const usualLimits: SubgraphLimits = { timeout: 2_000, size: 16 * 1024 * 1024, ...usualShield };

/** The only way in which the gateway speaks to one subgraph. */
export class Subgraph {
  private readonly pool: Pool;
  /** Path and query of its address. */
  readonly path: string;
  private readonly limits: SubgraphLimits;
  private readonly shield: Shield;

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly options: { limits?: Partial<SubgraphLimits>; readiness: Readiness },
  ) {
    const { origin, pathname, search } = new URL(url);
    this.limits = { ...usualLimits, ...options.limits };
    this.path = pathname + search;
    this.shield = new Shield({ isIllness, mayPass }, this.limits);
    this.pool = new Pool(origin, {
      connections: 64,
      keepAliveTimeout: 30_000,
      connect: { timeout: this.limits.timeout },
      // The whole exchange has one timeout; these two would only be a second and third opinion.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /**
   * Sends a GraphQL request and reads what comes back, all before `deadline` (as `performance.now()` counts) and within
   * the subgraph's own time; throws `SubgraphFailure` where nothing usable comes back.
   */
  async ask<Answer>(
    { body, headers, deadline, repeatable }: SubgraphQuestion,
    read: (exchanged: Exchanged) => Answer,
  ): Promise<Answer> {
    const until = Math.min(deadline, performance.now() + this.limits.timeout);
    const attempt = async () => {
      const timeout = until - performance.now();
      if (timeout <= 0) throw this.failure(new TimeIsUp("its turn did not come in time"));
      const request = { path: this.path, method: "POST", headers, body } as const;
      const exchanged = await exchange(this.pool, request, { timeout, size: this.limits.size }).catch((error) => {
        throw this.failure(error);
      });
      return read(exchanged);
    };
    try {
      return await this.shield.run(attempt, { repeatable });
    } catch (error) {
      throw error instanceof NotTried ? this.failure(error) : error;
    }
  }

  private failure(error: unknown): SubgraphFailure {
    return new SubgraphFailure(codeOf(error), this.name, error);
  }

  async isReady(): Promise<boolean> {
    const limits = { timeout: Math.min(this.limits.timeout, 1_000), size: 65_536 };
    const request =
      this.options.readiness === "health"
        ? ({ path: "/health/ready", method: "GET" } as const)
        : ({
            path: this.path,
            method: "POST",
            headers: { "content-type": "application/json" },
            body: '{"query":"{ __typename }"}',
          } as const);
    const answer = await exchange(this.pool, request, limits).catch(() => undefined);
    return answer?.status === 200;
  }

  /** Lets running requests end, then closes the connections. */
  close(): Promise<void> {
    return this.pool.close();
  }
}

function codeOf(error: unknown) {
  if (error instanceof TimeIsUp) return "SUBGRAPH_TIMEOUT";
  if (error instanceof NotTried && error.reason === "full") return "SUBGRAPH_OVERLOADED";
  return error instanceof TooLarge ? "SUBGRAPH_INVALID" : "SUBGRAPH_UNAVAILABLE";
}

/** An answer that is too large says something about what was asked, not about who was asked. */
function isIllness(error: unknown): boolean {
  return error instanceof SubgraphFailure && !(error.cause instanceof TooLarge);
}

/** After a timeout there is no time left, and garbage would come again. */
function mayPass(error: unknown): boolean {
  return error instanceof SubgraphFailure && error.code === "SUBGRAPH_UNAVAILABLE";
}
