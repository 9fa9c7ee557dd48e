import type { Exchanged } from "./exchange.ts";

/** What one subgraph was asked while one request was answered. */
export interface SubgraphCall {
  name: string;
  requests: number;
  /** Requests that brought no usable answer. */
  failures: number;
  /** SQL statements, as far as the subgraph tells. */
  statements: number;
  /** Milliseconds waited for its answers, added up. */
  ms: number;
}

/** Counts, per request, what the subgraphs were asked. */
export class SubgraphCalls {
  private readonly byName = new Map<string, SubgraphCall>();

  started(name: string): void {
    this.of(name).requests += 1;
  }

  ended(name: string, ms: number, answer: Exchanged | undefined): void {
    const call = this.of(name);
    call.ms += ms;
    if (answer) call.statements += statementsIn(answer.headers["server-timing"]);
  }

  failed(name: string): void {
    this.of(name).failures += 1;
  }

  /** In the order in which they were first asked. */
  all(): SubgraphCall[] {
    return [...this.byName.values()].map((call) => ({ ...call, ms: Math.round(call.ms * 10) / 10 }));
  }

  private of(name: string): SubgraphCall {
    const existing = this.byName.get(name);
    if (existing) return existing;
    const call = { name, requests: 0, failures: 0, statements: 0, ms: 0 };
    this.byName.set(name, call);
    return call;
  }
}

function statementsIn(timing: string | string[] | undefined): number {
  return Number(/sql;desc="(\d+)"/.exec(String(timing))?.[1] ?? 0);
}
