import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startGateway, startTinyGraph, supergraphOf } from "../tiny-graph.ts";

// The checks of graphql-cop, as it makes them, against the production profile. A check is clean when the answer does
// not show what the check looks for; a subgraph's port answers all of them alike, as infra/test/wall.test.ts shows.

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  graph = await startTinyGraph();
  gateway = await startGateway(supergraphOf([graph.towns, graph.offers]), { production: true });
});
afterAll(async () => {
  await gateway.stop();
  await graph.stop();
});

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");

async function send(init: RequestInit, search = "") {
  const response = await fetch(`${gateway.url}/graphql${search}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as any };
}

const json = { "content-type": "application/json" };
const post = (query: string, headers: Record<string, string> = json) =>
  send({ method: "POST", headers, body: JSON.stringify({ query }) });
const form = (body: string) =>
  send({ method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body });

describe("the production profile", () => {
  it("answers what it is there for", async () => {
    expect((await post("{ towns { name } }")).body.data.towns).toHaveLength(3);
  });

  it("makes no suggestions about names that are nearly right", async () => {
    for (const query of [
      "{ town }",
      "{ towns { nam } }",
      '{ towns { name offers(kin: "a") } }',
      "{ __schema { directive } }",
    ]) {
      const { status, text } = await post(query);
      expect([status, text]).toEqual([400, expect.not.stringMatching(/did you mean|offers?Kinds/i)]);
    }
  });

  it("does not tell its schema", async () => {
    for (const query of ["{ __schema { types { name } } }", '{ __type(name: "Town") { fields { name } } }']) {
      expect((await post(query)).body).toMatchObject({
        errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
      });
    }
  });

  it("does not tell it in circles either", async () => {
    const circle = "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }";
    expect((await post(circle)).body.data).toBeUndefined();
  });

  it("shows no console to a browser", async () => {
    const { headers, text } = await send({ headers: { accept: "text/html" } });
    expect(headers.get("content-type")).toContain("application/json");
    expect(text).not.toMatch(/graphiql|playground|<html/i);
  });

  it("executes no query by a GET that any page could send", async () => {
    const { status, body } = await send({}, "?query={__typename}");
    expect([status, body.data]).toEqual([400, undefined]);
  });

  it("executes no mutation by GET", async () => {
    const headers = { "apollo-require-preflight": "1" };
    expect((await send({ headers }, "?query=mutation{__typename}")).body.data).toBeUndefined();
  });

  it("executes nothing that a form could send", async () => {
    for (const { status, body } of [
      await form("query=%7B__typename%7D"),
      await form("query=mutation+%7B__typename%7D"),
    ]) {
      expect([status, body.data]).toEqual([400, undefined]);
    }
  });

  it("refuses 101 aliases", async () => {
    const { body } = await post(`{ ${repeat(101, (index) => `alias${index}: __typename`)} }`);
    expect(body).toMatchObject({ errors: [{ extensions: { code: "TOO_MANY_ALIASES" } }] });
    expect(body.data).toBeUndefined();
  });

  it("executes no array of requests", async () => {
    const batch = JSON.stringify(Array.from({ length: 10 }, () => ({ query: "{ __typename }" })));
    const { status, body } = await send({ method: "POST", headers: json, body: batch });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
  });

  it("refuses directives by the dozen", async () => {
    const { body } = await post(`{ __typename ${"@aa".repeat(10)} }`);
    expect(body).toMatchObject({ errors: [{ extensions: { code: "TOO_MANY_DIRECTIVES" } }] });
  });

  it("refuses one field five hundred times", async () => {
    const { body } = await post(`{ ${repeat(500, () => "__typename")} }`);
    expect(body).toMatchObject({ errors: [{ extensions: { code: "TOO_MANY_ROOT_FIELDS" } }] });
  });

  it("traces for nobody", async () => {
    const { body } = await post("{ __typename }", {
      ...json,
      "apollo-tracing": "1",
      "apollo-federation-include-trace": "ftv1",
    });
    expect(body).toEqual({ data: { __typename: "Query" } });
  });

  it("lets no stack trace out with an error", async () => {
    const { text } = await post("qwerty cop { abc }");
    expect(text).not.toMatch(/stacktrace|exception|node_modules|\.[tj]s:\d/);
  });
});
