import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Supergraph } from "@apollo/federation-internals";
import { projectRoot } from "@kommgraph/infra";
import { readExample, sandboxFolder } from "@kommgraph/sandbox";
import { type DocumentNode, type GraphQLSchema, getOperationAST, type OperationDefinitionNode, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { estimateCost } from "../../src/guard/limits/estimate-cost.ts";
import { usualLimits } from "../../src/guard/limits/limits.ts";
import { measure } from "../../src/guard/limits/measure.ts";
import { startGateway, supergraphOf } from "../tiny-graph.ts";
import { startTinySubgraph, type TinySubgraph } from "../tiny-subgraph.ts";

const schema = `
type Person { name: String! friend: Person friends(first: Int! = 20): PersonConnection! children: [Person!]! }
type PersonConnection { nodes: [Person!]! }
type Query { person: Person people(ids: [ID!]!): [Person]! }
type Mutation { marry(name: String!): Person }`;

let people: TinySubgraph;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  const anna = { name: "Anna", friend: () => anna, friends: { nodes: [] }, children: [] };
  people = await startTinySubgraph("people", schema, {
    Query: { person: () => anna, people: () => [] },
    Mutation: { marry: () => anna },
  });
  gateway = await startGateway(supergraphOf([people]));
});
afterAll(async () => {
  await gateway.stop();
  await people.stop();
});

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");
const nested = (depth: number): string => (depth === 1 ? "name" : `friend { ${nested(depth - 1)} }`);
/** Requests as large as `size`, by the limit they test. */
const questions: Record<string, [limit: number, code: string, question: (size: number) => string]> = {
  tokens: [2_000, "QUERY_TOO_LONG", (size) => `{ people(ids: [${many(size - 12, () => '"1"')}]) { name } }`],
  depth: [12, "QUERY_TOO_DEEP", (size) => `{ person { ${nested(size - 1)} } }`],
  aliases: [30, "TOO_MANY_ALIASES", (size) => `{ person { ${many(size, (i) => `a${i}: name`)} } }`],
  "aliases in fragments": [
    30,
    "TOO_MANY_ALIASES",
    (size) =>
      `{ person { ...A friend { ...A ${many(size - 28, (i) => `b${i}: name`)} } } }
       fragment A on Person { ${many(14, (i) => `a${i}: name`)} }`,
  ],
  "aliases of what every type has": [
    30,
    "TOO_MANY_ALIASES",
    (size) => `{ person { ${many(size, (i) => `a${i}: __typename`)} } }`,
  ],
  "root fields": [20, "TOO_MANY_ROOT_FIELDS", (size) => `{ ${many(size, (i) => `a${i}: person { name }`)} }`],
  "fields in fragments": [
    2_000,
    "TOO_MANY_FIELDS",
    (size) =>
      `{ person { ${many(10, () => "...B")} ${many(9, () => "...A")} ${many(size - 1_991, () => "name")} } }
       fragment B on Person { ${many(19, () => "...A")} }
       fragment A on Person { ${many(10, () => "name")} }`,
  ],
  directives: [9, "TOO_MANY_DIRECTIVES", (size) => `{ person { ${many(size, () => "name @skip(if: false)")} } }`],
  repeats: [20, "TOO_MANY_REPEATS", (size) => `{ person { ${many(size, () => "name")} } }`],
  cost: [
    5_000,
    "QUERY_TOO_COSTLY",
    // A person with fifty friends who have a page of 97 each, and what is left for one more page.
    (size) =>
      `{ person { friends(first: 50) { nodes { friends(first: 97) { nodes { name } } } }
                  more: friends(first: ${size - 4_953}) { nodes { name } } } }`,
  ],
};

describe.each(Object.entries(questions))("the limit of %s", (_what, [limit, code, question]) => {
  it(`lets ${limit} through`, async () => {
    const { data, errors, status } = await gateway.ask(question(limit));
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(data).toBeTruthy();
  });

  it("refuses one more, before any subgraph is asked, and says what to do", async () => {
    const before = people.seen.length;
    const { data, errors, status } = await gateway.ask(question(limit + 1));
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code, limit } }]);
    expect(errors[0].message).toMatch(new RegExp(`^This is too much at once: .*the limit is ${limit}\\. [A-Z].*\\.$`));
    expect(people.seen.length).toBe(before);
  });
});

function costOf(api: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>): number {
  return estimateCost(api, document, getOperationAST(document) as OperationDefinitionNode, variables);
}

describe("what an operation costs", () => {
  const api = Supergraph.build(supergraphOf([{ name: "people", url: "", typeDefs: schema } as TinySubgraph]))
    .apiSchema()
    .toGraphQLJSSchema();
  const cost = (text: string, variables = {}) => costOf(api, parse(text), variables);

  it.each<[string, number, string, object?]>([
    ["an object is a point, its values are none", 1, "{ person { name } }"],
    ["a page is what is asked for", 7, "{ person { friends(first: 5) { nodes { name } } } }"],
    ["or what one gets without asking", 22, "{ person { friends { nodes { name } } } }"],
    ["or what a variable says", 9, "query ($n: Int!) { person { friends(first: $n) { nodes { name } } } }", { n: 7 }],
    ["or its default", 5, "query ($n: Int! = 3) { person { friends(first: $n) { nodes { name } } } }"],
    ["a plain list counts as ten", 11, "{ person { children { name } } }"],
    ["ids count as many as there are", 3, '{ people(ids: ["1", "2", "3"]) { name } }'],
    ["in variables too", 2, "query ($ids: [ID!]!) { people(ids: $ids) { name } }", { ids: ["1", "2"] }],
    [
      "fragments count where they are put",
      4,
      "{ person { ...A friend { ...A } } } fragment A on Person { friend { name } }",
    ],
    ["what changes something costs ten more", 11, 'mutation { marry(name: "Ben") { name } }'],
  ])("%s", (_what, points, text, variables) => {
    expect(cost(text, variables)).toBe(points);
  });

  it("is worked out anew for other variables", () => {
    const document = parse("query ($n: Int!) { person { friends(first: $n) { nodes { name } } } }");
    expect([1, 50].map((n) => costOf(api, document, { n }))).toEqual([3, 52]);
  });
});

describe("the examples of the sandbox", () => {
  const folder = join(sandboxFolder, "examples");
  const supergraph = readFileSync(join(projectRoot, "schema", "supergraph.graphql"), "utf8");
  const api = Supergraph.build(supergraph, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();

  it.each(readdirSync(folder))("stay well below every limit: %s", (file) => {
    const { operation, variables } = readExample(file, readFileSync(join(folder, file), "utf8"), new Date());
    const document = parse(operation);
    const measures = measure(document);
    for (const what of Object.keys(measures) as (keyof typeof measures)[]) {
      expect(measures[what], what).toBeLessThanOrEqual(usualLimits[what] * 0.7);
    }
    expect(costOf(api, document, variables)).toBeLessThan(usualLimits.cost / 2);
  });
});

describe("a refusal", () => {
  it("takes less than 20 ms of work, however a document hides what it asks for", async () => {
    const bomb = many(60, (i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`);
    const hidden = `{ person { ...F0 } } ${bomb} fragment F60 on Person { name }`;
    const work: number[] = [];
    for (let i = 0; i < 100; i++) {
      // The clock would measure the neighbours on this machine too.
      const before = process.threadCpuUsage();
      const { errors } = await gateway.ask(`${hidden} # ${i}`);
      const { user, system } = process.threadCpuUsage(before);
      expect(errors[0].extensions.code).toBe("TOO_MANY_FIELDS");
      work.push((user + system) / 1_000);
    }
    expect(work.toSorted((a, b) => a - b)[98]).toBeLessThan(20);
  });
});
