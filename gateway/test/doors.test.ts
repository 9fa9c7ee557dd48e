import { buildSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startGateway, startTinyGraph, supergraphOf } from "./tiny-graph.ts";

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  graph = await startTinyGraph();
  gateway = await startGateway(supergraphOf([graph.towns, graph.offers]));
});
afterAll(async () => {
  await gateway.stop();
  await graph.stop();
});

const get = (path: string, init: RequestInit = {}) => fetch(gateway.url + path, { redirect: "manual", ...init });
const post = (type: string, body: string) =>
  get("/graphql", { method: "POST", headers: { "content-type": type }, body });

describe("the doors", () => {
  it.each(["/", "/sandbox", "/graphql", "/schema.graphql", "/health/live", "/health/ready", "/nothing"])(
    "send the headers that protect at %s",
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
      expect(headers.get("x-powered-by")).toBeNull();
    },
  );

  it("lead from the front door to the sandbox", async () => {
    const { status, headers } = await get("/");
    expect([status, headers.get("location")]).toEqual([302, "/sandbox"]);
  });

  it("answer what is not there in a form that GraphQL clients read", async () => {
    const response = await get("/nothing");
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
  });
});

describe("/schema.graphql", () => {
  it("is the public schema with its descriptions and its sources, and nothing of the federation", async () => {
    const response = await get("/schema.graphql");
    const text = await response.text();
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('inline; filename="schema.graphql"');
    expect(text).toMatch(/^# .*\n# Reference data: © Statistisches Bundesamt.*dl-de\/by-2-0/);
    expect(text).toContain('"""A town."""');
    expect(text).not.toMatch(/join__|127\.0\.0\.1/);
    expect(Object.keys(buildSchema(text).getQueryType()?.getFields() ?? {})).toEqual(["offerKinds", "towns", "town"]);
  });

  it("is not sent again to those who have it", async () => {
    const tag = (await get("/schema.graphql")).headers.get("etag") as string;
    expect((await get("/schema.graphql", { headers: { "if-none-match": tag } })).status).toBe(304);
  });
});

describe("/health", () => {
  it("says live and ready when all subgraphs are", async () => {
    expect((await get("/health/live")).status).toBe(200);
    const ready = await get("/health/ready");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      status: "ready",
      subgraphs: { towns: { ready: true }, offers: { ready: true } },
    });
  });

  it("names the subgraph that is not", async () => {
    graph.offers.behave("html 503");
    const ready = await get("/health/ready");
    graph.offers.behave("well");
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      status: "waiting for offers",
      subgraphs: { towns: { ready: true }, offers: { ready: false } },
    });
  });
});

describe("/graphql", () => {
  it.each([
    ["a program", {}, 200],
    ["a page of ours", { "sec-fetch-site": "same-origin" }, 200],
    ["a foreign page", { "sec-fetch-site": "cross-site" }, 400],
    ["a neighbour's page", { "sec-fetch-site": "same-site" }, 400],
    ["a foreign page that had to ask first", { "sec-fetch-site": "cross-site", "apollo-require-preflight": "1" }, 200],
  ])("answers queries by GET to %s as it should", async (_who, headers, status) => {
    const response = await get("/graphql?query={towns{name}}", { headers });
    expect(response.status).toBe(status);
    const { data, errors } = (await response.json()) as any;
    if (status === 200) expect(data).toMatchObject({ towns: [{ name: "Solingen" }, {}, {}] });
    else expect(errors).toMatchObject([{ extensions: { code: "CROSS_SITE_REQUEST" } }]);
  });

  it.each([
    ["a form", "application/x-www-form-urlencoded", "query=%7Btowns%7Bname%7D%7D", 400],
    ["plain text", "text/plain", '{"query":"{ towns { name } }"}', 400],
    ["an operation that is not there", "application/json", '{"query":"query A {__typename}","operationName":"B"}', 400],
    ["broken JSON", "application/json", '{"query":', 400],
    ["XML", "application/xml", "<query/>", 415],
    ["more than 2 MB", "application/json", JSON.stringify({ query: " ".repeat(2_200_000) }), 413],
  ])("refuses %s", async (_what, type, body, status) => {
    const response = await post(type, body);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as any;
    expect(errors[0].message).toEqual(expect.any(String));
    expect(errors[0].extensions.code).toMatch(/^[A-Z_]+$/);
    expect(errors[0].extensions.stacktrace).toBeUndefined();
  });

  it("takes nobody else's page for a reader", async () => {
    const response = await get("/graphql", { method: "OPTIONS", headers: { origin: "https://elsewhere.example" } });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("a gateway that is told to stop", () => {
  it("answers what it has begun, and nothing new", async () => {
    const other = await startGateway(supergraphOf([graph.towns, graph.offers]));
    graph.towns.behave("slow");
    const before = graph.towns.seen.length;
    // Equal ones would be one request to the subgraph.
    const running = Promise.all(
      ["a", "b", "c", "d", "e"].map((name) => other.ask(`{ towns: towns { ${name}: name offers } }`)),
    );
    await vi.waitFor(() => expect(graph.towns.seen.length).toBe(before + 5));
    await other.stop();
    graph.towns.behave("well");
    for (const { data } of await running) expect(data.towns[1].offers).toEqual(["course 1"]);
    await expect(other.ask("{ towns { name } }")).rejects.toThrow();
  });
});
