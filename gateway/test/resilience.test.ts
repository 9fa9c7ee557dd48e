import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RetryBudget } from "../src/subgraphs/retry-budget.ts";
import { startGateway, startTinyGraph, supergraphOf } from "./tiny-graph.ts";

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeEach(async () => {
  graph = await startTinyGraph();
});
afterEach(async () => {
  await gateway.stop();
  await graph.stop();
});

const start = async (options: Parameters<typeof startGateway>[1] = {}) => {
  gateway = await startGateway(supergraphOf([graph.towns, graph.offers]), options);
};
const question = "{ towns { name offers } }";
const codes = ({ errors = [] }: { errors?: { extensions: { code: string } }[] }) => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];

describe("a request to a subgraph", () => {
  it("is repeated once where the subgraph hangs up on a query", async () => {
    await start();
    graph.towns.behave("hanging up once");
    const { data, errors } = await gateway.ask("{ towns { name } }");
    expect(errors).toBeUndefined();
    expect(data.towns).toHaveLength(3);
    expect(graph.towns.seen).toHaveLength(2);
  });

  it("is repeated only once", async () => {
    await start();
    graph.offers.behave("html 503");
    expect(codes(await gateway.ask(question))).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    expect(graph.offers.seen).toHaveLength(2);
  });

  it("is never repeated where it changes something", async () => {
    await start();
    graph.towns.behave("hanging up once");
    const { data, errors } = await gateway.ask('mutation { found(name: "Neustadt") { name } }');
    expect(data).toEqual({ found: null });
    expect(errors).toMatchObject([{ extensions: { code: "SUBGRAPH_UNAVAILABLE", service: "towns" } }]);
    expect(graph.towns.seen).toHaveLength(1);
  });

  // Less than the ten seconds that a request usually has; the subgraph itself would have longer.
  it("is given up when the time of the whole request is up", { timeout: 9_000 }, async () => {
    await start({ patience: 500, limits: { timeout: 600_000 } });
    graph.towns.behave("slow");
    graph.offers.behave("frozen");
    const answer = await gateway.ask(question);
    expect(answer.data.towns[0]).toEqual({ name: "Solingen", offers: null });
    expect(codes(answer)).toEqual(["SUBGRAPH_TIMEOUT"]);
  });

  it("is refused where too many wait for the same subgraph", async () => {
    await start({ limits: { parallel: 2, waiting: 2 } });
    graph.offers.behave("slow");
    const answers = await Promise.all(
      ["a", "b", "c", "d", "e"].map((alias) => gateway.ask(`{ towns { ${alias}: offers } }`)),
    );
    expect(answers.map((answer) => codes(answer)).toSorted()).toEqual([[], [], [], [], ["SUBGRAPH_OVERLOADED"]]);
  });
});

describe("a subgraph that failed five times in a row", () => {
  it("is no longer asked or waited for, and asked again soon after it is back", async () => {
    await start({ limits: { timeout: 200 } });
    graph.offers.behave("frozen");
    for (let i = 0; i < 5; i++) expect(codes(await gateway.ask(question))).toEqual(["SUBGRAPH_TIMEOUT"]);
    const seen = graph.offers.seen.length;
    expect(seen).toBe(5);

    for (let i = 0; i < 20; i++) {
      const answer = await gateway.ask(question);
      // Who had waited for it would have been told of a timeout.
      expect(codes(answer)).toEqual(["SUBGRAPH_UNAVAILABLE"]);
      expect(answer.data.towns).toHaveLength(3);
    }
    expect(graph.offers.seen.length).toBe(seen);

    graph.offers.behave("well");
    while ((await gateway.ask(question)).errors) await wait(100);
  });

  it("is not kept from others by a query that asks for too much of it", async () => {
    await start({ limits: { size: 100_000 } });
    graph.offers.behave("huge");
    for (let i = 0; i < 6; i++) expect(codes(await gateway.ask(question))).toEqual(["SUBGRAPH_INVALID"]);
    graph.offers.behave("well");
    expect((await gateway.ask(question)).errors).toBeUndefined();
  });
});

describe("the budget of repetitions", () => {
  it("is ten, and then one for ten requests", async () => {
    await start();
    const budget = new RetryBudget();
    const times = (count: number, what: () => unknown) => Array.from({ length: count }, what).filter(Boolean).length;
    expect(times(20, () => budget.spend())).toBe(10);
    times(35, () => budget.earn());
    expect(times(20, () => budget.spend())).toBe(3);
  });
});
