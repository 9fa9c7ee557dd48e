import { type TestAnswer, type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities, { demo: "small" });
});
afterAll(() => service.stop());

const needFields = "id topic targetGroup level people period { start end } demonstration";

/** All needs of Köln that fit, page by page of four. */
async function needsOf(args: string): Promise<any[]> {
  const needs: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const { data }: TestAnswer<any> = await service.ask(
      `query ($after: String) { municipality(ags: "05315000") { needs(${args}, first: 4, after: $after) {
        nodes { ${needFields} } totalCount pageInfo { hasNextPage endCursor } } } }`,
      { after },
    );
    const page: any = data.municipality.needs;
    needs.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) {
      expect(needs).toHaveLength(page.totalCount);
      return needs;
    }
    after = page.pageInfo.endCursor;
  }
}

describe("the needs of a municipality", () => {
  it("come with most people first unless another order is asked for", async () => {
    const byPeople = await needsOf("filter: {}");
    expect(byPeople.length).toBeGreaterThan(100);
    expect(byPeople.map(({ people }) => people)).toEqual(
      byPeople.map(({ people }) => people).toSorted((left, right) => right - left),
    );
    const byStart = await needsOf("orderBy: START");
    const starts = byStart.map(({ period }) => period.start);
    expect(starts).toEqual(starts.toSorted());
    expect(new Set(byStart.map(({ id }) => id))).toEqual(new Set(byPeople.map(({ id }) => id)));
  });

  it.each([
    ["PEOPLE_DESC", (need: any) => -need.people],
    ["START", (need: any) => Date.parse(need.period.start)],
    ["START_DESC", (need: any) => -Date.parse(need.period.start)],
  ])("are filtered, ordered by %s and paged at the same time, none lost and none twice", async (orderBy, rank) => {
    const every = await needsOf("filter: {}");
    const fits = ({ topic, targetGroup, level, period }: any) =>
      topic === "LANGUAGE" &&
      ["REFUGEES", "NEW_ARRIVALS"].includes(targetGroup) &&
      ["A1", "A2", "B1"].includes(level) &&
      period.start <= "2026-11-18" &&
      (period.end === null || period.end >= "2026-11-18");
    const filter =
      'filter: { topic: [LANGUAGE], targetGroup: [REFUGEES, NEW_ARRIVALS], level: [A1, A2, B1], on: "2026-11-18" }';
    const found = await needsOf(`${filter}, orderBy: ${orderBy}`);
    expect(found.length).toBeGreaterThan(4);
    expect(found.map(({ id }) => id).toSorted()).toEqual(
      every
        .filter(fits)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(found.map(rank)).toEqual(found.map(rank).toSorted((left, right) => left - right));
  });

  it("refuse a cursor of another order", async () => {
    const { data } = await service.ask(
      `{ municipality(ags: "05315000") { needs(first: 1) { pageInfo { endCursor } } } }`,
    );
    const { errors } = await service.ask(
      `query ($after: String) { municipality(ags: "05315000") { needs(orderBy: START, after: $after) { totalCount } } }`,
      { after: data.municipality.needs.pageInfo.endCursor },
    );
    expect(errors).toMatchObject([{ extensions: { code: "INVALID_CURSOR" } }]);
  });

  it("are twelve in Solingen, of many topics and all of them present today", async () => {
    const { data } = await service.ask(`{ municipality(ags: "05122000") {
      needs(filter: { on: "2026-11-18" }) { totalCount nodes { topic level people languages source priority } } } }`);
    const { totalCount, nodes } = data.municipality.needs;
    expect(totalCount).toBe(12);
    expect(new Set(nodes.map(({ topic }: any) => topic)).size).toBe(8);
    expect(nodes[0]).toEqual({
      topic: "LANGUAGE",
      level: "B1",
      people: 118,
      languages: ["ar", "uk", "fa-AF", "kmr"],
      source: "Abgleich der Wartelisten aller Kursträger durch das Kommunale Integrationszentrum",
      priority: "URGENT",
    });
  });
});

describe("a need", () => {
  it("is found by its id, with the municipality it is in", async () => {
    const [{ id }] = await needsOf("orderBy: START");
    const { data } = await service.ask(`query ($id: ID!) { need(id: $id) { id municipality { name } } }`, { id });
    expect(data.need).toEqual({ id, municipality: { name: "Köln" } });
  });

  it("is null when nobody has that id, and a coded error when the id is of another type", async () => {
    const { data, errors } = await service.ask(
      `{ unknown: need(id: "nee_1") { id } foreign: need(id: "crs_1") { id } }`,
    );
    expect(data).toEqual({ unknown: null, foreign: null });
    expect(errors).toMatchObject([{ path: ["foreign"], extensions: { code: "INVALID_ID" } }]);
  });
});
