import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** Metrics of one part of the house; several may live in one process. */
export function createRegistry(service: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  return registry;
}

/** A figure of how long something takes, in seconds. */
export function timed(registry: Registry, name: string, help: string, labelNames: string[]): Histogram {
  return new Histogram({ name: `kommgraph_${name}`, help, labelNames, buckets: durations, registers: [registry] });
}

/** A figure of how often something happens. */
export function counted(registry: Registry, name: string, help: string, labelNames: string[]): Counter {
  return new Counter({ name: `kommgraph_${name}`, help, labelNames, registers: [registry] });
}

/** Seconds that requests and statements usually take; the last ones are where they are given up. */
const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

let ofProcess: Registry | undefined;

/** What is known of the process, which is watched from the first time on. */
export function processRegistry(service: string): Registry {
  if (!ofProcess) {
    ofProcess = createRegistry(service);
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** Everything as Prometheus reads it. */
export async function exposition(registry: Registry, service: string): Promise<string> {
  return `${await registry.metrics()}\n${await processRegistry(service).metrics()}`;
}

const wellFormed = /^[A-Z][A-Z\d_]{1,47}$/;

/** The codes of one process. There are some dozens; a foreign subgraph that invents one per error fills nobody's memory. */
export class Codes {
  private readonly known = new Set<string>();

  /** The code as a label. */
  label(code: unknown): string {
    if (typeof code !== "string" || !wellFormed.test(code)) return "OTHER";
    if (this.known.has(code)) return code;
    if (this.known.size >= 100) return "OTHER";
    this.known.add(code);
    return code;
  }
}
