import { setTimeout as wait } from "node:timers/promises";
import { createLog } from "@kommgraph/infra";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { DependablePoints } from "../../src/guard/rate/dependable-points.ts";
import { MemoryPoints } from "../../src/guard/rate/memory-points.ts";
import type { PointsStore } from "../../src/guard/rate/points-store.ts";
import { RedisPoints } from "../../src/guard/rate/redis-points.ts";
import { hasRedis, startRedis } from "./redis.ts";

const limit = 10_000;
const open: PointsStore[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

function logged() {
  const lines: any[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line));
  return { lines, log: createLog("test", { logLevel: "info" }, { write }) };
}

let redis: Awaited<ReturnType<typeof startRedis>>;
beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
});
afterAll(() => redis?.stop());

async function openRedis(at = redis.url): Promise<RedisPoints> {
  const store = new RedisPoints(limit, at, () => {});
  open.push(store);
  for (let tries = 0; tries < 100; tries++) {
    const connected = await store.take("connecting", 0).then(
      () => true,
      () => false,
    );
    if (connected) return store;
    await wait(20);
  }
  throw new Error("no connection");
}

const stores: [string, boolean, () => Promise<PointsStore>][] = [
  ["memory", true, async () => new MemoryPoints(limit)],
  ["Redis", hasRedis, () => openRedis()],
];

describe.each(stores.filter(([, here]) => here))("points in %s", (name, _here, openStore) => {
  const client = `${name} ${Math.random()}`;

  it("are granted up to the limit and not one more; a refusal takes none", async () => {
    const store = await openStore();
    expect(await store.take(client, limit - 5)).toMatchObject({ granted: true, used: limit - 5 });
    expect(await store.take(client, 6)).toMatchObject({ granted: false, used: limit - 5 });
    expect(await store.take(client, 5)).toMatchObject({ granted: true, used: limit });
    expect(await store.take(client, 1)).toMatchObject({ granted: false, used: limit });
    expect(await store.take(`${client} other`, 1)).toMatchObject({ granted: true, used: 1 });
  });

  it("last for a minute from the first request", async () => {
    const store = await openStore();
    const { ends } = await store.take(`${client} minute`, 1);
    expect(Math.abs(ends - Date.now() - 60_000)).toBeLessThan(2_000);
    await wait(5);
    expect((await store.take(`${client} minute`, 1)).ends).toBe(ends);
  });

  it("can be given back, to the window they were taken from alone", async () => {
    const store = await openStore();
    const mine = `${client} back`;
    const { ends } = await store.take(mine, 100);
    await store.giveBack(mine, 60, ends);
    expect((await store.take(mine, 0)).used).toBe(40);
    await store.giveBack(mine, 40, ends - 60_000);
    expect((await store.take(mine, 0)).used).toBe(40);
    await store.giveBack(mine, 1_000, ends);
    expect((await store.take(mine, 0)).used).toBe(0);
    await store.giveBack(`${client} unknown`, 1_000, ends);
    expect((await store.take(`${client} unknown`, 0)).used).toBe(0);
  });
});

describe("points in memory", () => {
  it("begin anew when the minute is over, and what is over is forgotten", () => {
    const store = new MemoryPoints(10);
    expect(store.takeNow("a", 10, 0)).toEqual({ granted: true, used: 10, ends: 60_000 });
    expect(store.takeNow("a", 1, 59_999).granted).toBe(false);
    expect(store.takeNow("a", 1, 60_000)).toEqual({ granted: true, used: 1, ends: 120_000 });
    for (let index = 0; index < 1_000; index++) store.takeNow(`client ${index}`, 1, 60_000);
    store.takeNow("b", 1, 200_000);
    expect((store as any).windows.size).toBe(1);
  });
});

describe.runIf(hasRedis)("points in a shared store", () => {
  it("are never granted twice, however many ask at once", async () => {
    const both = [await openRedis(), await openRedis()];
    const client = `shared ${Math.random()}`;
    const wishes = Array.from({ length: 3_000 }, (_, index) => 1 + (index % 17));
    const taken = await Promise.all(
      wishes.map(async (points, index) => {
        const { granted } = await (both[index % 2] as RedisPoints).take(client, points);
        return granted ? points : 0;
      }),
    );
    const sum = taken.reduce((one: number, other) => one + other, 0);
    expect(wishes.reduce((one, other) => one + other)).toBeGreaterThan(2 * limit);
    expect(sum).toBeLessThanOrEqual(limit);
    expect(sum).toBeGreaterThan(limit - 17);
  });

  it("leave nothing behind when their minute is over", async () => {
    const store = await openRedis();
    const client = `left ${Math.random()}`;
    await store.take(client, 1);
    expect(await (store as any).client.pTTL(`kommgraph:points:${client}`)).toBeGreaterThan(50_000);
  });
});

describe.runIf(hasRedis)("while the shared store", () => {
  it("is gone, each gateway limits by itself, at once, and says so once; when it is back, it counts again", async () => {
    let server = await startRedis();
    const { lines, log } = logged();
    const shared = await openRedis(server.url);
    const asked = vi.spyOn(shared, "take");
    const store = new DependablePoints(shared, 100, log);
    expect(await store.take("a", 60)).toMatchObject({ granted: true, used: 60 });
    await server.stop();
    asked.mockClear();
    for (const [granted, used] of [[true, 60] as const, [true, 100] as const, [false, 100] as const]) {
      expect(await store.take("a", granted && used === 100 ? 40 : 60)).toMatchObject({ granted, used });
    }
    expect(asked).toHaveBeenCalledOnce();
    expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
      [50, "the shared store of points is down; each gateway limits by itself"],
    ]);
    server = await startRedis(server.port);
    // Left alone for a second, and then connected to again.
    for (let tries = 0; lines.length === 1 && tries < 100; tries++) {
      await wait(100);
      await store.take("b", 1);
    }
    expect(lines.at(-1)).toMatchObject({ msg: "the shared store of points is back" });
    expect(await store.take("a", 100)).toMatchObject({ granted: true, used: 100 });
    await server.stop();
  });

  it("hangs, only the first request waits for it, and not until it answers", async () => {
    const server = await startRedis();
    const shared = await openRedis(server.url);
    const asked = vi.spyOn(shared, "take");
    const store = new DependablePoints(shared, 100, logged().log);
    await store.take("a", 1);
    server.pause();
    asked.mockClear();
    for (let index = 0; index < 20; index++) expect((await store.take("a", 1)).granted).toBe(true);
    expect(asked).toHaveBeenCalledOnce();
    server.resume();
    await server.stop();
  });
});
