import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { signedIn } from "../identity/dev-token.ts";
import { type Gateway, graph, lag, start, startGraph, stopGraph, tidyGraph } from "./keeping.ts";

beforeAll(startGraph);
afterEach(tidyGraph);
afterAll(stopGraph);

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
    const reader = await signedIn(gateway.url, "mun_05122000");
    await asked(gateway);
    expect(await asked(gateway, undefined, reader)).toEqual(["1", "2", "3"]);
    graph.lagMs = 60_000;
    await wait(lag);
    expect(await asked(gateway)).toEqual(["1", "2", "3"]);
  });
});
