import { vi } from "vitest";
import { startGateway, supergraphOf } from "../tiny-graph.ts";
import { startChangingGraph } from "./changing-graph.ts";
import { EventClient } from "./event-client.ts";

export let graph: Awaited<ReturnType<typeof startChangingGraph>>;
export let gateway: Awaited<ReturnType<typeof startGateway>>;
const clients: EventClient[] = [];

export async function startGraph(): Promise<void> {
  graph = await startChangingGraph();
  gateway = await startGateway(supergraphOf([graph.subgraph]), { streams: { pauseMs: 20, perClient: 300 } });
}

export async function stopGraph(): Promise<void> {
  for (const client of clients.splice(0)) client.cut();
  await gateway.stop();
  await graph.stop();
}

/** The gateway is another from now on. */
export async function restart(
  options: Parameters<typeof startGateway>[1] = {},
  supergraph = supergraphOf([graph.subgraph]),
): Promise<void> {
  await gateway.stop();
  gateway = await startGateway(supergraph, options);
}

export async function listen(
  search = "",
  headers: Record<string, string> = {},
  url = gateway.url,
): Promise<EventClient> {
  const client = new EventClient();
  clients.push(client);
  return client.open(`${url}/changes${search}`, headers);
}

/** The ids of changes as they happen, from one number to another. */
export const numbers = (from: number, to: number, type = "Course") =>
  Array.from({ length: to - from + 1 }, (_, index) => `${type} ${from + index}`);

export const until = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 10 });
