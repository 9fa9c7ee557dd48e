/** What one subgraph was asked while one request was answered. */
export interface CallTally {
  name: string;
  /** Requests it got; an answer that came along with that to somebody else's question costs none. */
  requests: number;
  /** Calls that brought no usable answer. */
  failures: number;
  /** SQL statements, as far as the subgraph tells. */
  statements: number;
  /** Milliseconds waited for its answers, added up. */
  ms: number;
}

/** Counts, per request, what the subgraphs were asked. */
export class CallTallies {
  private readonly byName = new Map<string, CallTally>();

  of(name: string): CallTally {
    const existing = this.byName.get(name);
    if (existing) return existing;
    const tally = { name, requests: 0, failures: 0, statements: 0, ms: 0 };
    this.byName.set(name, tally);
    return tally;
  }

  /** In the order in which they were first asked. */
  all(): CallTally[] {
    return [...this.byName.values()].map((tally) => ({ ...tally, ms: Math.round(tally.ms * 10) / 10 }));
  }
}

/** The SQL statements a subgraph reports in `server-timing`. */
export function statementsIn(timing: string | undefined): number {
  return Number(/sql;desc="(\d+)"/.exec(timing ?? "")?.[1] ?? 0);
}
