import { setTimeout as sleep } from "node:timers/promises";
import { Gauge, type Registry } from "prom-client";
import { Codes, counted, createRegistry, exposition, timed } from "./registry.ts";
import type { StatementKind } from "./watch-statements.ts";
import type { WatchedRequest } from "./watched-request.ts";

/** Connections to the database as their pool counts them. */
export interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** A figure that is looked up whenever somebody asks, such as how far behind a feed is. */
export interface Measure {
  /** Without the house's own prefix. */
  name: string;
  help: string;
  /** What the rows are distinguished by, where there are several. */
  label?: string;
  read(): Promise<{ label?: string; value: number }[]>;
}

/** Milliseconds that figures may be looked up: exactly when all connections are in use, the other figures are wanted. */
const longestLook = 300;

/** What a subgraph counts and times. No label ever holds what a person has written. */
export class ServiceMetrics {
  private readonly registry: Registry;
  private readonly codes = new Codes();
  private readonly requests;
  private readonly errors;
  private readonly statements;
  private readonly jobs;
  private readonly jobFailures;
  private measures: { measure: Measure; gauge: Gauge }[] = [];
  private pool: PoolCounts | undefined;

  constructor(private readonly service: string) {
    const registry = createRegistry(service);
    this.registry = registry;
    this.requests = timed(registry, "request_duration_seconds", "Requests by door and kind of operation.", [
      "door",
      "type",
    ]);
    this.errors = counted(registry, "errors_total", "Answers with an error of this code.", ["code"]);
    const waited = "SQL statements, with the wait for a connection.";
    this.statements = timed(registry, "statement_duration_seconds", waited, ["kind"]);
    this.jobs = timed(registry, "job_duration_seconds", "Turns of a job.", ["job"]);
    this.jobFailures = counted(registry, "job_failures_total", "Turns of a job that failed.", ["job"]);
    const pooled = () => this.pool;
    new Gauge({
      name: "kommgraph_database_connections",
      help: "Connections to the database that are in use or idle, and requests that wait for one.",
      labelNames: ["state"],
      registers: [registry],
      collect() {
        const { totalCount = 0, idleCount = 0, waitingCount = 0 } = pooled() ?? {};
        this.set({ state: "in_use" }, totalCount - idleCount);
        this.set({ state: "idle" }, idleCount);
        this.set({ state: "waiting" }, waitingCount);
      },
    });
  }

  request({ type, codes }: WatchedRequest, door: string, seconds: number): void {
    this.requests.observe({ door, type }, seconds);
    for (const code of codes) this.errors.inc({ code: this.codes.label(code) });
  }

  readonly statement = (kind: StatementKind, seconds: number): void => {
    this.statements.observe({ kind }, seconds);
  };

  job(job: string, seconds: number, failed: boolean): void {
    this.jobs.observe({ job }, seconds);
    this.jobFailures.inc({ job }, failed ? 1 : 0);
  }

  readonly watchPool = (pool: PoolCounts): void => {
    this.pool = pool;
  };

  measure(measures: readonly Measure[]): void {
    this.measures = measures.map((measure) => {
      const { name, help, label } = measure;
      const options = { name: `kommgraph_${name}`, help, labelNames: label ? [label] : [], registers: [this.registry] };
      return { measure, gauge: new Gauge(options) };
    });
  }

  /** All of it as Prometheus reads it. A figure that cannot be looked up now is left out, and nothing waits for it. */
  async text(): Promise<string> {
    const looked = Promise.all(
      this.measures.map(async ({ measure: { label, read }, gauge }) => {
        gauge.reset();
        for (const row of await read().catch(() => [])) {
          gauge.set(label ? { [label]: row.label ?? "" } : {}, row.value);
        }
      }),
    );
    await Promise.race([looked, sleep(longestLook, undefined, { ref: false })]);
    return exposition(this.registry, this.service);
  }
}
