import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import { ServiceMetrics } from "./service-metrics.ts";
import type { Tracing } from "./trace.ts";
import { openTracing } from "./tracing.ts";

/** What a subgraph tells of itself beside its log. */
export interface Telemetry {
  tracing: Tracing;
  metrics: ServiceMetrics;
}

export async function openTelemetry(name: string, config: Pick<Config, "traces">, log: Logger): Promise<Telemetry> {
  return { tracing: await openTracing(name, config, log), metrics: new ServiceMetrics(name) };
}
