import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startGateway, startTinyGraph, supergraphOf } from "../tiny-graph.ts";

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let supergraph: string;
beforeAll(async () => {
  graph = await startTinyGraph();
  supergraph = supergraphOf([graph.towns, graph.offers]);
});
afterAll(() => graph?.stop());

async function withGateway<T>(production: boolean, use: (url: string) => Promise<T>): Promise<T> {
  const gateway = await startGateway(supergraph, { production });
  try {
    return await use(gateway.url);
  } finally {
    await gateway.stop();
  }
}

async function plan(url: string, body: object, type = "application/json") {
  const response = await fetch(`${url}/sandbox/plan`, {
    method: "POST",
    headers: { "content-type": type },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as any };
}

describe("POST /sandbox/plan", () => {
  it("tells whom an operation would ask, in how many steps, and what it costs", () =>
    withGateway(false, async (url) => {
      const { answer } = await plan(url, { query: "{ towns { name offers } }" });
      expect(answer).toEqual({
        subgraphs: [
          { name: "towns", requests: 1 },
          { name: "offers", requests: 1 },
        ],
        steps: 2,
        cost: { points: 10, limit: 5_000 },
        refusal: null,
      });
    }));

  it("holds the same limits as the graph, and takes nothing that a foreign page can send", () =>
    withGateway(false, async (url) => {
      const long = await plan(url, { query: `{ ${"offerKinds ".repeat(2_001)} }` });
      expect(long.answer.errors[0].extensions.code).toBe("QUERY_TOO_LONG");
      const wrong = await plan(url, { query: "{ nothing }" });
      expect(wrong.answer.errors[0].message).toContain('Cannot query field "nothing"');
      expect((await plan(url, { query: "{ offerKinds }" }, "text/plain")).status).toBe(400);
      expect((await plan(url, { query: 7, variables: [] })).status).toBe(400);
    }));

  it("takes points as a question does, so that nobody can keep the planner busy", async () => {
    const gateway = await startGateway(supergraph, { production: false, points: { perMinute: 12 } });
    const body = { query: "{ offerKinds }" };
    expect((await plan(gateway.url, body)).status).toBe(200);
    expect((await plan(gateway.url, { query: "{ nothing }" })).status).toBe(200);
    const refused = await plan(gateway.url, body);
    expect(refused.status).toBe(429);
    expect(refused.answer.errors[0].extensions.code).toBe("RATE_LIMITED");
    await gateway.stop();
  });

  it("is not there where the graph does not explain itself", () =>
    withGateway(true, async (url) => {
      expect((await plan(url, { query: "{ offerKinds }" })).status).toBe(404);
      expect((await fetch(`${url}/sandbox/reference`)).status).toBe(404);
    }));
});

describe("GET /sandbox/reference", () => {
  it("tells from the supergraph who owns a type and its fields, and the limits of this gateway", () =>
    withGateway(false, async (url) => {
      const { owners, limits } = (await (await fetch(`${url}/sandbox/reference`)).json()) as any;
      expect(owners["Town.name"]).toEqual(["towns"]);
      expect(owners["Town.offers"]).toEqual(["offers"]);
      expect(owners.Town).toHaveLength(1);
      expect(owners.Query).toEqual(["offers", "towns"]);
      expect(limits).toMatchObject({ depth: 12, cost: 5_000 });
    }));
});
