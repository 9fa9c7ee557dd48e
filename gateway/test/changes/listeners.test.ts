import { setTimeout as sleep } from "node:timers/promises";
import { createLog, nobody, type Who } from "@kommgraph/infra";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Streams, usualStreamLimits } from "../../src/changes/streams.ts";
import { signedIn } from "../identity/dev-token.ts";
import type { EventClient } from "./event-client.ts";
import { gateway, graph, listen, numbers, restart, startGraph, stopGraph, until } from "./listening.ts";

beforeEach(startGraph);
afterEach(stopGraph);

describe("many who listen", () => {
  it("cost the graph as little as one: 200 of them, and a request per look at what is new", async () => {
    await restart({ streams: { pauseMs: 100, perClient: 300 } });
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
    await restart({ streams: { pauseMs: 20, perClient: 3, most: 5 }, proxies: ["127.0.0.1"] });
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
    await restart({ streams: { pauseMs: 20, mostWaiting: 64 * 1024 } });
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

describe("who listens", () => {
  it("is known by the same token as at /graphql, and one that is no longer believed ends the stream", async () => {
    await restart({ streams: { pauseMs: 20, beatMs: 30 }, identity: { kind: "dev" } });
    const refused = await listen("", { authorization: "Bearer nonsense" });
    expect([refused.status, JSON.parse(refused.body).errors[0].extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
    const client = await listen("", await signedIn(gateway.url, "mun_05122000", "editor"));
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
    await restart({ streams: { pauseMs: 20 }, points: { perMinute: 2_000 } });
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
    await restart({ streams: { pauseMs: 20 }, points: { perMinute: 50 } });
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
  });
});
