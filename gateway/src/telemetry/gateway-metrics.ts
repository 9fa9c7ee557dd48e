import {
  Codes,
  counted,
  createRegistry,
  exposition,
  processRegistry,
  timed,
  type WatchedRequest,
} from "@kommgraph/infra";
import { Counter, Gauge, type Registry } from "prom-client";
import type { Observe } from "../execution/index.ts";
import type { Shield } from "../subgraphs/shield.ts";

const breakerFigures = { closed: 0, "half open": 1, open: 2 };

/** What the gateway counts and times. No label ever holds what a client has made up. */
export class GatewayMetrics {
  private readonly registry = createRegistry("gateway");
  private readonly codes = new Codes();
  private readonly requests = timed(
    this.registry,
    "request_duration_seconds",
    "Requests by door, operation and its type.",
    ["door", "operation", "type"],
  );
  private readonly errors = counted(this.registry, "errors_total", "Answers with an error of this code.", [
    "operation",
    "code",
  ]);
  private readonly calls = timed(this.registry, "subgraph_call_duration_seconds", "Calls of a subgraph.", [
    "subgraph",
    "type",
  ]);
  private readonly failures = counted(this.registry, "subgraph_failures_total", "Calls without a usable answer.", [
    "subgraph",
    "code",
  ]);
  private readonly joined = counted(
    this.registry,
    "subgraph_joined_total",
    "Calls that an equal one in flight answered.",
    ["subgraph"],
  );
  private readonly together = counted(
    this.registry,
    "subgraph_together_total",
    "Calls for entities that went along with another that asked the same of others.",
    ["subgraph"],
  );
  private readonly answersJoined = counted(
    this.registry,
    "answers_joined_total",
    "Requests that were given the answer to an equal one under way.",
    [],
  );
  private readonly lookups = counted(
    this.registry,
    "cache_lookups_total",
    "Lookups in a cache, by whether it had it.",
    ["cache", "result"],
  );
  private readonly shields = new Map<string, Shield>();

  constructor() {
    const { shields } = this;
    new Counter({
      name: "kommgraph_subgraph_retries_total",
      help: "Requests that were repeated.",
      labelNames: ["subgraph"],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [subgraph, { state }] of shields) this.inc({ subgraph }, state.repeated);
      },
    });
    const shown = (name: string, help: string, figure: (shield: Shield) => number, aggregator: "max" | "sum") =>
      new Gauge({
        name: `kommgraph_subgraph_${name}`,
        help,
        labelNames: ["subgraph"],
        registers: [this.registry],
        aggregator,
        collect() {
          for (const [subgraph, shield] of shields) this.set({ subgraph }, figure(shield));
        },
      });
    shown(
      "breaker_state",
      "0 asked, 1 tried again, 2 left alone.",
      ({ state }) => breakerFigures[state.breaker],
      "max",
    );
    shown("running", "Requests a subgraph has.", ({ state }) => state.running, "sum");
    shown("waiting", "Requests that wait until a subgraph has fewer.", ({ state }) => state.waiting, "sum");
  }

  request({ type, operation, codes }: WatchedRequest, door: string, seconds: number): void {
    this.requests.observe({ door, operation, type }, seconds);
    for (const code of codes) this.errors.inc({ operation, code: this.codes.label(code) });
  }

  readonly call: Observe<unknown> = ({ service: subgraph, kind: type }) => {
    const started = performance.now();
    return ({ failure, via }) => {
      // What the subgraph did is counted once, and not for each who waited.
      if (via === "equal") this.joined.inc({ subgraph });
      else if (via === "together") this.together.inc({ subgraph });
      else {
        this.calls.observe({ subgraph, type }, (performance.now() - started) / 1_000);
        if (failure) this.failures.inc({ subgraph, code: this.codes.label(failure.code) });
      }
    };
  };

  /** For a request that is given the answer to an equal one. */
  readonly answerJoined = (): void => {
    this.answersJoined.inc();
  };

  readonly watchShield = (subgraph: string, shield: Shield): void => {
    this.shields.set(subgraph, shield);
  };

  /** For caches to call at every lookup, with a name that is written in the code. */
  readonly cacheLookup = (cache: string, found: boolean): void => {
    this.lookups.inc({ cache, result: found ? "hit" : "miss" });
  };

  /** All of it as Prometheus reads it. */
  text(): Promise<string> {
    return exposition(this.registry, "gateway");
  }

  /** All of it, for being added up with that of other processes. */
  registries(): Registry[] {
    return [this.registry, processRegistry("gateway")];
  }
}
