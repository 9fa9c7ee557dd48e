import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startGateway, startTinyGraph, supergraphOf } from "./tiny-graph.ts";

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
/** Calls of subgraphs, whether they were sent or joined, and how many of them are over. */
let calls: { begun: number; over: number };
beforeEach(async () => {
  graph = await startTinyGraph();
  calls = { begun: 0, over: 0 };
  gateway = await startGateway(supergraphOf([graph.towns, graph.offers]), {
    // Long enough that nothing here ends because its time is up.
    limits: { timeout: 9_000 },
    observe: [
      () => {
        calls.begun++;
        return () => void calls.over++;
      },
    ],
  });
});
afterEach(async () => {
  await gateway.stop();
  await graph.stop();
});

/** Asks until told to hang up. */
function ask(query: string) {
  const controller = new AbortController();
  const answer = fetch(`${gateway.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
    signal: controller.signal,
  }).then(
    (response) => response.json() as any,
    () => "hung up",
  );
  return { answer, hangUp: () => controller.abort() };
}

describe("a client that hangs up", () => {
  it("takes along what only it was waiting for", async () => {
    graph.towns.behave("frozen");
    const { answer, hangUp } = ask("{ towns { name } }");
    await vi.waitFor(() => expect(graph.towns.seen).toHaveLength(1), 5_000);
    hangUp();
    expect(await answer).toBe("hung up");
    await vi.waitFor(() => expect(graph.towns.abandoned).toBe(1), 5_000);
  });

  it("takes nothing from another who waits for the same", async () => {
    graph.towns.behave("held");
    const [one, other] = [ask("{ towns { name } }"), ask("{ towns { name } }")];
    await vi.waitFor(() => expect(calls.begun).toBe(2), 5_000);
    one.hangUp();
    expect(await one.answer).toBe("hung up");
    await vi.waitFor(() => expect(calls.over).toBe(1), 5_000);
    graph.towns.behave("well");
    expect((await other.answer).data.towns).toHaveLength(3);
    expect(graph.towns.seen).toHaveLength(1);
    expect(graph.towns.abandoned).toBe(0);
  });

  it("does not undo what it has begun to change", async () => {
    graph.towns.behave("held");
    const { answer, hangUp } = ask('mutation { found(name: "Neustadt") { name } }');
    await vi.waitFor(() => expect(graph.towns.seen).toHaveLength(1));
    hangUp();
    expect(await answer).toBe("hung up");
    await wait(500); // for the gateway to notice
    expect(calls).toEqual({ begun: 1, over: 0 });
    graph.towns.behave("well");
    await vi.waitFor(() => expect(graph.towns.answered).toBe(1), 5_000);
    expect(graph.towns.abandoned).toBe(0);
  });
});
