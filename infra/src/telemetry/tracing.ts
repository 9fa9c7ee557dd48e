import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import { newTraceContext, readTraceparent, type TraceContext, writeTraceparent } from "./trace-context.ts";

/** What a piece of work says of itself. Never anything that a person has written. */
export type TraceAttributes = Record<string, string | number | boolean>;

/** A piece of work within a trace. */
export interface Trace {
  /** The same in all processes that have a part in it. */
  readonly id: string;
  /** What goes along to those who are asked on its behalf. */
  readonly traceparent: string;
  /** Whether anybody is told of it. */
  readonly told: boolean;
  /** Begins waiting for somebody else; nothing, and nothing is looked up, where nobody is told. */
  begin(name: string, attributes: () => TraceAttributes): Trace | undefined;
  /** What it turned out to be. */
  describe(name: string, attributes: TraceAttributes): void;
  /** It is over; with the code of what failed it. */
  end(failure?: string): void;
}

/** How a process takes part in traces. */
export interface Tracing {
  /** Begins the work for a request that came with this header. */
  begin(name: string, traceparent: unknown): Trace;
  /** Tells what has not been told yet. */
  stop(): Promise<void>;
}

/**
 * Tells a collector of OpenTelemetry where one is named; elsewhere every request has a trace id all the same, and no
 * library is loaded.
 */
export async function openTracing(name: string, config: Pick<Config, "traces">, log: Logger): Promise<Tracing> {
  if (!config.traces) return untold;
  const { exportTraces } = await import("./export-traces.ts");
  return exportTraces(name, config.traces, log);
}

/** Ids for errors and log lines, and nothing else. */
export const untold: Tracing = {
  begin: (_name, traceparent) => new UntoldTrace(traceparent),
  async stop() {},
};

/** Makes its ids when the first of them is read, which most requests never do. */
class UntoldTrace implements Trace {
  readonly told = false;
  private made: TraceContext | undefined;

  constructor(private readonly parent: unknown) {}

  get id(): string {
    return this.context.traceId;
  }

  get traceparent(): string {
    return writeTraceparent(this.context);
  }

  private get context(): TraceContext {
    this.made ??= newTraceContext(readTraceparent(this.parent));
    return this.made;
  }

  begin(): undefined {}
  describe(): void {}
  end(): void {}
}
