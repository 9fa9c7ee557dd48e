import { writeFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startGateway, startTinyGraph, supergraphOf } from "./tiny-graph.ts";
import type { Behaviour } from "./tiny-subgraph.ts";

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
const usualWay = vi.spyOn(ApolloServer.prototype, "executeHTTPGraphQLRequest");
beforeAll(async () => {
  graph = await startTinyGraph();
});
beforeEach(() => start(1_000));
afterEach(async () => {
  graph.towns.behave("well");
  graph.offers.behave("well");
  await gateway.stop();
});
afterAll(async () => {
  usualWay.mockRestore();
  await graph.stop();
});

async function start(perMinute: number): Promise<void> {
  gateway = await startGateway(supergraphOf([graph.towns, graph.offers]), {
    points: { perMinute },
    identity: { kind: "dev" },
  });
  usualWay.mockClear();
}

async function post(body: object, headers: Record<string, string> = {}) {
  const before = usualWay.mock.calls.length;
  const response = await fetch(`${gateway.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const { date: _date, "x-request-id": _id, ...seen } = Object.fromEntries(response.headers);
  return {
    status: response.status,
    headers: seen,
    text: (await response.text()).replaceAll(/"traceId":"\w+"|"ms":[\d.]+/g, ""),
    fast: usualWay.mock.calls.length === before,
  };
}

/** What is charged depends on what was charged before. */
const comparable = ({ headers, status, text }: Awaited<ReturnType<typeof post>>) => ({
  headers: { ...headers, ratelimit: "ratelimit" in headers, "content-length": "" },
  status,
  text: text.replace(/"remaining":\d+/, ""),
});

const query =
  "query Towns($kind: String, $with: Boolean = true) { towns { name offers(kind: $kind) @include(if: $with) } }";

describe("a query that has been asked before", () => {
  it.each<{ name: string; body: object; headers?: Record<string, string>; offers?: Behaviour }>([
    { name: "as it is", body: { query } },
    { name: "with other variables", body: { query, variables: { kind: "advice", with: true } } },
    { name: "without a part", body: { query, variables: { with: false } } },
    { name: "by its name", body: { query: `${query} query Kinds { offerKinds }`, operationName: "Kinds" } },
    { name: "with its calls", body: { query }, headers: { "x-kommgraph-trace": "1" } },
    { name: "with its cost", body: { query }, headers: { "x-kommgraph-cost": "1" } },
    { name: "for another kind of answer", body: { query }, headers: { accept: "application/graphql-response+json" } },
    { name: "from a subgraph that fails", body: { query }, offers: "failing" },
    { name: "from a subgraph that talks garbage", body: { query }, offers: "text" },
    { name: "from a subgraph with wrong shapes", body: { query }, offers: "misshapen" },
  ])("is answered past Apollo Server with the same bytes: $name", async ({ body, headers, offers = "well" }) => {
    graph.offers.behave(offers);
    const usual = await post(body, headers);
    const fast = await post(body, headers);
    expect([usual.fast, fast.fast]).toEqual([false, true]);
    expect(comparable(fast)).toEqual(comparable(usual));
    expect(fast.text).toContain('"data"');
  });

  it("uses up the same points", async () => {
    const left = ({ headers: { ratelimit = "" } }: { headers: Record<string, string> }) =>
      Number(/r=(\d+)/.exec(ratelimit)?.[1]);
    await post({ query });
    const before = left(await post({ query }));
    const after = await post({ query });
    expect(after.fast).toBe(true);
    expect(left(after)).toBe(before - 3);
  });

  it("is refused in the usual words when the points are used up", async () => {
    await gateway.stop();
    await start(2);
    const small = { query: "{ offerKinds }" };
    expect(await post(small)).toMatchObject({ status: 200, fast: false });
    expect(await post(small)).toMatchObject({ status: 200, fast: true });
    expect(await post(small)).toMatchObject({ status: 429, text: expect.stringContaining("RATE_LIMITED") });
  });

  it("is asked anew of whatever supergraph is served now", async () => {
    const offers = { query: "{ towns { name offers } }" };
    await post(offers);
    expect((await post(offers)).fast).toBe(true);
    writeFileSync(gateway.file, supergraphOf([graph.towns]));
    await vi.waitFor(async () => expect((await post(offers)).text).toContain("GRAPHQL_VALIDATION_FAILED"), 10_000);
  });
});

describe("Apollo Server is asked", () => {
  it.each([
    { name: "changes something", body: { query: 'mutation { found(name: "Velbert") { name } }' } },
    { name: "looks at the schema", body: { query: "{ __schema { queryType { name } } }" } },
    { name: "is no query", body: { query: "{ towns { name " } },
    { name: "names its text", body: { query, extensions: { persistedQuery: { version: 1, sha256Hash: "0" } } } },
    { name: "has variables that are none", body: { query, variables: [] } },
    { name: "has variables of another type", body: { query, variables: { kind: 7 } } },
    { name: "names an operation that is not there", body: { query, operationName: "Other" } },
  ])("for whatever $name", async ({ body }) => {
    await post(body);
    expect((await post(body)).fast).toBe(false);
  });

  it("for what a foreign page might have sent, and for a token that is not believed", async () => {
    await post({ query });
    expect(await post({ query }, { "content-type": "text/plain" })).toMatchObject({ status: 400 });
    expect(await post({ query }, { authorization: "Bearer abc" })).toMatchObject({ fast: false, status: 401 });
    expect((await post({ query })).fast).toBe(true);
  });
});
