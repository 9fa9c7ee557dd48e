import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@kommgraph/infra";
import { changelog, clientSchemaOf, publishedContracts, unexplainedChanges } from "@kommgraph/schema";
import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";

const before = buildSchema('type Query { a: String @deprecated(reason: "2026-01-01: use b") b: Int }');
const after = buildSchema('type Query { b: Int c: [Int!] d: Int @deprecated(reason: "2026-12-01: use c") }');
const published = [{ date: "2026-11-22", schema: before }];

describe("the changelog", () => {
  it("is worked out from the published versions, with what to do about what breaks", async () => {
    const notes = [{ date: "2026-12-01", path: "Query.a", instead: "Ask for b." }];
    const [now, first] = await changelog(after, published, notes);
    expect(first).toEqual({ date: "2026-11-22", size: { types: 4, fields: 2 }, changes: [] });
    expect(now?.date).toBeNull();
    expect(now?.changes).toContainEqual({
      kind: "breaking",
      path: "Query.a",
      what: expect.stringContaining("removed"),
      instead: "Ask for b.",
    });
    expect(now?.changes.map(({ kind, path }) => `${kind} ${path}`)).toContain("added Query.c");
    expect(await unexplainedChanges(after, published, notes)).toEqual([]);
  });

  it("shows a breaking change that nobody has explained", async () => {
    expect((await unexplainedChanges(after, published, [])).map(({ path }) => path)).toEqual(["Query.a"]);
  });

  it("begins with a first version, and nothing has broken since without a word", async () => {
    expect(publishedContracts()[0]?.date).toBe("2026-11-22");
    const current = clientSchemaOf(readFileSync(join(projectRoot, "schema", "supergraph.graphql"), "utf8"));
    const unexplained = await unexplainedChanges(current);
    expect(
      unexplained.map(({ path, what }) => `${path}: ${what}`),
      "say in schema/versions/breaking.json what clients do instead",
    ).toEqual([]);
  });
});
