import { setTimeout as sleep } from "node:timers/promises";
import { createLog, nobody, type Who } from "@kommgraph/infra";
import { Random } from "@kommgraph/schema";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Streams, usualStreamLimits } from "../src/changes/streams.ts";
import { startChangingGraph } from "./changing-graph.ts";
import { EventClient } from "./event-client.ts";
import { startGateway, startTinyGraph, supergraphOf } from "./tiny-graph.ts";

let graph: Awaited<ReturnType<typeof startChangingGraph>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
const clients: EventClient[] = [];
beforeEach(async () => {
  graph = await startChangingGraph();
  gateway = await startGateway(supergraphOf([graph.subgraph]), { streams: { pauseMs: 20, perClient: 300 } });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.cut();
  await gateway.stop();
  await graph.stop();
});

async function listen(search = "", headers: Record<string, string> = {}, url = gateway.url): Promise<EventClient> {
  const client = new EventClient();
  clients.push(client);
  return client.open(`${url}/changes${search}`, headers);
}
const numbers = (from: number, to: number, type = "Course") =>
  Array.from({ length: to - from + 1 }, (_, index) => `${type} ${from + index}`);
const patiently = { timeout: 8_000, interval: 10 };
const until = (check: () => void) => vi.waitFor(check, patiently);

describe("GET /changes", () => {
  it("tells what happens from now on, one event for each change", async () => {
    graph.happen(3);
    const client = await listen();
    expect(client.status).toBe(200);
    expect(client.headers).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
    });
    await until(() => expect(client.lastId).toBe(graph.cursorOf(3)));
    graph.happen(2);
    await until(() => expect(client.ids).toEqual(numbers(4, 5)));
    expect(client.events[0]).toEqual({
      id: graph.cursorOf(4),
      data: {
        cursor: graph.cursorOf(4),
        at: "2026-11-18T08:00:00.000Z",
        kind: "UPDATED",
        type: "Course",
        id: "Course 4",
      },
    });
    expect(client.retry).toBe(3_000);
  });

  it("tells everything from the beginning to those who say so, over many pages, and then what happens", async () => {
    graph.happen(950);
    const client = await listen("?after=");
    await until(() => expect(client.ids).toHaveLength(950));
    graph.happen(50);
    await until(() => expect(client.ids).toEqual(numbers(1, 1_000)));
  });

  it("goes on behind the last event, without loss and without doubling, however often the connection breaks", async () => {
    const random = new Random("cuts");
    const heard: string[] = [];
    let last = "";
    const happening = setInterval(() => graph.happen(graph.log.length < 1_500 ? random.int(1, 12) : 0), 5);
    while (heard.length < graph.log.length || graph.log.length < 1_500) {
      const client = await (last === "" ? listen("?after=") : listen("", { "last-event-id": last }));
      await sleep(random.int(5, 120));
      client.cut();
      heard.push(...client.ids);
      last = client.lastId || last;
    }
    clearInterval(happening);
    expect(heard).toEqual(numbers(1, graph.log.length));
  });

  it("meets what happens while it catches up, at every speed of the two", async () => {
    graph.happen(400);
    const happening = setInterval(() => graph.happen(3), 2);
    const listeners = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        await sleep(index * 15);
        return listen(`?after=${graph.cursorOf(index * 30)}`);
      }),
    );
    await sleep(400);
    clearInterval(happening);
    await Promise.all(
      listeners.map((client, index) =>
        until(() => expect(client.ids).toEqual(numbers(index * 30 + 1, graph.log.length))),
      ),
    );
  });

  it("tells of some types alone, and moves on over the others", async () => {
    gateway = await restarted({ pauseMs: 20, beatMs: 50 });
    graph.happen(2, "Need");
    const client = await listen("?types=Need&after=");
    const both = await listen("?types=Need,Course&after=");
    graph.happen(250, "Course");
    graph.happen(1, "Need");
    graph.happen(5, "Course");
    await until(() => expect(client.ids).toEqual(["Need 1", "Need 2", "Need 253"]));
    await until(() => expect(both.ids).toHaveLength(258));
    await until(() => expect(client.lastId).toBe(graph.cursorOf(258)));
    expect(client.comments).toBeGreaterThan(0);
  });

  it("never tells what the graph does not tell", async () => {
    graph.happen(3, "Secret");
    const client = await listen("?after=");
    graph.happen(3, "Secret");
    graph.happen(1);
    await until(() => expect(client.ids).toEqual(["Course 7"]));
  });

  it.each([
    ["a cursor of another list", "?after=WyJDb3Vyc2U6aWQiXQ", {}, 400, "INVALID_CURSOR"],
    [
      "a cursor from the future",
      `?after=${Buffer.from("changes:99").toString("base64url")}`,
      {},
      400,
      "INVALID_CURSOR",
    ],
    ["a last event that is none", "", { "last-event-id": "🙂".replace("🙂", "nonsense") }, 400, "INVALID_CURSOR"],
    ["a cursor of 10,000 letters", `?after=${"x".repeat(10_000)}`, {}, 400, "INVALID_CURSOR"],
    ["two cursors", "?after=a&after=b", {}, 400, "INVALID_CURSOR"],
    ["an unknown type", "?types=Secret", {}, 400, "UNKNOWN_TYPE"],
    ["a thousand types", `?types=${Array(1_000).fill("Need").join(",")}`, {}, 400, "UNKNOWN_TYPE"],
    ["a foreign page", "", { "sec-fetch-site": "cross-site" }, 400, "CROSS_SITE_REQUEST"],
  ])("refuses %s", async (_what, search, headers, status, code) => {
    const client = await listen(search, headers as never);
    expect(client.status).toBe(status);
    expect(JSON.parse(client.body)).toMatchObject({ errors: [{ message: expect.any(String), extensions: { code } }] });
  });

  it("begins no stream for HEAD", async () => {
    expect((await fetch(`${gateway.url}/changes`, { method: "HEAD" })).status).toBe(404);
  });
});

async function restarted(streams: object, options: object = {}) {
  await gateway.stop();
  return startGateway(supergraphOf([graph.subgraph]), { streams, ...options });
}

describe("many who listen", () => {
  it("cost the graph as little as one: 200 of them, and a request per look at what is new", async () => {
    gateway = await restarted({ pauseMs: 100, perClient: 300 });
    graph.happen(5);
    const listeners: EventClient[] = [];
    for (let group = 0; group < 20; group++) {
      listeners.push(...(await Promise.all(Array.from({ length: 10 }, () => listen()))));
      // Not in step: equal requests at the same moment would be one for other reasons.
      await sleep(7);
    }
    await until(() => expect(listeners.every(({ lastId }) => lastId === graph.cursorOf(5))).toBe(true));
    const before = graph.asked.length;
    const begun = performance.now();
    for (let turn = 0; turn < 10; turn++) {
      graph.happen(3);
      await sleep(100);
    }
    await until(() => expect(listeners.every(({ events }) => events.length === 30)).toBe(true));
    const looks = (performance.now() - begun) / 100 + 1;
    expect(graph.asked.length - before).toBeLessThanOrEqual(looks);
    expect(graph.asked.length - before).toBeGreaterThan(2);
    for (const { ids } of listeners) expect(ids).toEqual(numbers(6, 35));
  });

  it("share one reader if they have the same rights, and have one of their own if not", async () => {
    let reads = 0;
    const page = { changes: [], next: "end", more: false };
    const read = async () => {
      reads += 1;
      return page;
    };
    const limits = { ...usualStreamLimits, pauseMs: 50 };
    const log = createLog("test", { logLevel: "silent" });
    const streams = new Streams(read, { patience: 1_000, limits, log });
    const wish = (who: Who) => ({ client: "", who, types: undefined, read, isTrusted: async () => true });
    for (let more = 0; more < 200; more++) streams.start(wish({ ...nobody, subject: `person ${more}` }), undefined);
    await sleep(400);
    expect(reads).toBeLessThanOrEqual(9);
    const before = reads;
    streams.start(wish({ partner: "mun_05122000", roles: ["reader", "editor"], subject: "desk" }), undefined);
    expect(reads).toBe(before + 1);
    streams.close();
  });

  it("leave nothing behind: nothing is asked when nobody listens", async () => {
    const client = await listen();
    await until(() => expect(client.lastId).not.toBe(""));
    client.cut();
    await sleep(150);
    const before = graph.asked.length;
    await sleep(200);
    expect(graph.asked.length).toBe(before);
  });

  it("may each have so many streams, and all together so many", async () => {
    gateway = await restarted({ pauseMs: 20, perClient: 3, most: 5 }, { proxies: ["127.0.0.1"] });
    const from = (address: string) => listen("", { "x-forwarded-for": address });
    const own = [await from("192.0.2.1"), await from("192.0.2.1"), await from("192.0.2.1"), await from("192.0.2.1")];
    expect(own.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(JSON.parse(own[3]?.body ?? "")).toMatchObject({ errors: [{ extensions: { code: "TOO_MANY_STREAMS" } }] });
    expect(own[3]?.headers["retry-after"]).toBe("60");
    expect((await from("192.0.2.2")).status).toBe(200);
    expect((await from("192.0.2.3")).status).toBe(200);
    const last = await from("192.0.2.4");
    expect([last.status, JSON.parse(last.body).errors[0].extensions.code]).toEqual([503, "OVERLOADED"]);
    own[0]?.cut();
    await until(() => listen("", { "x-forwarded-for": "192.0.2.1" }).then(({ status }) => expect(status).toBe(200)));
  });
});

describe("a client that does not read", () => {
  it("is dropped before much waits for it, resumes where it was, and holds up nobody", async () => {
    gateway = await restarted({ pauseMs: 20, mostWaiting: 64 * 1024 });
    const [slow, quick] = [await listen(), await listen()];
    await until(() => expect([slow.lastId, quick.lastId]).not.toContain(""));
    slow.hang();
    // More than the buffers of both systems hold.
    graph.feed.at = "x".repeat(4_000);
    for (let turn = 0; turn < 50; turn++) {
      graph.happen(100);
      await until(() => expect(quick.ids).toHaveLength(graph.log.length));
    }
    slow.goOn();
    await until(() => expect(slow.ended).toBe(true));
    expect(slow.ids.length).toBeLessThan(graph.log.length);
    expect(slow.ids).toEqual(numbers(1, slow.ids.length));
    const again = await listen("", { "last-event-id": slow.lastId });
    await until(() => expect(again.ids.at(0)).toBe(`Course ${slow.ids.length + 1}`));
  }, 60_000);
});

describe("a graph that is down for a while", () => {
  it("costs those who listen nothing but time", async () => {
    gateway = await restarted({ pauseMs: 20, beatMs: 50 }, { limits: { pause: 100 } });
    const client = await listen();
    await until(() => expect(client.lastId).not.toBe(""));
    graph.subgraph.behave("html 503");
    graph.happen(10);
    const { comments } = client;
    await until(() => expect(client.comments).toBeGreaterThan(comments + 2));
    expect((await listen("?after=")).status).toBe(503);
    graph.subgraph.behave("well");
    await until(() => expect(client.ids).toEqual(numbers(1, 10)));
  });

  it("and begins its feed anew ends the streams of the old one", async () => {
    graph.happen(10);
    const client = await listen();
    await until(() => expect(client.lastId).not.toBe(""));
    graph.log.length = 0;
    await until(() => expect(client.ended).toBe(true));
    expect((await listen("", { "last-event-id": client.lastId })).status).toBe(400);
  });

  it("or never had a feed has no such door", async () => {
    const other = await startTinyGraph();
    gateway = await (async () => {
      await gateway.stop();
      return startGateway(supergraphOf([other.towns, other.offers]));
    })();
    const client = await listen("?after=");
    expect(client.status).toBe(404);
    await other.stop();
  });
});

describe("who listens", () => {
  it("is known by the same token as at /graphql, and one that is no longer believed ends the stream", async () => {
    gateway = await restarted({ pauseMs: 20, beatMs: 30 }, { identity: { kind: "dev" } });
    const refused = await listen("", { authorization: "Bearer nonsense" });
    expect([refused.status, JSON.parse(refused.body).errors[0].extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
    const issued = await fetch(`${gateway.url}/dev/token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ partner: "mun_05122000", roles: ["editor"] }),
    });
    const { token } = (await issued.json()) as { token: string };
    const client = await listen("", { authorization: `Bearer ${token}` });
    const stranger = await listen();
    await until(() => expect([client.lastId, stranger.lastId]).not.toContain(""));
    graph.happen(1);
    await until(() => expect([client.ids, stranger.ids]).toEqual([["Course 1"], ["Course 1"]]));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 13 * 3_600_000 });
    await until(() => expect(client.ended).toBe(true));
    vi.useRealTimers();
    expect(stranger.ended).toBe(false);
  });

  it("pays for what it reads of the past, like everybody", async () => {
    graph.happen(3_000);
    gateway = await restarted({ pauseMs: 20 }, { points: { perMinute: 2_000 } });
    const client = await listen("?after=");
    await until(() => expect(client.ids.length).toBeGreaterThan(1_700));
    await sleep(200);
    expect(client.ids.length).toBeLessThan(2_500);
    expect(client.ended).toBe(false);
    expect((await listen("?after=")).status).toBe(429);
  });
});

describe("what happens from now on", () => {
  it("is read at nobody's cost, however few points there are", async () => {
    // Less than one look at the feed may cost.
    gateway = await restarted({ pauseMs: 20 }, { points: { perMinute: 50 } });
    const client = await listen();
    await until(() => expect(client.lastId).not.toBe(""));
    graph.happen(2);
    await until(() => expect(client.ids).toEqual(numbers(1, 2)));
  });
});

describe("a gateway that is told to stop", () => {
  it("ends all streams in order, also of those who do not read, and each says when to come back", async () => {
    const listeners = await Promise.all(Array.from({ length: 20 }, () => listen()));
    await until(() => expect(listeners.every(({ lastId }) => lastId !== "")).toBe(true));
    listeners[0]?.hang();
    await gateway.stop();
    for (const client of listeners.slice(1)) {
      await until(() => expect(client.ended).toBe(true));
      expect(client.retry).toBeGreaterThanOrEqual(500);
    }
    expect(new Set(listeners.slice(1).map(({ retry }) => retry)).size).toBeGreaterThan(5);
    gateway = await startGateway(supergraphOf([graph.subgraph]));
  });
});
