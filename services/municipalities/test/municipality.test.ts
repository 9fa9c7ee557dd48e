import { checkTables, type TestAnswer, type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities);
});
afterAll(() => service.stop());

describe("a municipality", () => {
  it("is found by its id and by its AGS", async () => {
    const { data } = await service.ask(`{
      byId: municipality(id: "mun_05122000") { name kind }
      byAgs: municipality(ags: "05122000") { id }
    }`);
    expect(data).toEqual({ byId: { name: "Solingen", kind: "COUNTY_FREE_CITY" }, byAgs: { id: "mun_05122000" } });
  });

  it("is null when nobody has that id, and a coded error when the id is of no known form", async () => {
    const { data, errors } = await service.ask(`{
      unknown: municipality(id: "mun_99999999") { name }
      broken: municipality(id: "Solingen") { name }
      foreign: municipality(id: "org_1") { name }
    }`);
    expect(data).toEqual({ unknown: null, broken: null, foreign: null });
    expect(errors.map(({ path, extensions }) => [path?.[0], extensions.code])).toEqual([
      ["broken", "INVALID_ID"],
      ["foreign", "INVALID_ID"],
    ]);
  });

  it("knows who is in charge of it", async () => {
    const { data } = await service.ask(`{ municipality(ags: "05334004") { name jurisdiction {
      immigrationOffice { name } integrationCentre { name } approvingAuthority youthAuthority } } }`);
    expect(data.municipality).toEqual({
      name: "Alsdorf",
      jurisdiction: {
        immigrationOffice: { name: "Ausländerbehörde Städteregion Aachen" },
        integrationCentre: { name: "KI Städteregion Aachen" },
        approvingAuthority: "Bezirksregierung Arnsberg, Dezernat 36, Kompetenzzentrum für Integration (KfI)",
        youthAuthority: "LVR-Landesjugendamt Rheinland",
      },
    });
  });
});

describe("the list of municipalities", () => {
  it("counts what there is of each kind", async () => {
    const kinds = {
      COUNTY: 30,
      CITY_REGION: 1,
      COUNTY_FREE_CITY: 22,
      REGIONAL_CITY: 1,
      LARGE_TOWN: 35,
      MEDIUM_TOWN: 132,
      TOWN: 206,
    };
    const fields = Object.keys(kinds).map(
      (kind) => `${kind}: municipalities(filter: { kind: ${kind} }) { totalCount }`,
    );
    const { data } = await service.ask(`{ ${fields.join("\n")} }`);
    expect(data).toEqual(Object.fromEntries(Object.entries(kinds).map(([kind, totalCount]) => [kind, { totalCount }])));
  });

  it("pages through everything once, in German order, with filters and order combined", async () => {
    const names: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data }: TestAnswer<any> = await service.ask(
        `query ($after: String) { municipalities(filter: { region: "reg_053", hasImmigrationOffice: false }, first: 7, after: $after) {
          nodes { name } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      names.push(...data.municipalities.nodes.map(({ name }: { name: string }) => name));
      if (!data.municipalities.pageInfo.hasNextPage) break;
      after = data.municipalities.pageInfo.endCursor;
    }
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(names.toSorted(new Intl.Collator("de-DE").compare));
    expect(names.length).toBe(names.filter(Boolean).length);
    expect(names).toContain("Overath");
  });

  it.each(["köln", "Koeln", "KOLN"])("finds Köln by “%s”", async (search) => {
    const { data } = await service.ask(
      `query ($search: String) { municipalities(filter: { search: $search }) { nodes { name } } }`,
      { search },
    );
    expect(data.municipalities.nodes).toEqual([{ name: "Köln" }]);
  });

  it.each([
    ["42651", "Solingen"],
    ["50968", "Köln"],
    ["59425", "Unna"],
  ])("finds the towns around the postal code %s, %s among them", async (search, name) => {
    const { data } = await service.ask(
      `query ($search: String) { municipalities(filter: { search: $search }) { nodes { name postalCode } } }`,
      { search },
    );
    expect(data.municipalities.nodes).toHaveLength(3);
    expect(data.municipalities.nodes.map((town: { name: string }) => town.name)).toContain(name);
  });

  it.each([
    ["a page of none", "first: 0", "INVALID_PAGE_SIZE", /1 to 100/],
    ["a page of 101", "first: 101", "INVALID_PAGE_SIZE", /1 to 100/],
    ["a cursor of another order", "after: $cursor", "INVALID_CURSOR", /another list or order/],
    ["a broken cursor", 'after: "%%%"', "INVALID_CURSOR", /not a cursor/],
    ["a filter that is no id", 'filter: { county: "Unna" }', "INVALID_ID", /mun_05122000/],
  ])("refuses %s", async (_what, args, code, message) => {
    const { data: other } = await service.ask(`{ municipalities(orderBy: AGS, first: 1) { pageInfo { endCursor } } }`);
    const { errors } = await service.ask(
      `{ municipalities(${args.replace("$cursor", JSON.stringify(other.municipalities.pageInfo.endCursor))}) { totalCount } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code }, message: expect.stringMatching(message) }]);
  });

  it("takes the same number of statements for one municipality and for a hundred", async () => {
    const query = `query ($first: Int!) { municipalities(first: $first) { nodes {
      name county { name } region { name } jurisdiction { immigrationOffice { name } integrationCentre { name } }
      observations(metric: ["population"]) { value } needs(first: 3) { totalCount nodes { people } } } } }`;
    const one = await service.ask(query, { first: 2 });
    const hundred = await service.ask(query, { first: 100 });
    expect(hundred.statements).toBe(8);
    expect(one.statements).toBeLessThanOrEqual(8);
  });

  it("takes one statement per level for everything the subgraph knows of a hundred municipalities", async () => {
    const demonstration = await testService(municipalities, { demo: "small" });
    const query = `query ($first: Int!) { municipalities(first: $first) { totalCount nodes {
      name county { name } towns { name } region { name }
      jurisdiction { immigrationOffice { name serves { name } } integrationCentre { name serves { name } } }
      population { value } observations { metric value }
      needs(first: 5) { totalCount nodes { people municipality { name } } }
      targets(year: 2026) { indicator target municipality { name } }
      concept { title chapters { title partners { id } } }
      practices { title origin { name } adoptedBy { name } }
      certificates { kind }
      events(first: 5) { totalCount nodes { title host { id } } } } } }`;
    const ten = await demonstration.ask(query, { first: 10 });
    const hundred = await demonstration.ask(query, { first: 100 });
    expect(hundred.errors).toEqual([]);
    expect(hundred.data.municipalities.nodes).toHaveLength(100);
    // The page and its count; per list of the page one, and one more for each of two counts; one per level below.
    expect(hundred.statements).toBe(23);
    expect(ten.statements).toBeLessThanOrEqual(23);
    await demonstration.stop();
  });
});

checkTables(municipalities);
