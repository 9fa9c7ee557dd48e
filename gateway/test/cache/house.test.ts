import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readExample, sandboxFolder } from "@kommgraph/sandbox";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type House, startHouse } from "../graph/house.ts";

const folder = join(sandboxFolder, "examples");
const examples = readdirSync(folder).map((file) => {
  const { operation, variables } = readExample(
    file.replace(".graphql", ""),
    readFileSync(join(folder, file), "utf8"),
    new Date(),
  );
  return { file, operation, variables };
});
const hilden = "mun_05158016";
const needs = `{ municipality(ags: "05158016") { needs(first: 100) { totalCount nodes { id people source } } } }`;

let house: House;
let editor: Record<string, string>;
let authority: Record<string, string>;
beforeAll(async () => {
  house = await startHouse({ CACHE: "on", POINTS_PER_MINUTE: "0" });
  editor = { authorization: `Bearer ${await house.token(hilden, ["editor"])}` };
  authority = { authorization: `Bearer ${await house.token("reg_059", ["authority"])}` };
  // The read model has to catch up before anything is kept.
  await vi.waitFor(async () => expect(await isKept(needs)).toBe(true), { timeout: 120_000, interval: 500 });
}, 240_000);
afterAll(() => house?.stop());

/** Whether the answer to a question that was asked just before comes without a subgraph. */
async function isKept(query: string, variables: object = {}): Promise<boolean> {
  await house.ask(query, variables);
  const { data, calls } = await house.ask(query, variables);
  return data !== undefined && calls.length === 0;
}

describe("answers kept by the house", () => {
  it.each(examples)(
    "reach nobody who is known, and the public as they are: $file",
    async ({ operation, variables }) => {
      await house.ask(operation, variables);
      for (const who of [editor, authority, editor]) {
        expect((await house.ask(operation, variables, who)).calls.length).toBeGreaterThan(0);
      }
      const kept = await house.ask(operation, variables);
      // Another text is another question.
      const fresh = await house.ask(`${operation}\n# ${Math.random()}`, variables);
      expect(fresh.calls.length).toBeGreaterThan(0);
      const timeless = (data: any) => ({ ...data, freshness: null });
      expect(timeless(kept.data)).toEqual(timeless(fresh.data));
      expect(kept.errors?.map(({ message }) => message)).toEqual(fresh.errors?.map(({ message }) => message));
    },
  );

  it("are most of those that the public asks for", async () => {
    const kept = [];
    for (const { file, operation, variables } of examples) if (await isKept(operation, variables)) kept.push(file);
    expect(kept).toContain("02-needs-and-courses-of-a-county.graphql");
    expect(kept).not.toContain("52-what-changed.graphql");
    expect(kept.length).toBeGreaterThan(examples.length / 2);
  });

  it("are gone when something changed, after the lag of the feed, for good", async () => {
    expect(await isKept(needs)).toBe(true);
    const before = (await house.ask(needs)).data.municipality.needs.totalCount;
    const input = {
      idempotencyKey: "a need for the cache",
      municipality: hilden,
      topic: "LANGUAGE",
      targetGroup: "WOMEN",
      people: 24,
      start: "2026-12-01",
      source: "Warteliste der Volkshochschule",
    };
    const mutation = `mutation ($input: RecordNeedInput!) {
      recordNeed(input: $input) { need { id } userErrors { code message } }
    }`;
    const { data } = await house.ask(mutation, { input }, editor);
    expect(data.recordNeed.userErrors).toEqual([]);
    // Whoever is known sees it at once.
    expect((await house.ask(needs, {}, editor)).data.municipality.needs.totalCount).toBe(before + 1);
    const count = async () => (await house.ask(needs)).data.municipality.needs.totalCount;
    await vi.waitFor(async () => expect(await count()).toBe(before + 1), { timeout: 10_000, interval: 20 });
    for (let times = 0; times < 20; times++) expect(await count()).toBe(before + 1);
    expect(await isKept(needs)).toBe(true);
  });
});
