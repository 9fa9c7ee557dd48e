import { describe, expect, it } from "vitest";
import { compose } from "../src/compose.ts";
import type { SubgraphName } from "../src/subgraphs.ts";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`;
const composed = (texts: Partial<Record<SubgraphName, string>>) =>
  compose(new Map(Object.entries(texts).map(([name, text]) => [name as SubgraphName, `${link}\n${text}`])));

describe("the composition", () => {
  it("makes one supergraph that says where every subgraph is", () => {
    const { supergraph } = composed({
      municipalities: `type Query { town: Municipality } type Municipality @key(fields: "id") { id: ID! name: String! }`,
      courses: `type Municipality @key(fields: "id") { id: ID! courses: [String!] }`,
    });
    expect(supergraph).toContain(
      'MUNICIPALITIES @join__graph(name: "municipalities", url: "http://127.0.0.1:4001/graphql")',
    );
    expect(supergraph).toContain("courses: [String!] @join__field(graph: COURSES)");
    expect(supergraph?.endsWith("}\n")).toBe(true);
  });

  it("names the files, the fault and what to do where subgraphs contradict each other", () => {
    const { problems } = composed({
      municipalities: `type Query { town: Municipality } type Municipality @key(fields: "id") { id: ID! name: String! }`,
      courses: `type Municipality @key(fields: "id") { id: ID! name: String! }`,
    });
    expect(problems).toHaveLength(1);
    expect(problems?.[0]).toMatch(
      /^schema\/subgraphs\/municipalities\.graphql, schema\/subgraphs\/courses\.graphql: .*Municipality\.name.* \(INVALID_FIELD_SHARING\)\n +What to do: change the declaration in services\/municipalities\/src or services\/courses\/src, then run: pnpm schema$/,
    );
  });

  it("names the file of a subgraph that is wrong in itself", () => {
    const { problems } = composed({ courses: `type Query { course: Nothing }` });
    expect(problems?.[0]).toMatch(/^schema\/subgraphs\/courses\.graphql: .*Nothing/);
  });
});
