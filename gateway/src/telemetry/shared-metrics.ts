import { AggregatorRegistry } from "prom-client";
import type { GatewayMetrics } from "./gateway-metrics.ts";

/** Lets the process that started this one ask for these metrics whenever somebody asks any of its workers. */
export function shareMetrics(metrics: GatewayMetrics): void {
  AggregatorRegistry.setRegistries(metrics.registries());
  new AggregatorRegistry();
}

/** The metrics of all workers, added up; for the process that started them. */
export function metricsOfWorkers(): () => Promise<string> {
  const workers = new AggregatorRegistry();
  // One that dies while it is asked leaves a gap in a graph, and nothing else.
  return () => workers.clusterMetrics().catch(() => "");
}
