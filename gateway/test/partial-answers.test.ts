import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startGateway, startTinyGraph, supergraphOf } from "./tiny-graph.ts";
import type { Behaviour } from "./tiny-subgraph.ts";

const timeout = 400;
let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeEach(async () => {
  graph = await startTinyGraph();
  gateway = await startGateway(supergraphOf([graph.towns, graph.offers]), { limits: { timeout, size: 100_000 } });
  // Planned once, so that what is measured below is the failure alone.
  await gateway.ask(question);
});
afterEach(async () => {
  await gateway.stop();
  await graph.stop();
});

const question = "{ towns { name offers } }";
const towns = [
  { name: "Solingen", offers: null },
  { name: "Remscheid", offers: null },
  { name: "Wuppertal", offers: null },
];
const places = [0, 1, 2].map((index) => ["towns", index, "offers"]);

describe("when one subgraph fails, the parts of the others arrive", () => {
  it.each<[string, Behaviour | "down", string]>([
    ["is down", "down", "SUBGRAPH_UNAVAILABLE"],
    ["is down behind a balancer", "html 503", "SUBGRAPH_UNAVAILABLE"],
    ["does not answer", "frozen", "SUBGRAPH_TIMEOUT"],
    ["answers something that is no JSON", "text", "SUBGRAPH_INVALID"],
    ["answers JSON of another form", "wrong", "SUBGRAPH_INVALID"],
    ["answers for fewer entities than asked", "short", "SUBGRAPH_INVALID"],
    ["answers more than allowed", "huge", "SUBGRAPH_INVALID"],
  ])("if it %s", async (_what, behaviour, code) => {
    if (behaviour === "down") await graph.offers.stop();
    else graph.offers.behave(behaviour);
    const { data, errors, text } = await gateway.ask(question);
    expect(data).toEqual({ towns });
    expect(errors).toEqual(
      places.map((path) => ({
        message: expect.stringContaining("“offers”"),
        path,
        extensions: { code, service: "offers", path, traceId: expect.any(String) },
      })),
    );
    expect(text).not.toMatch(/127\.0\.0\.1|localhost/);
    // Nobody waits any longer than that: the subgraph sees its caller hang up.
    if (behaviour === "frozen") await vi.waitFor(() => expect(graph.offers.abandoned).toBe(1));
  });

  it("if it says itself that it failed, without what it said", async () => {
    graph.offers.behave("failing");
    const { data, errors, text } = await gateway.ask(question);
    expect(data).toEqual({ towns });
    expect(errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR", service: "offers" } }]);
    expect(text).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|stacktrace/);
  });

  it("if it answers another shape than its schema says, also beside what is right", async () => {
    graph.towns.behave("misshapen");
    const { data, errors, text } = await gateway.ask("{ towns { name offers } offerKinds }");
    expect(data).toEqual({ towns: null, offerKinds: ["advice", "course"] });
    expect(errors).toEqual(
      [1, 2].map((index) => ({
        message: "“towns” answered nothing usable; what it owns is missing from this answer.",
        path: ["towns", index],
        extensions: { code: "SUBGRAPH_INVALID", service: "towns", path: ["towns", index], traceId: expect.any(String) },
      })),
    );
    expect(text).not.toContain("127.0.0.1");
  });

  it("at the root of the query too", async () => {
    graph.offers.behave("text");
    const { data, errors } = await gateway.ask("{ kinds: offerKinds towns { name } }");
    expect(data).toEqual({ kinds: null, towns: towns.map(({ name }) => ({ name })) });
    expect(errors).toMatchObject([{ path: ["kinds"], extensions: { code: "SUBGRAPH_INVALID", service: "offers" } }]);
  });

  it("and everything again once it is well", async () => {
    graph.offers.behave("text");
    await gateway.ask(question);
    graph.offers.behave("well");
    const { data, errors } = await gateway.ask(question);
    expect(errors).toBeUndefined();
    expect(data.towns[0]).toEqual({ name: "Solingen", offers: ["course 0"] });
  });
});

describe("what a subgraph is told and what it tells", () => {
  it("is the request id and the language of who asks", async () => {
    await gateway.ask(question, { "x-request-id": "case-4711", "accept-language": "de-DE" });
    for (const { seen } of [graph.towns, graph.offers]) {
      expect(seen.at(-1)).toMatchObject({ "x-request-id": "case-4711", "accept-language": "de-DE" });
    }
  });

  it("is counted per request for those who want to know", async () => {
    const { extensions } = await gateway.ask('{ towns { name offers advice: offers(kind: "advice") } }', {
      "x-kommgraph-trace": "1",
    });
    expect(extensions.subgraphs).toEqual([
      { name: "towns", requests: 1, failures: 0, statements: 3, ms: expect.any(Number) },
      { name: "offers", requests: 1, failures: 0, statements: 3, ms: expect.any(Number) },
    ]);
    expect((await gateway.ask(question)).extensions).toBeUndefined();
  });
});
