import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import type { Trace, Tracing } from "./trace.ts";
import { newTraceContext, readTraceparent, type TraceContext, writeTraceparent } from "./trace-context.ts";

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
