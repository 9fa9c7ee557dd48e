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

interface Subgraph {
  sdl: string;
  resolvers: any;
}

async function asked(query: string, subgraphs: Record<string, Subgraph>) {
  const urls: Record<string, string> = {};
  for (const [name, { sdl, resolvers }] of Object.entries(subgraphs)) {
    const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
    const server = createServer(async (request, response) => {
      let text = "";
      for await (const chunk of request) text += chunk;
      const { query: source, variables } = JSON.parse(text);
      const result = await graphql({ schema, source, variableValues: variables });
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    servers.push(server);
    urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }
  const sdls = Object.fromEntries(Object.entries(subgraphs).map(([name, { sdl }]) => [name, sdl]));
  gateways = await both(sdls, urls);
  return { ours: await gateways.ours(query), library: await gateways.library(query) };
}
