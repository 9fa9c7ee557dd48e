import { Pool } from "undici";
import { type Exchanged, exchange, TimeIsUp, TooLarge } from "./exchange.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

/** How a subgraph is asked whether it is ready: ours know `/health/ready`, of a foreign one only its graph is known. */
export type Readiness = "health" | "graph";

export interface SubgraphLimits {
  /** Milliseconds a subgraph has for an answer. */
  timeout: number;
  /** Bytes one answer may have. */
  size: number;
}

const usualLimits: SubgraphLimits = { timeout: 2_000, size: 16 * 1024 * 1024 };

/** The only way in which the gateway speaks to one subgraph. */
export class Subgraph {
  private readonly pool: Pool;
  /** Path and query of its address. */
  readonly path: string;
  private readonly limits: SubgraphLimits;

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly options: { limits?: Partial<SubgraphLimits>; readiness: Readiness },
  ) {
    const { origin, pathname, search } = new URL(url);
    this.limits = { ...usualLimits, ...options.limits };
    this.path = pathname + search;
    this.pool = new Pool(origin, {
      connections: 64,
      keepAliveTimeout: 30_000,
      connect: { timeout: this.limits.timeout },
      // The whole exchange has one timeout; these two would only be a second and third opinion.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Sends a GraphQL request; throws `SubgraphFailure` where nothing comes back. */
  async post(body: string, headers: Record<string, string>): Promise<Exchanged> {
    try {
      return await exchange(this.pool, { path: this.path, method: "POST", headers, body }, this.limits);
    } catch (error) {
      throw new SubgraphFailure(codeOf(error), this.name, error);
    }
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
  return error instanceof TooLarge ? "SUBGRAPH_INVALID" : "SUBGRAPH_UNAVAILABLE";
}
