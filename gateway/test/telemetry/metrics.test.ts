import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GatewayMetrics } from "../../src/telemetry/gateway-metrics.ts";
import { startGateway, startTinyGraph, supergraphOf } from "../tiny-graph.ts";

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeEach(async () => {
  graph = await startTinyGraph();
});
afterEach(async () => {
  await gateway.stop();
  await graph.stop();
});
const start = async (options: Parameters<typeof startGateway>[1] = {}) => {
  gateway = await startGateway(supergraphOf([graph.towns, graph.offers]), options);
};

const told = async () => (await fetch(`${gateway.url}/metrics`)).text();

/** The value of the sample whose labels contain these. */
function sample(text: string, name: string, ...labels: string[]): number | undefined {
  const line = text
    .split("\n")
    .find((one) => one.startsWith(`${name}{`) && labels.every((label) => one.includes(label)));
  return line === undefined ? undefined : Number(line.split(" ").at(-1));
}

describe("the metrics of the gateway", () => {
  it("count and time requests by operation, and errors by code", async () => {
    await start();
    await gateway.ask("query TownAtAGlance { towns { name } }");
    await gateway.ask("query TownAtAGlance { towns { name } }");
    await gateway.ask("query Kanarijevac { towns { name } }");
    await gateway.ask('mutation { found(name: "Neustadt") { name } }');
    await gateway.ask("{ nothing }");
    await gateway.ask("no query");
    const text = await told();
    const requests = "kommgraph_request_duration_seconds_count";
    expect(sample(text, requests, 'operation="TownAtAGlance"', 'type="query"', 'door="/graphql"')).toBe(2);
    expect(sample(text, requests, 'operation="other"', 'type="query"')).toBe(1);
    expect(sample(text, requests, 'operation="other"', 'type="mutation"')).toBe(1);
    expect(sample(text, "kommgraph_errors_total", 'code="GRAPHQL_VALIDATION_FAILED"')).toBe(1);
    expect(sample(text, "kommgraph_errors_total", 'code="GRAPHQL_PARSE_FAILED"')).toBe(1);
    expect(sample(text, "process_resident_memory_bytes", 'service="gateway"')).toBeGreaterThan(1e7);
    expect(text).not.toContain("Kanarijevac");
  });

  it("count and time the calls of each subgraph, those that were joined, came along, were repeated and failed, and tell its breaker", async () => {
    await start();
    graph.towns.behave("slow");
    await Promise.all([1, 2, 3].map(() => gateway.ask("{ towns { name } }")));
    await gateway.ask('{ a: town(id: "0") { offers } b: town(id: "1") { offers } }');
    graph.towns.behave("hanging up once");
    await gateway.ask("{ towns { name } }");
    for (let turn = 0; turn < 6; turn++) {
      graph.offers.behave("text");
      await gateway.ask(`{ offerKinds turn${turn}: offerKinds }`);
    }
    const text = await told();
    const calls = "kommgraph_subgraph_call_duration_seconds";
    expect(sample(text, `${calls}_count`, 'subgraph="towns"', 'type="query"')).toBe(3);
    expect(sample(text, `${calls}_sum`, 'subgraph="towns"', 'type="query"')).toBeGreaterThan(0.3);
    expect(sample(text, "kommgraph_subgraph_joined_total", 'subgraph="towns"')).toBe(2);
    expect(sample(text, "kommgraph_subgraph_together_total", 'subgraph="offers"')).toBe(1);
    expect(sample(text, "kommgraph_subgraph_retries_total", 'subgraph="towns"')).toBe(1);
    expect(sample(text, "kommgraph_subgraph_failures_total", 'subgraph="offers"', "SUBGRAPH_INVALID")).toBe(5);
    expect(sample(text, "kommgraph_subgraph_failures_total", 'subgraph="offers"', "SUBGRAPH_UNAVAILABLE")).toBe(1);
    expect(sample(text, "kommgraph_subgraph_breaker_state", 'subgraph="offers"')).toBe(2);
    expect(sample(text, "kommgraph_subgraph_breaker_state", 'subgraph="towns"')).toBe(0);
  });

  it("tell how many requests a subgraph has, and how many wait for their turn", async () => {
    await start({ limits: { parallel: 2, waiting: 5 } });
    graph.towns.behave("held");
    const asked = [1, 2, 3, 4, 5].map((number) => gateway.ask(`{ towns { alias${number}: name } }`));
    await expect.poll(async () => sample(await told(), "kommgraph_subgraph_waiting", 'subgraph="towns"')).toBe(3);
    expect(sample(await told(), "kommgraph_subgraph_running", 'subgraph="towns"')).toBe(2);
    graph.towns.behave("well");
    await Promise.all(asked);
    expect(sample(await told(), "kommgraph_subgraph_waiting", 'subgraph="towns"')).toBe(0);
  });

  it("count what caches had and had not", async () => {
    await start();
    const metrics = new GatewayMetrics();
    for (const found of [true, true, false]) metrics.cacheLookup("answers", found);
    expect(sample(await metrics.text(), "kommgraph_cache_lookups_total", 'result="hit"', 'cache="answers"')).toBe(2);
    expect(sample(await metrics.text(), "kommgraph_cache_lookups_total", 'result="miss"')).toBe(1);
  });

  it("are nobody's business in production but of those who bring the token", async () => {
    await start({ production: true, metricsToken: "a-token-of-some-length" });
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(401);
    const authorization = "Bearer a-token-of-some-length";
    expect((await fetch(`${gateway.url}/metrics`, { headers: { authorization } })).status).toBe(200);
    await gateway.stop();
    await start({ production: true });
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
  });
});
