import { setTimeout as wait } from "node:timers/promises";
import { createLog } from "@kommgraph/infra";
import { gatewayPart } from "@kommgraph/schema";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { countObjects } from "../../src/guard/rate/count-objects.ts";
import { DependablePoints } from "../../src/guard/rate/dependable-points.ts";
import { RedisPoints } from "../../src/guard/rate/redis-points.ts";
import { startGateway, startTinyGraph, supergraphOf } from "../tiny-graph.ts";
import { hasRedis, startRedis } from "./redis.ts";

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
/** No object at all: one point. */
const small = "{ offerKinds }";

async function post(url: string, headers: Record<string, string> = {}, query = question) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}

describe("the points of a client", () => {
  it("last for as much as they are, and then until the minute is over", async () => {
    const { url } = await start({ points: { perMinute: 3 } });
    for (const remaining of [2, 1, 0]) {
      const { status, headers } = await post(url, {}, small);
      expect(status).toBe(200);
      expect(headers.get("ratelimit-policy")).toBe('"points";q=3;w=60');
      expect(headers.get("ratelimit")).toMatch(new RegExp(`^"points";r=${remaining};t=(60|5\\d)$`));
    }
    const before = graph.offers.seen.length;
    const { status, headers, body } = await post(url, {}, small);
    expect(status).toBe(429);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(50);
    expect(headers.get("ratelimit")).toMatch(/^"points";r=0;t=/);
    expect(body.errors).toMatchObject([{ extensions: { code: "RATE_LIMITED", limit: 3 } }]);
    expect(body.errors[0].message).toMatch(/^This request costs 1 points.*Ask again in \d+ s/);
    expect(graph.offers.seen.length).toBe(before);
  });

  it("are taken as estimated, and come back as far as the answer did not need them", async () => {
    const { url } = await start({ points: { perMinute: 19 } });
    // 10 at most, 3 in truth; with fewer than 10 left it would not be begun.
    for (const remaining of [16, 13, 10, 7]) {
      const { status, headers } = await post(url);
      expect(status).toBe(200);
      expect(headers.get("ratelimit")).toContain(`r=${remaining};`);
    }
    expect((await post(url)).status).toBe(429);
    expect((await post(url, {}, small)).status).toBe(200);
  });

  it("do not come back where the answer has errors", async () => {
    const { url } = await start({ points: { perMinute: 100 } });
    graph.towns.behave("failing");
    const { headers, body } = await post(url);
    graph.towns.behave("well");
    expect(body.errors).toBeDefined();
    expect(headers.get("ratelimit")).toContain("r=90;");
  });

  it("are not used up by what is refused", async () => {
    const { url } = await start({ points: { perMinute: 9 } });
    expect((await post(url)).status).toBe(429);
    const { status, headers } = await post(url, {}, small);
    expect([status, headers.get("ratelimit")]).toEqual([200, expect.stringContaining("r=8;")]);
  });

  it("are its own", async () => {
    const { url } = await start({ points: { perMinute: 12 }, proxies: ["127.0.0.1"] });
    const from = async (address: string) => (await post(url, { "x-forwarded-for": address })).status;
    expect([await from("192.0.2.1"), await from("192.0.2.2")]).toEqual([200, 200]);
    expect([await from("192.0.2.1"), await from("198.51.100.7, 192.0.2.2")]).toEqual([429, 429]);
  });

  it("cannot be multiplied by claiming to be somebody else", async () => {
    const { url } = await start({ points: { perMinute: 12 } });
    expect((await post(url, { "x-forwarded-for": "192.0.2.1" })).status).toBe(200);
    expect((await post(url, { "x-forwarded-for": "192.0.2.2" })).status).toBe(429);
  });

  it.runIf(hasRedis)("are the same at all gateways with one store, to the point", async () => {
    const redis = await startRedis();
    const perMinute = 200;
    const open = () => start({ points: { perMinute, store: new RedisPoints(perMinute, redis.url, () => {}) } });
    const both = [await open(), await open()];
    await wait(300);
    const answers = await Promise.all(
      both.flatMap(({ url }) => Array.from({ length: 160 }, () => post(url, {}, small))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(perMinute);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(320 - perMinute);
    await redis.stop();
  });

  it("are counted by each gateway while the shared store is down", async () => {
    const log = createLog("test", { logLevel: "silent" });
    const store = new DependablePoints(new RedisPoints(2, "redis://127.0.0.1:1", () => {}), 2, log);
    const { url } = await start({ points: { perMinute: 2, store } });
    const statuses = [];
    for (let index = 0; index < 3; index++) statuses.push((await post(url, {}, small)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

/** The gateway's own part beside two subgraphs, as in the contract of the house. */
const whole = () => {
  const { name, url, sdl } = gatewayPart;
  return supergraphOf([graph.towns, graph.offers, { ...graph.towns, name, url, typeDefs: sdl }]);
};

describe("the field rateLimit", () => {
  it("tells cost, what is left, the limit and when all is there again; nobody else's, however equal the question", async () => {
    const gateway = await startGateway(whole(), { points: { perMinute: 100 }, proxies: ["127.0.0.1"] });
    gateways.push(gateway);
    const query = "query Mine { limits: rateLimit { cost remaining limit resetAt __typename } towns { name } }";
    const from = async (address: string) => (await gateway.ask(query, { "x-forwarded-for": address })).data.limits;
    const [mine, yours] = await Promise.all([from("192.0.2.1"), from("192.0.2.2")]);
    for (const limits of [mine, yours]) {
      // At most one for the limits and ten for the towns; in truth one and three.
      expect(limits).toMatchObject({ cost: 11, remaining: 89, limit: 100, __typename: "RateLimit" });
      expect(Math.abs(Date.parse(limits.resetAt) - Date.now() - 60_000)).toBeLessThan(5_000);
    }
    expect(await from("192.0.2.1")).toMatchObject({ cost: 11, remaining: 85, resetAt: mine.resetAt });
  });

  it("is asked of no subgraph, and nothing keeps the gateway from being ready", async () => {
    const gateway = await startGateway(whole(), { points: { perMinute: 100 } });
    gateways.push(gateway);
    const seen = graph.towns.seen.length + graph.offers.seen.length;
    const { data, extensions } = await gateway.ask("{ rateLimit { remaining } }", { "x-kommgraph-trace": "1" });
    expect(data).toEqual({ rateLimit: { remaining: 99 } });
    expect(extensions.subgraphs).toEqual([]);
    expect(graph.towns.seen.length + graph.offers.seen.length).toBe(seen);
    const health = await fetch(`${gateway.url}/health/ready`);
    expect([health.status, Object.keys(((await health.json()) as any).subgraphs)]).toEqual([200, ["offers", "towns"]]);
    expect(await (await fetch(`${gateway.url}/schema.graphql`)).text()).toContain("rateLimit: RateLimit");
  });

  it("is null where nobody is limited", async () => {
    const gateway = await startGateway(whole());
    gateways.push(gateway);
    expect((await gateway.ask("{ rateLimit { remaining } }")).data).toEqual({ rateLimit: null });
  });
});

describe("what an answer cost", () => {
  it("is told to those who ask for it, before and after", async () => {
    const { url } = await start({ points: { perMinute: 100 } });
    const { body } = await post(url, { "x-kommgraph-cost": "1" });
    expect(body.extensions.cost).toEqual({ estimated: 10, actual: 3, remaining: 97 });
    expect((await post(url)).body.extensions).toBeUndefined();
  });

  it("of a change is ten points more than what it shows", async () => {
    const { url } = await start({ points: { perMinute: 100 } });
    const { body } = await post(url, { "x-kommgraph-cost": "1" }, 'mutation { found(name: "Velbert") { name } }');
    expect(body.extensions.cost).toEqual({ estimated: 11, actual: 11, remaining: 89 });
  });

  it("is the same whether it is counted in objects or in the text of the answer", () => {
    const tricky = {
      plain: { a: 1, list: [{ b: null }, { c: [] }, null, { D: { _e: "x" } }] },
      texts: [{ a: "{" }, { b: '{"c' }, { c: '"{"' }, { d: "\\{" }, { e: '\\{"a' }, { f: "{,{" }],
      last: "{",
      "{": "{",
    };
    expect(countObjects(tricky)).toBe(11);
    const text = JSON.stringify(tricky);
    expect(countObjects({ text, toJSON: () => tricky })).toBe(11);
    expect(countObjects({ text: "null", toJSON: () => null })).toBe(0);
    expect(countObjects(undefined)).toBe(0);
  });
});
