import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(courses, { demo: "small" });
});
afterAll(() => service.stop());

describe("the list of providers", () => {
  it("is in German order, page by page, none twice", async () => {
    const names: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data }: any = await service.ask(
        `query ($after: String) { providers(first: 40, after: $after) { totalCount nodes { name }
          pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      names.push(...data.providers.nodes.map(({ name }: any) => name));
      if (!data.providers.pageInfo.hasNextPage) break;
      after = data.providers.pageInfo.endCursor;
    }
    expect(new Set(names).size).toBe(150);
    expect(names).toEqual(names.toSorted(new Intl.Collator("de-DE").compare));
  });

  it("is narrowed by town, by county and by name", async () => {
    const { data } = await service.ask(`{
      solingen: providers(filter: { municipality: "mun_05122000" }) { nodes { name municipality { id } } }
      mettmann: providers(filter: { municipality: "mun_05158000", search: "volkshochschule" }, first: 50) {
        nodes { name } }
      koeln: providers(filter: { search: "VOLKSHOCHSCHULE koeln" }) { nodes { name } }
    }`);
    expect(data.solingen.nodes).toHaveLength(3);
    for (const { name, municipality } of data.solingen.nodes) {
      expect(name).toContain("Solingen");
      expect(municipality.id).toBe("mun_05122000");
    }
    expect(data.mettmann.nodes.length).toBeGreaterThan(1);
    for (const { name } of data.mettmann.nodes) expect(name).toMatch(/^Freie Volkshochschule /);
    expect(data.koeln.nodes).toEqual([{ name: "Freie Volkshochschule Köln e. V." }]);
  });
});

describe("a provider", () => {
  it("is found by its id; an unknown id is null, the id of something else a coded error", async () => {
    const { data: list } = await service.ask(`{ providers(first: 1) { nodes { id name } } }`);
    const [{ id, name }] = list.providers.nodes;
    const { data, errors } = await service.ask(
      `query ($id: ID!) {
        known: provider(id: $id) { name demonstration version }
        unknown: provider(id: "prv_0") { name }
        foreign: provider(id: "crs_0") { name }
      }`,
      { id },
    );
    expect(data).toEqual({ known: { name, demonstration: true, version: 1 }, unknown: null, foreign: null });
    expect(errors).toMatchObject([{ path: ["foreign"], extensions: { code: "INVALID_ID" } }]);
  });

  it("may hold what its courses are: vocational courses need a licence of their own", async () => {
    const { data } = await service.ask(`{ providers(first: 100) { nodes {
      licences { kind validUntil } courses(first: 100) { nodes { type { family } } } } } }`);
    const vocational = data.providers.nodes.filter(({ courses }: any) =>
      courses.nodes.some(({ type }: any) => type.family !== "INTEGRATIONSKURS"),
    );
    expect(vocational.length).toBeGreaterThan(20);
    for (const { licences } of vocational) {
      expect(licences.map(({ kind }: any) => kind)).toContain("BAMF-Zulassung Berufssprachkurse");
    }
    for (const { licences } of data.providers.nodes) {
      expect(licences.map(({ kind }: any) => kind)).toContain("BAMF-Zulassung Integrationskurse");
      for (const { validUntil } of licences) expect(validUntil > "2026-11-18").toBe(true);
    }
  });

  it("takes the same number of statements for one and for a hundred, with licences, courses and quality", async () => {
    const query = `query ($first: Int!) { providers(first: $first) { totalCount nodes { name licences { kind }
      courses(first: 3, filter: { freeSeats: true }) { totalCount nodes { title type { name } provider { name } } }
      quality { started } } } }`;
    const one = await service.ask(query, { first: 1 });
    const hundred = await service.ask(query, { first: 100 });
    expect(hundred.data.providers.nodes).toHaveLength(100);
    expect([one.statements, hundred.statements]).toEqual([7, 7]);
  });
});
