import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { RecentTexts } from "../../src/cache/kept-texts.ts";
import { hasRedis, startRedis } from "../guard/redis.ts";
import { change, graph, lag, question, readsFor, start, startGraph, stopGraph, tidyGraph } from "./keeping.ts";

beforeAll(startGraph);
afterEach(tidyGraph);
afterAll(stopGraph);

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

  it("are written once where many who ask the same at once are given them", async () => {
    const redis = await startRedis();
    const gateway = await start({ store: redis.url });
    await gateway.ask(question);
    await change(gateway);
    const release = graph.hold();
    const answers = Array.from({ length: 50 }, () => gateway.ask(question));
    await wait(200);
    const before = redis.calls("set");
    release();
    for (const { data } of await Promise.all(answers)) expect(data.municipality.name).toBe("Solingen");
    await vi.waitFor(() => expect(redis.calls("set")).toBeGreaterThan(before));
    expect(redis.calls("set")).toBe(before + 1);
    expect(await readsFor(gateway, 1)).toBe(0);
    await redis.stop();
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
