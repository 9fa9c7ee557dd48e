import { Connection, type ConnectionLimits, defaultLimits } from "./connection.ts";
import { InFlight } from "./in-flight.ts";
import type { Send } from "./subgraph-call.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";

/** All subgraphs of the current supergraph. Connections outlive a reload where the address stays. */
export class Subgraphs {
  readonly #limits: (service: string) => Partial<ConnectionLimits>;
  readonly #guard: (service: string, send: Send) => Send;
  readonly #known = new Map<string, { url: string; connection: Connection; send: Send }>();
  readonly inFlight = new InFlight((call) => {
    const known = this.#known.get(call.service);
    if (!known) return Promise.reject(new SubgraphFailure("unreachable", call.service));
    return known.send(call);
  });

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
      const connection = new Connection(name, url, { ...defaultLimits, ...this.#limits(name) });
      const send = this.#guard(name, (call) => connection.send(call));
      this.#known.set(name, { url, connection, send });
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#known.values()].map(({ connection }) => connection.close()));
    this.#known.clear();
  }
}
