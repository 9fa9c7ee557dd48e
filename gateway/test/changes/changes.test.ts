import { setTimeout as sleep } from "node:timers/promises";
import { Random } from "@kommgraph/schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTinyGraph, supergraphOf } from "../tiny-graph.ts";
import { gateway, graph, listen, numbers, restart, startGraph, stopGraph, until } from "./listening.ts";

beforeEach(startGraph);
afterEach(stopGraph);

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
    await restart({ streams: { pauseMs: 20, beatMs: 50 } });
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

describe("a graph that is down for a while", () => {
  it("costs those who listen nothing but time", async () => {
    await restart({ streams: { pauseMs: 20, beatMs: 50 }, limits: { pause: 100 } });
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
    await restart({}, supergraphOf([other.towns, other.offers]));
    const client = await listen("?after=");
    expect(client.status).toBe(404);
    await other.stop();
  });
});
