import { afterAll, beforeAll, expect, it } from "vitest";
import { type Both, both } from "./nasty/both.ts";
import { compareOnce } from "./nasty/compare.ts";
import { noFaults } from "./nasty/faults.ts";
import { type NastySubgraphs, serveNasty } from "./nasty/serve.ts";
import { subgraphs } from "./nasty/subgraphs.ts";

let nasty: NastySubgraphs;
let gateways: Both;

beforeAll(async () => {
  nasty = await serveNasty();
  gateways = await both(subgraphs, nasty.urls);
});

afterAll(async () => {
  await gateways.stop();
  await nasty.stop();
});

// More rounds: node --import tsx gateway/test/execution/nasty/long.ts 5000
it("answers random queries as the library does, with healthy subgraphs and with failing ones", async () => {
  let failing = 0;
  for (let seed = 1; seed <= 120; seed++) {
    const { difference, query, variables, ours, library, failed } = await compareOnce(seed, gateways, nasty);
    if (failed) failing++;
    expect(difference, JSON.stringify({ seed, query, variables, ours, library }, null, 1)).toBeUndefined();
  }
  expect(failing, "rounds in which something went wrong").toBeGreaterThan(15);
  expect(gateways.cameAlong, "questions that went along with another").toBeGreaterThan(15);
}, 120_000);

const cases: Record<string, string> = {
  "merges two subgraphs' parts of one object": "{ products(first: 6) { dimensions { height volume width } } }",
  "sends what a field requires, down to nested objects": "{ products(first: 6) { label shipping } }",
  "follows a key of two fields into another subgraph":
    "{ people { favourites { ... on Product { name inStock rating } ... on Book { title pages } } } }",
  "finds the type behind an interface object":
    "{ warehouses { shelves { __typename title ... on Film { seconds } copies } } }",
  "keeps lists of lists and the nulls in them": "{ grid { id name matrix best { stars } } }",
  "reads introspection beside data": '{ __type(name: "Product") { name fields { name } } products { id inStock } }',
  "reads names that every object inherits": "{ products { constructor: name toString: sku __proto__: inStock } }",
  "hides an enum value clients may not see": "{ media { id kind title } }",
  "runs a mutation and the queries behind it":
    'mutation { rename(id: "x1", name: "y") { name inStock } touch { at query { me { name } product(id: "x2") { rating } } } }',
};

for (const [sentence, query] of Object.entries(cases)) {
  it(sentence, async () => {
    nasty.faults = noFaults;
    const [ours, library] = [await gateways.ours(query), await gateways.library(query)];
    expect(ours).toEqual(library);
    expect(JSON.stringify(ours.data)).toMatch(/\d/);
  });
}

it("writes fields in the order of the query, merged where they first stand", async () => {
  nasty.faults = noFaults;
  const query =
    '{ b: product(id: "x1") { name ...P id } ...Q } fragment P on Product { sku inStock } fragment Q on Query { me { id name } b: product(id: "x1") { price name } }';
  expect(await gateways.text(query)).toBe(
    '{"data":{"b":{"name":"Product 1","sku":"s1","inStock":false,"id":"x1","price":100},"me":{"id":"p0","name":"Ada"}}}\n',
  );
});

it("asks for every entity once, however often it stands in the answer", async () => {
  nasty.faults = noFaults;
  nasty.received.length = 0;
  await gateways.ours("{ strictProducts { id inStock related { id inStock } } }");
  const asked = nasty.received.flatMap(({ body }) => body.variables?.representations ?? []);
  expect(asked.length).toBeGreaterThan(0);
  for (const { body } of nasty.received) {
    const texts = (body.variables?.representations ?? []).map((each: unknown) => JSON.stringify(each));
    expect(new Set(texts).size).toBe(texts.length);
  }
});
