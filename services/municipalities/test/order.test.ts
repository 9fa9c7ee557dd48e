import { type TestAnswer, type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities);
});
afterAll(() => service.stop());

async function namesIn(orderBy: string): Promise<string[]> {
  const names: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data }: TestAnswer<any> = await service.ask(
      `query ($after: String) { municipalities(orderBy: ${orderBy}, first: 100, after: $after) {
        nodes { name } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    names.push(...data.municipalities.nodes.map(({ name }: { name: string }) => name));
    if (!data.municipalities.pageInfo.hasNextPage) return names;
    after = data.municipalities.pageInfo.endCursor;
  }
}

describe("the order of names", () => {
  it("is the one Germans expect, across all pages, forwards and backwards", async () => {
    const names = await namesIn("NAME");
    expect(names).toHaveLength(427);
    expect(names).toEqual(names.toSorted(new Intl.Collator("de-DE").compare));
    expect(await namesIn("NAME_DESC")).toEqual(names.toReversed());
  });

  it.each([
    ["Ü beside U", ["Übach-Palenberg", "Uedem", "Unna"]],
    ["ö beside o", ["Höxter", "Hückelhoven", "Hückeswagen"]],
    ["ß as ss", ["Porta Westfalica", "Preußisch Oldendorf", "Pulheim"]],
  ])("puts %s", async (_what, neighbours) => {
    const names = await namesIn("NAME");
    const start = names.indexOf(neighbours[0] as string);
    expect(names.slice(start, start + neighbours.length)).toEqual(neighbours);
  });
});
