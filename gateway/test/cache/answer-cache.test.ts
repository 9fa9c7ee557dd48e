import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectRoot } from "@kommgraph/infra";
import { buildSchema, isCompositeType, isInterfaceType, isObjectType } from "graphql";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { RecentTexts } from "../../src/cache/kept-texts.ts";
import { keptTypes, toldBy, untoldFields } from "../../src/cache/kept-types.ts";
import { hasRedis, startRedis } from "../guard/redis.ts";
import { startGateway, supergraphOf } from "../tiny-graph.ts";
import { startFeedGraph } from "./feed-graph.ts";

const question = "{ municipality { name } }";
/** Longer than the gateway needs to hear that the feed has moved. */
const lag = 500;

let graph: Awaited<ReturnType<typeof startFeedGraph>>;
const gateways: Awaited<ReturnType<typeof startGateway>>[] = [];
beforeAll(async () => {
  graph = await startFeedGraph();
});
afterEach(async () => {
  graph.subgraph.behave("well");
  Object.assign(graph, { lagMs: 0, name: "Solingen" });
  for (const gateway of gateways.splice(0)) await gateway.stop();
});
afterAll(() => Promise.all([graph.subgraph.stop(), graph.owner.stop()]));

async function start(cache: { store?: string } = {}, options: Parameters<typeof startGateway>[1] = {}) {
  const gateway = await startGateway(supergraphOf([graph.subgraph, graph.owner]), { cache, ...options });
  gateways.push(gateway);
  await heard(gateway, "start");
  return gateway;
}

/** Waits until answers are kept, so that it is known that the gateway has heard where the feed stands. */
async function heard(gateway: { ask(query: string): Promise<unknown> }, id: string): Promise<void> {
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
async function askAndHold(gateway: Gateway) {
  await gateway.ask('{ municipality(id: "witness") { id } }');
  const release = graph.hold();
  const before = graph.reads;
  const early = gateway.ask(question);
  await vi.waitFor(() => expect(graph.reads).toBe(before + 1));
  return { early, release };
}

/** Something is written, and waited for until the gateway has heard of it. */
async function change(gateway: { ask(query: string): Promise<unknown> }): Promise<void> {
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

type Gateway = Awaited<ReturnType<typeof start>>;

/** How often the subgraph was read for this many equal questions, one after the other. */
async function readsFor(gateway: Gateway, times: number, query = question, headers = {}): Promise<number> {
  const before = graph.reads;
  for (let index = 0; index < times; index++) await gateway.ask(query, headers);
  return graph.reads - before;
}

async function token({ url }: Gateway, partner: string, roles: string[]): Promise<Record<string, string>> {
  const response = await fetch(`${url}/dev/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ partner, roles }),
  });
  return { authorization: `Bearer ${((await response.json()) as { token: string }).token}` };
}

describe("an answer for the public", () => {
  it("is kept, and found again to the letter, whatever the question costs or is told of it", async () => {
    const gateway = await start({}, { points: { perMinute: 1_000 } });
    const fresh = await gateway.ask(question);
    const before = graph.reads;
    const kept = await gateway.ask(question);
    expect(kept.text).toBe(fresh.text);
    expect(graph.reads).toBe(before);
    const told = await gateway.ask(question, { "x-kommgraph-trace": "1", "x-kommgraph-cost": "1" });
    expect(told.extensions).toEqual({
      subgraphs: [],
      cost: { estimated: 1, actual: 1, remaining: expect.any(Number) },
    });
  });

  it("is not given for another question, other variables, or another language", async () => {
    const gateway = await start();
    await gateway.ask(question);
    expect(await readsFor(gateway, 1, "{ municipality { name id } }")).toBe(1);
    expect(await readsFor(gateway, 1, '{ municipality(id: "2") { name } }')).toBe(1);
    expect(await readsFor(gateway, 1, question, { "accept-language": "de-DE" })).toBe(1);
    expect(await readsFor(gateway, 1, question, { "accept-language": "de;q=0.9" })).toBe(0);
    const ask = async (id: string) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "query ($id: ID!) { municipality(id: $id) { id } }", variables: { id } }),
      });
      return ((await response.json()) as any).data.municipality.id;
    };
    expect([await ask("3"), await ask("4"), await ask("3")]).toEqual(["3", "4", "3"]);
  });

  it("is made anew once a change was heard", async () => {
    const gateway = await start();
    await gateway.ask(question);
    expect((await gateway.ask('mutation { rename(name: "Ohligs") { name } }')).errors).toBeUndefined();
    await change(gateway);
    expect((await gateway.ask(question)).data.municipality.name).toBe("Ohligs");
  });

  it("that was being made while something changed is not given to those who ask afterwards", async () => {
    const gateway = await start();
    const { early, release } = await askAndHold(gateway);
    graph.name = "Gräfrath";
    await change(gateway);
    release();
    expect((await early).data.municipality.name).toBe("Solingen");
    expect((await gateway.ask(question)).data.municipality.name).toBe("Gräfrath");
  });

  it("is not taken over from a call that was under way before the change was heard", async () => {
    const gateway = await start();
    const { early, release } = await askAndHold(gateway);
    graph.name = "Burg";
    await change(gateway);
    const [reads, late] = [graph.reads, gateway.ask(question)];
    await vi.waitFor(() => expect(graph.reads).toBeGreaterThan(reads));
    release();
    expect((await early).data.municipality.name).toBe("Solingen");
    expect((await late).data.municipality.name).toBe("Burg");
    expect((await gateway.ask(question)).data.municipality.name).toBe("Burg");
  });

  it("is not kept if it has errors, changes something, or is of what the feed does not tell", async () => {
    const gateway = await start();
    expect(await readsFor(gateway, 2, "{ broken { name } }")).toBe(2);
    expect(await readsFor(gateway, 2, "{ applications { id } }")).toBe(2);
    expect(await readsFor(gateway, 2, "{ applications { __typename } }")).toBe(2);
    expect(await readsFor(gateway, 2, "{ ...A } fragment A on Query { applications { id } }")).toBe(2);
    const seen = graph.subgraph.seen.length;
    for (let times = 0; times < 2; times++) await gateway.ask('mutation { rename(name: "Solingen") { name } }');
    expect(graph.subgraph.seen.length).toBeGreaterThanOrEqual(seen + 2);
  });

  it("is neither kept nor given while the feed does not answer, or is behind, or an owner was never heard", async () => {
    const gateway = await start();
    expect(await readsFor(gateway, 2)).toBeLessThanOrEqual(1);
    graph.lagMs = 60_000;
    await wait(lag);
    expect(await readsFor(gateway, 3)).toBe(3);
    graph.lagMs = 0;
    await heard(gateway, "again");
    const last = graph.sources.pop() as string;
    await wait(lag);
    expect(await readsFor(gateway, 3)).toBe(3);
    graph.sources.push(last);
    await wait(lag);
    graph.subgraph.behave("hanging up");
    await wait(2_500);
    expect((await gateway.ask(question)).errors).toHaveLength(1);
  });
});

describe("an entity for the public", () => {
  /** Another text each time, so that no whole answer is found. */
  const favourites = (fields: string) => `query Q${Math.random().toString().slice(2)} { favourites { ${fields} } }`;
  /** Which entities the owner was asked for. */
  async function asked(gateway: Gateway, fields = "kind centre { latitude }", headers = {}): Promise<string[]> {
    graph.resolved = [];
    const { data, errors } = await gateway.ask(favourites(fields), headers);
    expect([data?.favourites.length, errors]).toEqual([3, undefined]);
    return graph.resolved.sort();
  }
  /** Waits until the gateway has heard of a change of this one. */
  const heardOf = (gateway: Gateway, id: string) =>
    vi.waitFor(async () => expect(await asked(gateway)).toContain(id), { timeout: 10_000 });

  it("is asked for once, whatever question it stands in, and only the one that changed is asked for again", async () => {
    const gateway = await start();
    expect(await asked(gateway)).toEqual(["1", "2", "3"]);
    expect(await asked(gateway)).toEqual([]);
    graph.name = "Ohligs";
    graph.touch("2");
    graph.resolved = [];
    await heardOf(gateway, "2");
    expect(graph.resolved).toEqual(["2"]);
    const { data } = await gateway.ask(favourites("kind centre { latitude }"));
    expect(data.favourites.map(({ kind }: { kind: string }) => kind)).toEqual(["Solingen 1", "Ohligs 2", "Solingen 3"]);
    expect(await asked(gateway)).toEqual([]);
  });

  it("is asked for again after it was read while it changed", async () => {
    const gateway = await start();
    const release = graph.hold();
    graph.resolved = [];
    const early = gateway.ask(favourites("kind"));
    await vi.waitFor(() => expect(graph.resolved).toHaveLength(3));
    graph.name = "Wald";
    graph.touch("1");
    const witness = '{ municipality(id: "witness 2") { id } }';
    const before = graph.reads;
    await vi.waitFor(() => {
      void gateway.ask(witness);
      expect(graph.reads).toBeGreaterThan(before);
    });
    await wait(lag);
    release();
    await early;
    const { data } = await gateway.ask(favourites("kind"));
    expect(data.favourites[0].kind).toBe("Wald 1");
  });

  it("is not kept where more is asked than stands in it, nor for whoever is known, nor while the feed is behind", async () => {
    const gateway = await start({}, { identity: { kind: "dev" } });
    for (const fields of ["partners", "kind partners(first: 1)"]) {
      await asked(gateway, fields);
      expect(await asked(gateway, fields)).toEqual(["1", "2", "3"]);
    }
    const reader = await token(gateway, "mun_05122000", []);
    await asked(gateway);
    expect(await asked(gateway, undefined, reader)).toEqual(["1", "2", "3"]);
    graph.lagMs = 60_000;
    await wait(lag);
    expect(await asked(gateway)).toEqual(["1", "2", "3"]);
  });
});

describe("an answer for one person", () => {
  it("is never kept, and whoever is known never gets a kept one", async () => {
    const gateway = await start({}, { identity: { kind: "dev" } });
    const editor = await token(gateway, "mun_05122000", ["editor"]);
    const other = await token(gateway, "mun_05120000", ["editor"]);
    const reader = await token(gateway, "mun_05122000", []);
    for (const who of [editor, other, reader, editor]) expect(await readsFor(gateway, 1, question, who)).toBe(1);
    expect(await readsFor(gateway, 2)).toBe(1);
    expect(await readsFor(gateway, 2, question, editor)).toBe(2);
  });
});

describe.runIf(hasRedis)("answers in a shared store", () => {
  it("are found by other gateways; one that is gone takes nothing with it but speed", async () => {
    const redis = await startRedis();
    const [one, other] = [await start({ store: redis.url }), await start({ store: redis.url })];
    const fresh = await one.ask(question);
    await wait(100);
    expect(await readsFor(other, 1)).toBe(0);
    expect((await other.ask(question)).text).toBe(fresh.text);
    graph.name = "Wald";
    await change(one);
    await wait(lag);
    for (const gateway of [one, other]) expect((await gateway.ask(question)).data.municipality.name).toBe("Wald");
    redis.pause();
    const { data, ms } = await one.ask(question);
    expect([data.municipality.name, ms < 500]).toEqual(["Wald", true]);
    redis.resume();
    await redis.stop();
    expect((await one.ask(question)).data.municipality.name).toBe("Wald");
  });
});

describe("the room for answers", () => {
  it("is bounded by the characters of keys and texts; what was not asked for longest goes first", () => {
    const texts = new RecentTexts(100);
    for (const key of ["a", "b", "c"]) texts.set(key, { value: "x".repeat(29) });
    texts.get("a");
    texts.set("d", { value: "x".repeat(29) });
    expect([...texts.keys()].sort()).toEqual(["a", "c", "d"]);
    texts.set("e", { value: "x".repeat(39) });
    expect([...texts.keys()].sort()).toEqual(["a", "d", "e"]);
    texts.set("f", { value: "x".repeat(200) });
    expect(texts.get("f")).toBeUndefined();
  });
});

describe("the list of what may be kept", () => {
  const read = (file: string) => readFileSync(join(projectRoot, file), "utf8");
  const supergraph = buildSchema(read("schema/supergraph.graphql"), { assumeValidSDL: true });

  it("names types and fields that there are", () => {
    for (const name of keptTypes) expect(isCompositeType(supergraph.getType(name)), name).toBe(true);
    for (const place of untoldFields) {
      const [type = "", field = ""] = place.split(".");
      const owner = supergraph.getType(type);
      expect((isObjectType(owner) || isInterfaceType(owner)) && field in owner.getFields(), place).toBe(true);
    }
  });

  it("has every type that a feed tells, and none of what only some may see", () => {
    const services = ["municipalities", "organizations", "courses", "funding", "network"];
    const told = services.flatMap((service) => [
      ...read(`services/${service}/src/feed.ts`).matchAll(/^ {2}([A-Z]\w+)(?=:|\()/gm),
    ]);
    expect(told.length).toBeGreaterThan(15);
    for (const [, type] of told) expect(keptTypes.has(type as string), type).toBe(true);
    expect([...toldBy.keys()].sort()).toEqual(told.map(([, type]) => type).sort());
    for (const service of services) {
      const own = [...toldBy].filter(([, owner]) => owner === service).map(([type]) => type);
      for (const type of own) expect(read(`services/${service}/src/feed.ts`)).toContain(`  ${type}`);
    }
    for (const type of keptTypes)
      expect(type).not.toMatch(/Referral|Application|History|Webhook|Payload|Disburse|Change/);
  });
});
