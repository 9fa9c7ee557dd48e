import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
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
