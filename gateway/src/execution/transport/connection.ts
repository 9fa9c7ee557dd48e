import { Pool } from "undici";
import { exchange } from "./exchange.ts";
import { parseAnswer } from "./parse-answer.ts";
import type { SubgraphAnswer, SubgraphCall } from "./subgraph-call.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

export interface ConnectionLimits {
  /** Milliseconds a subgraph has for an answer, repetitions included. */
  readonly timeout: number;
  /** Bytes one answer may have. */
  readonly size: number;
  /** Sockets kept to one subgraph. */
  readonly connections: number;
}

export const usualConnection: ConnectionLimits = { timeout: 2_000, size: 16 * 1024 * 1024, connections: 64 };

/** How a subgraph is asked whether it is ready: ours know `/health/ready`, of a foreign one only its graph is known. */
export type Readiness = "health" | "graph";

/**
 * The kept-alive sockets to one subgraph, and the only way in which it is spoken to: below `fetch`, whose Request and
 * Headers objects cost more than the work.
 */
export class Connection {
  readonly #service: string;
  readonly #path: string;
  readonly #pool: Pool;
  readonly #limits: ConnectionLimits;

  constructor(service: string, url: string, limits: ConnectionLimits) {
    const { origin, pathname, search } = new URL(url);
    this.#service = service;
    this.#path = pathname + search;
    this.#limits = limits;
    this.#pool = new Pool(origin, {
      connections: limits.connections,
      pipelining: 1,
      keepAliveTimeout: 30_000,
      connect: { timeout: limits.timeout },
      // The whole exchange has one timeout; these two would only be a second and third opinion.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  async send(call: SubgraphCall): Promise<SubgraphAnswer> {
    const timeout = call.until - performance.now();
    if (timeout <= 0) {
      const cause = new Error("its turn did not come in time");
      throw new SubgraphFailure("timeout", this.#service, { cause });
    }
    const { question, body } = call;
    const own = question.asker.headers({ service: this.#service, path: this.#path, body, question });
    const headers = own.length === 0 ? fixedHeaders : [...fixedHeaders, ...own];
    const request = { path: this.#path, method: "POST", headers, body } as const;
    const limits = { timeout, size: this.#limits.size };
    return parseAnswer(question, await exchange(this.#service, this.#pool, request, limits, call.cancellation));
  }

  async isReady(how: Readiness): Promise<boolean> {
    const request =
      how === "health"
        ? ({ path: "/health/ready", method: "GET" } as const)
        : ({ path: this.#path, method: "POST", headers: fixedHeaders, body: '{"query":"{ __typename }"}' } as const);
    const limits = { timeout: Math.min(this.#limits.timeout, 1_000), size: 65_536 };
    const answer = await exchange(this.#service, this.#pool, request, limits).catch(() => undefined);
    return answer?.status === 200;
  }

  /** Takes no new calls; those under way may finish. */
  drain(): Promise<void> {
    return this.#pool.close();
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

const fixedHeaders = ["content-type", "application/json", "accept", "application/json"];
