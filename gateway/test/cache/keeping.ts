import { expect, vi } from "vitest";
import { startGateway, supergraphOf } from "../tiny-graph.ts";
import { startFeedGraph } from "./feed-graph.ts";

/** Asked by all who do not care what. */
export const question = "{ municipality { name } }";
/** Longer than the gateway needs to hear that the feed has moved. */
export const lag = 500;

export let graph: Awaited<ReturnType<typeof startFeedGraph>>;
const gateways: Awaited<ReturnType<typeof startGateway>>[] = [];

export async function startGraph(): Promise<void> {
  graph = await startFeedGraph();
}

/** The graph is again as it was, and no gateway stands before it. */
export async function tidyGraph(): Promise<void> {
  graph.subgraph.behave("well");
  Object.assign(graph, { lagMs: 0, name: "Solingen" });
  for (const gateway of gateways.splice(0)) await gateway.stop();
}

export async function stopGraph(): Promise<void> {
  await Promise.all([graph.subgraph.stop(), graph.owner.stop()]);
}

/** A gateway that keeps answers, and has heard where the feed stands. */
export async function start(cache: { store?: string } = {}, options: Parameters<typeof startGateway>[1] = {}) {
  const gateway = await startGateway(supergraphOf([graph.subgraph, graph.owner]), { cache, ...options });
  gateways.push(gateway);
  await heard(gateway, "start");
  return gateway;
}

/** Waits until answers are kept, so that it is known that the gateway has heard where the feed stands. */
export async function heard(gateway: { ask(query: string): Promise<unknown> }, id: string): Promise<void> {
  const query = `{ municipality(id: "${id}") { id } }`;
  await vi.waitFor(
    async () => {
      await gateway.ask(query);
      const before = graph.reads;
      await gateway.ask(query);
      expect(graph.reads).toBe(before);
    },
    { timeout: 10_000 },
  );
}

/** Asks the question, and lets it stand with the subgraph until it is released. */
export async function askAndHold(gateway: Gateway) {
  await gateway.ask('{ municipality(id: "witness") { id } }');
  const release = graph.hold();
  const before = graph.reads;
  const early = gateway.ask(question);
  await vi.waitFor(() => expect(graph.reads).toBe(before + 1));
  return { early, release };
}

/** Something is written, and waited for until the gateway has heard of it. */
export async function change(gateway: { ask(query: string): Promise<unknown> }): Promise<void> {
  const query = '{ municipality(id: "witness") { id } }';
  await gateway.ask(query);
  const before = graph.reads;
  graph.position++;
  await vi.waitFor(
    () => {
      // Not waited for: readers may be held back.
      void gateway.ask(query);
      expect(graph.reads).toBeGreaterThan(before);
    },
    { timeout: 10_000 },
  );
}

export type Gateway = Awaited<ReturnType<typeof start>>;

/** How often the subgraph was read for this many equal questions, one after the other. */
export async function readsFor(gateway: Gateway, times: number, query = question, headers = {}): Promise<number> {
  const before = graph.reads;
  for (let index = 0; index < times; index++) await gateway.ask(query, headers);
  return graph.reads - before;
}
