import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Loaders } from "../src/loaders.ts";

describe("the batches of a request", () => {
  it("ask once per level, whichever answer of the level above comes first", async () => {
    const { asked, loader } = recorder();
    const quick = loader("quick", 1);
    const slow = loader("slow", 20);
    const town = loader("town", 1);
    await Promise.all([
      quick.load("a").then(() => town.load("Solingen")),
      slow.load("b").then(() => town.load("Unna")),
    ]);
    expect(asked).toEqual(["quick a", "slow b", "town Solingen,Unna"]);
  });

  it("wait for a statement of the request whose rows may ask for the same", async () => {
    const { asked, loaders, loader } = recorder();
    const town = loader("town", 1);
    await Promise.all([town.load("Unna"), loaders.during(() => wait(20)).then(() => town.load("Köln"))]);
    expect(asked).toEqual(["town Unna,Köln"]);
  });

  it("do not wait for the batch that itself asks", async () => {
    const { loaders, loader } = recorder();
    const inner = loader("inner", 1);
    const outer = loaders.named("outer", async (keys) => [...(await inner.loadMany([...keys]))] as string[]);
    expect(await outer.load("a")).toBe("inner a");
  });

  it("go on after one that failed", async () => {
    const { loaders, loader } = recorder();
    const broken = loaders.named<string>("broken", async () => {
      throw new Error("the database is away");
    });
    const town = loader("town", 1);
    await expect(broken.load("a")).rejects.toThrow("the database is away");
    expect(await town.load("Unna")).toBe("town Unna");
  });
});

/** Loaders that write down what was asked of them, and answer after so many milliseconds. */
function recorder() {
  const asked: string[] = [];
  const loaders = new Loaders();
  const loader = (name: string, milliseconds: number) =>
    loaders.named<string>(name, async (keys) => {
      asked.push(`${name} ${keys.join()}`);
      await wait(milliseconds);
      return keys.map((key) => `${name} ${key}`);
    });
  return { asked, loaders, loader };
}
