import { RateLimiterMemory } from "rate-limiter-flexible";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startGateway, startTinyGraph, supergraphOf } from "../tiny-graph.ts";

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let gateways: Awaited<ReturnType<typeof startGateway>>[] = [];
beforeAll(async () => {
  graph = await startTinyGraph();
});
afterEach(async () => {
  await Promise.all(gateways.map((gateway) => gateway.stop()));
  gateways = [];
});
afterAll(() => graph.stop());

const start = async (options: Parameters<typeof startGateway>[1]) => {
  const gateway = await startGateway(supergraphOf([graph.towns, graph.offers]), options);
  gateways.push(gateway);
  return gateway;
};
/** A list of which nobody says how long it is: ten points; three towns are in it. */
const question = "{ towns { name } }";

async function post(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query: question }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}

describe("the points of a client", () => {
  it("last for as much as they are, and then until the minute is over", async () => {
    const { url } = await start({ points: { perMinute: 30 } });
    for (const remaining of [20, 10, 0]) {
      const { status, headers } = await post(url);
      expect(status).toBe(200);
      expect(headers.get("ratelimit-policy")).toBe('"points";q=30;w=60');
      expect(headers.get("ratelimit")).toMatch(new RegExp(`^"points";r=${remaining};t=(60|5\\d)$`));
    }
    const before = graph.towns.seen.length;
    const { status, headers, body } = await post(url);
    expect(status).toBe(429);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(50);
    expect(body.errors).toMatchObject([{ extensions: { code: "RATE_LIMITED", limit: 30 } }]);
    expect(body.errors[0].message).toMatch(/^This request costs 10 points.*Ask again in \d+ s/);
    expect(graph.towns.seen.length).toBe(before);
  });

  it("are not used up by what is refused", async () => {
    const gateway = await start({ points: { perMinute: 15 } });
    expect((await post(gateway.url)).status).toBe(200);
    expect((await post(gateway.url)).status).toBe(429);
    expect((await gateway.ask("{ offerKinds }")).status).toBe(200);
  });

  it("are its own", async () => {
    const { url } = await start({ points: { perMinute: 10 }, proxies: ["127.0.0.1"] });
    const from = async (address: string) => (await post(url, { "x-forwarded-for": address })).status;
    expect([await from("192.0.2.1"), await from("192.0.2.2")]).toEqual([200, 200]);
    expect([await from("192.0.2.1"), await from("198.51.100.7, 192.0.2.2")]).toEqual([429, 429]);
  });

  it("cannot be multiplied by claiming to be somebody else", async () => {
    const { url } = await start({ points: { perMinute: 10 } });
    expect((await post(url, { "x-forwarded-for": "192.0.2.1" })).status).toBe(200);
    expect((await post(url, { "x-forwarded-for": "192.0.2.2" })).status).toBe(429);
  });

  it("are the same at all gateways with one store", async () => {
    const store = new RateLimiterMemory({ points: 100, duration: 60 });
    const both = [
      await start({ points: { perMinute: 100, store } }),
      await start({ points: { perMinute: 100, store } }),
    ];
    const answers = await Promise.all(both.flatMap(({ url }) => Array.from({ length: 15 }, () => post(url))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
  });

  it("limit nobody while their store is not well", async () => {
    const broken = () => Promise.reject(new Error("connection lost"));
    const { url } = await start({ points: { perMinute: 1, store: { consume: broken, reward: broken } } });
    expect((await post(url)).status).toBe(200);
  });
});

describe("what an answer cost", () => {
  it("is told to those who ask for it, before and after", async () => {
    const { url } = await start({ points: { perMinute: 100 } });
    const { body } = await post(url, { "x-kommgraph-cost": "1" });
    expect(body.extensions.cost).toEqual({ estimated: 10, actual: 3, remaining: 90 });
    expect((await post(url)).body.extensions).toBeUndefined();
  });
});
