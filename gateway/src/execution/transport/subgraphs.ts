import { Connection, type ConnectionLimits, type Readiness, usualConnection } from "./connection.ts";
import { InFlight } from "./in-flight.ts";
import { type Ask, answerTo, type Patience, type Settled } from "./reader.ts";
import type { Question, Send, SubgraphAnswer } from "./subgraph-call.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";
import { together } from "./together.ts";

interface Known {
  readonly url: string;
  readonly connection: Connection;
  readonly limits: ConnectionLimits;
  readonly ask: Ask;
}

/** All subgraphs of the current supergraph. Connections outlive a reload where the address stays. */
export class Subgraphs {
  readonly #limits: (service: string) => Partial<ConnectionLimits>;
  readonly #guard: (service: string, send: Send) => Send;
  readonly #known = new Map<string, Known>();

  constructor(
    limits: (service: string) => Partial<ConnectionLimits> = () => ({}),
    guard: (service: string, send: Send) => Send = (_service, send) => send,
  ) {
    this.#limits = limits;
    this.#guard = guard;
  }

  /** The supergraph has these subgraphs now. Calls under way to others may still finish. */
  become(subgraphs: readonly { name: string; url: string }[]): void {
    const names = new Set(subgraphs.map(({ name }) => name));
    for (const [name, { connection }] of this.#known) {
      if (names.has(name)) continue;
      this.#known.delete(name);
      void connection.drain();
    }
    for (const { name, url } of subgraphs) {
      const known = this.#known.get(name);
      if (known?.url === url) continue;
      void known?.connection.drain();
      const limits = { ...usualConnection, ...this.#limits(name) };
      const connection = new Connection(name, url, limits);
      const inFlight = new InFlight(this.#guard(name, (call) => connection.send(call)));
      const ask = together((...question) => inFlight.ask(...question));
      this.#known.set(name, { url, connection, limits, ask });
    }
  }

  /** The answer of a subgraph, or a `SubgraphFailure`; `over` is told first of whatever it is. */
  ask(question: Question, patience: Patience, over?: Settled): Promise<SubgraphAnswer> {
    const known = this.#known.get(question.service);
    const until = performance.now() + (known?.limits ?? usualConnection).timeout;
    return answerTo(known?.ask ?? unknown, question, until, patience, over);
  }

  /** Which are ready, by name. */
  async readiness(how: Readiness): Promise<Record<string, boolean>> {
    const asked = [...this.#known].map(
      async ([name, { connection }]) => [name, await connection.isReady(how)] as const,
    );
    return Object.fromEntries(await Promise.all(asked));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#known.values()].map(({ connection }) => connection.close()));
    this.#known.clear();
  }
}

const unknown: Ask = ({ service }, _until, reader) => reader.fail(new SubgraphFailure("unreachable", service));
