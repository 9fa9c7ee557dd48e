import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startGateway, startTinyGraph, supergraphOf } from "../tiny-graph.ts";

const listed = "https://portal.example";
const foreign = "https://elsewhere.example";

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  graph = await startTinyGraph();
  gateway = await startGateway(supergraphOf([graph.towns, graph.offers]), { production: true, origins: [listed] });
});
afterAll(async () => {
  await gateway.stop();
  await graph.stop();
});

const send = (init: RequestInit, search = "") => fetch(`${gateway.url}/graphql${search}`, init);
const body = JSON.stringify({ query: "{ towns { name } }" });

describe("a page of a listed origin", () => {
  it("may ask with a token, and read the answer", async () => {
    const asked = await send({
      method: "OPTIONS",
      headers: {
        origin: listed,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
      },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-origin")).toBe(listed);
    expect(asked.headers.get("access-control-allow-headers")).toMatch(/authorization, content-type/);
    const headers = { origin: listed, "sec-fetch-site": "cross-site", "content-type": "application/json" };
    const answer = await send({ method: "POST", headers, body });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe(listed);
    expect(answer.headers.get("vary")).toBe("origin");
  });

  it("may ask by GET", async () => {
    const headers = { origin: listed, "sec-fetch-site": "cross-site" };
    expect((await send({ headers }, "?query={towns{name}}")).status).toBe(200);
  });
});

describe("a page of any other origin", () => {
  it.each([foreign, "null", `${listed}.elsewhere.example`, "http://portal.example"])(
    "is told nothing: %s",
    async (origin) => {
      for (const method of ["OPTIONS", "POST"]) {
        const headers = { origin, "content-type": "application/json", "access-control-request-method": "POST" };
        const answer = await send({ method, headers, ...(method === "POST" && { body }) });
        expect(answer.headers.get("access-control-allow-origin")).toBeNull();
        expect(answer.headers.get("access-control-allow-headers")).toBeNull();
        expect(answer.headers.get("vary")).toBe("origin");
      }
    },
  );

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "cannot make a browser ask with the simple type %s",
    async (type) => {
      const seen = graph.towns.seen.length;
      const answer = await send({ method: "POST", headers: { origin: foreign, "content-type": type }, body });
      expect(answer.status).toBe(400);
      expect(graph.towns.seen.length).toBe(seen);
    },
  );

  it("cannot make a browser ask without a type, or by GET", async () => {
    const headers = { origin: foreign, "sec-fetch-site": "cross-site" };
    expect((await send({ method: "POST", headers, body: new Blob([body]) })).status).toBe(415);
    expect((await send({ headers }, "?query={towns{name}}")).status).toBe(400);
  });
});

describe("nobody", () => {
  it("gets cookies, or is allowed to send them", async () => {
    const headers = { origin: listed, "content-type": "application/json", cookie: "session=1" };
    for (const path of ["/graphql", "/sandbox", "/schema.graphql", "/health/live"]) {
      const post = path === "/graphql" ? { method: "POST", body } : {};
      const answer = await fetch(gateway.url + path, { headers, ...post });
      expect(answer.headers.get("set-cookie")).toBeNull();
      expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    }
  });
});
