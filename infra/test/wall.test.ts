import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestService, testService } from "../src/testing/index.ts";
import { library } from "./write/library.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(library);
});
afterAll(() => service.stop());

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");
const post = (query: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", "apollo-federation-include-trace": "ftv1" },
  body: JSON.stringify({ query }),
});
const form = (query: string): RequestInit => ({ method: "POST", body: new URLSearchParams({ query }) });

/** The checks of graphql-cop; gateway/test/guard/attack-patterns.test.ts makes them at the gateway. */
const attacks: [string, RequestInit, string?][] = [
  ["a name that is nearly right", post("{ bok }")],
  ["introspection", post("{ __schema { types { name } } }")],
  ["introspection in circles", post("{ __schema { types { fields { type { fields { name } } } } } }")],
  ["the schema as subgraphs tell it", post("{ _service { sdl } }")],
  ["a browser that looks for a console", { headers: { accept: "text/html" } }],
  ["a query by GET", {}, "?query={__typename}"],
  ["a mutation by GET", {}, "?query=mutation{__typename}"],
  ["a query by form", form("{ __typename }")],
  ["a mutation by form", form("mutation { __typename }")],
  ["101 aliases", post(`{ ${repeat(101, (index) => `alias${index}: __typename`)} }`)],
  ["an array of requests", { ...post(""), body: '[{"query":"{ __typename }"},{"query":"{ __typename }"}]' }],
  ["directives by the dozen", post(`{ __typename ${"@aa".repeat(10)} }`)],
  ["one field five hundred times", post(`{ ${repeat(500, () => "__typename")} }`)],
  ["somebody who wants a trace", post("{ __typename }")],
  ["an error that might tell something", post("qwerty cop { abc }")],
];

describe("a subgraph's port", () => {
  it.each(attacks)("answers nothing to %s", async (_what, init, search = "") => {
    const response = await fetch(`${service.url}/graphql${search}`, init);
    const text = await response.text();
    expect(response.status).toBeOneOf([401, 415]);
    expect(text).not.toMatch(/"data"|__typename|did you mean|<html|stacktrace|node_modules|ftv1/i);
  });

  it("says who answers instead", async () => {
    const { errors } = (await (await fetch(`${service.url}/graphql`, post("{ __typename }"))).json()) as any;
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect(errors[0].message).toContain("gateway");
  });
});
