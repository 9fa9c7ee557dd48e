import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { breakingChanges } from "../src/breaking.ts";
import { contractBefore } from "../src/committed-contract.ts";
import { compose } from "../src/compose.ts";
import { gatewayPart } from "../src/gateway-part.ts";
import { lintContract, sentenceOfFinding } from "../src/lint.ts";
import { subgraphNames } from "../src/subgraphs.ts";

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const names = [...subgraphNames, gatewayPart.name];
const subgraphs = () => new Map(names.map((name) => [name, read(`subgraphs/${name}.graphql`)]));

/** That the services still say what is committed is for `pnpm schema:check` to tell; it runs them. */
describe("the committed contract", () => {
  it("is composed of the committed subgraphs", () => {
    expect(compose(subgraphs())).toEqual({ supergraph: read("supergraph.graphql") });
  });

  it("keeps the rules of the house", () => {
    expect(lintContract(subgraphs()).map(sentenceOfFinding)).toEqual([]);
  });

  it("breaks nobody who was not warned six months ago", async () => {
    const current = read("supergraph.graphql");
    expect(parse(current).definitions.length).toBeGreaterThan(100);
    const before = contractBefore(fileURLToPath(new URL("../..", import.meta.url)), current);
    const changes = await breakingChanges(before.supergraph ?? current, current, new Date().toISOString().slice(0, 10));
    expect(changes.filter(({ announced }) => !announced)).toEqual([]);
  });
});
