import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { signedIn } from "../identity/dev-token.ts";
import {
  askAndHold,
  change,
  graph,
  heard,
  lag,
  question,
  readsFor,
  start,
  startGraph,
  stopGraph,
  tidyGraph,
} from "./keeping.ts";

beforeAll(startGraph);
afterEach(tidyGraph);
afterAll(stopGraph);

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

describe("an answer for one person", () => {
  it("is never kept, and whoever is known never gets a kept one", async () => {
    const gateway = await start({}, { identity: { kind: "dev" } });
    const editor = await signedIn(gateway.url, "mun_05122000", "editor");
    const other = await signedIn(gateway.url, "mun_05120000", "editor");
    const reader = await signedIn(gateway.url, "mun_05122000");
    for (const who of [editor, other, reader, editor]) expect(await readsFor(gateway, 1, question, who)).toBe(1);
    expect(await readsFor(gateway, 2)).toBe(1);
    expect(await readsFor(gateway, 2, question, editor)).toBe(2);
  });
});
