import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, parse } from "graphql";
import { afterEach, describe, expect, it } from "vitest";
import { type Both, both } from "./nasty/both.ts";

/** Cases the planner gets wrong; in each, what the plain library makes of it, and what is right. */

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5",
  import: ["@key", "@requires", "@external", "@interfaceObject"])`;
const servers: Server[] = [];
let gateways: Both | undefined;

afterEach(async () => {
  await gateways?.stop();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe("a required field with arguments", () => {
  const goods: Record<string, any> = { a: { upc: "a", euro: 2, dollar: 3 }, b: { upc: "b", euro: 20, dollar: 0 } };
  const priced = {
    price: ({ upc }: any, { currency }: any) => goods[upc][currency === "EUR" ? "euro" : "dollar"],
    shelf: () => ({}),
  };
  const shop = {
    shop: {
      sdl: `${link} type Query { goods: [Good] }
        type Good @key(fields: "upc") { upc: ID! price(currency: String!): Int shelf: Shelf }
        type Shelf { average(currency: String!): Int }`,
      resolvers: {
        Query: { goods: () => Object.values(goods) },
        Good: { __resolveReference: ({ upc }: any) => goods[upc], ...priced },
        Shelf: { average: (_: any, { currency }: any) => (currency === "EUR" ? 11 : 12) },
      },
    },
    post: {
      sdl: `${link} type Shelf @external { average(currency: String!): Int }
        type Good @key(fields: "upc") { upc: ID! price(currency: String!): Int @external shelf: Shelf @external
          inEuro: Int @requires(fields: "price(currency: \\"EUR\\")")
          inDollar(plus: Int = 0): Int @requires(fields: "price(currency: \\"USD\\")")
          average: Int @requires(fields: "shelf { average(currency: \\"EUR\\") }") }`,
      resolvers: {
        Good: {
          __resolveReference: (reference: any) => reference,
          inEuro: ({ price }: any) => price,
          inDollar: ({ price }: any, { plus }: any) => price + plus,
          average: ({ shelf }: any) => shelf?.average,
        },
      },
    },
  };

  it("is not confused with the client's own arguments", async () => {
    const { ours, library } = await asked(
      '{ goods { price(currency: "USD") inEuro shelf { average(currency: "USD") } average } }',
      shop,
    );
    expect(ours).toEqual({
      data: {
        goods: [
          { price: 3, inEuro: 2, shelf: { average: 12 }, average: 11 },
          { price: 0, inEuro: 20, shelf: { average: 12 }, average: 11 },
        ],
      },
    });
    expect(library).not.toEqual(ours);
  });

  it("may be required twice with different arguments", async () => {
    const { ours, library } = await asked(
      "query ($plus: Int) { goods { upc inEuro inDollar(plus: $plus) average } }",
      shop,
      { plus: 100 },
    );
    expect(ours).toEqual({
      data: {
        goods: [
          { upc: "a", inEuro: 2, inDollar: 103, average: 11 },
          { upc: "b", inEuro: 20, inDollar: 100, average: 11 },
        ],
      },
    });
    expect(library).not.toEqual(ours);
  });

  it("is right beside introspection too, and not part of the schema clients see", async () => {
    const { ours } = await asked(
      '{ __type(name: "Good") { fields { name } } goods { price(currency: "USD") inEuro } }',
      shop,
    );
    expect(ours).toEqual({
      data: {
        __type: { fields: ["upc", "price", "shelf", "inEuro", "inDollar", "average"].map((name) => ({ name })) },
        goods: [
          { price: 3, inEuro: 2 },
          { price: 0, inEuro: 20 },
        ],
      },
    });
  });
});

describe("a type with several keys, some of them not resolvable", () => {
  it("is entered by the key that is", async () => {
    const town = { __typename: "Town", id: "1", code: "c1", parts: { state: "NW", number: "7" } };
    const { ours, library } = await asked("{ region { towns { id name greeting } } }", {
      names: {
        sdl: `${link} type Parts { state: ID! number: ID! }
          type Town @key(fields: "id") @key(fields: "code", resolvable: false) @key(fields: "parts { state }", resolvable: false)
          @key(fields: "id parts { number }", resolvable: false) { id: ID! code: ID! parts: Parts! name: String! }`,
        resolvers: { Town: { __resolveReference: ({ id }: any) => (id ? { ...town, name: `town ${id}` } : null) } },
      },
      regions: {
        sdl: `${link} type Query { region: Region } type Region { towns: [Town!]! } type Parts { state: ID! number: ID! }
          type Town @key(fields: "parts { state }", resolvable: false) @key(fields: "id parts { number }")
          @key(fields: "code", resolvable: false) @key(fields: "id", resolvable: false) {
            id: ID! code: ID! parts: Parts! name: String! @external greeting: String! @requires(fields: "name") }`,
        resolvers: {
          Query: { region: () => ({ towns: [town] }) },
          Town: {
            __resolveReference: ({ parts, name }: any) => (parts?.number ? { ...town, name } : null),
            greeting: ({ name }: any) => (name ? `hello ${name}` : null),
          },
        },
      },
    });
    expect(ours).toEqual({ data: { region: { towns: [{ id: "1", name: "town 1", greeting: "hello town 1" }] } } });
    expect(library).not.toEqual(ours);
  });
});

describe("an interface nobody can tell the types of", () => {
  it("is an error, not a silent null", async () => {
    const { ours, library } = await asked("{ a { field } }", {
      a: {
        sdl: `${link} type Query { a: Thing } interface Thing @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { a: () => ({ id: "n1" }) }, Thing: { __resolveType: () => null } },
      },
      b: {
        sdl: `${link} type Query { b: Thing } type Thing @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }`,
        resolvers: { Query: { b: () => ({ id: "n1", field: "foo" }) } },
      },
    });
    expect(library).toEqual({ data: { a: null } });
    expect(ours).toMatchObject({ data: null, errors: [{ path: ["a"], extensions: { code: "NOT_RESOLVABLE" } }] });
  });
});

describe("an object whose conditions contradict each other", () => {
  it.each([
    ["by themselves", "towns @include(if: $yes) { name @skip(if: $yes) }"],
    ["in a fragment", "towns @include(if: $yes) { ... { ...Named } }"],
  ])("is without fields, but not missing: %s", async (_where, selection) => {
    const { ours, library } = await asked(
      `query ($yes: Boolean!) { ${selection} }
      ${selection.includes("Named") ? "fragment Named on Town { name @skip(if: $yes) }" : ""}`,
      {
        towns: {
          sdl: `${link} type Query { towns: [Town!] } type Town { name: String! }`,
          resolvers: { Query: { towns: () => [{ name: "Alt" }, { name: "Neu" }] } },
        },
      },
      { yes: true },
    );
    expect(ours).toEqual({ data: { towns: [{}, {}] } });
    expect(library).toEqual({ data: { towns: null } });
  });
});

interface Subgraph {
  sdl: string;
  resolvers: any;
}

async function asked(query: string, subgraphs: Record<string, Subgraph>, variables: Record<string, unknown> = {}) {
  const urls: Record<string, string> = {};
  for (const [name, { sdl, resolvers }] of Object.entries(subgraphs)) {
    const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
    const server = createServer(async (request, response) => {
      let text = "";
      for await (const chunk of request) text += chunk;
      const { query: source, variables: variableValues } = JSON.parse(text);
      const result = await graphql({ schema, source, variableValues });
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    servers.push(server);
    urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }
  const sdls = Object.fromEntries(Object.entries(subgraphs).map(([name, { sdl }]) => [name, sdl]));
  gateways = await both(sdls, urls);
  return { ours: await gateways.ours(query, variables), library: await gateways.library(query, variables) };
}
