import { type TestAnswer, type TestService, testService } from "@kommgraph/infra/testing";
import { readData } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOwnData } from "../src/seed/data-file.ts";
import { municipalities } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities);
});
afterAll(() => service.stop());

const countyLike = "[COUNTY, CITY_REGION, COUNTY_FREE_CITY]";
const townLike = "[COUNTY_FREE_CITY, REGIONAL_CITY, LARGE_TOWN, MEDIUM_TOWN, TOWN]";

/** Every municipality of these kinds, page by page. */
async function all(kinds: string, fields: string): Promise<any[]> {
  const nodes: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const { data }: TestAnswer<any> = await service.ask(
      `query ($after: String) { municipalities(filter: { kind: ${kinds} }, orderBy: AGS, first: 100, after: $after) {
        nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    nodes.push(...data.municipalities.nodes);
    if (!data.municipalities.pageInfo.hasNextPage) return nodes;
    after = data.municipalities.pageInfo.endCursor;
  }
}

describe("the reference data", () => {
  it("has each of the 396 towns as the file has it", async () => {
    const towns = await all(townLike, "ags ars name officialName nuts areaKm2 region { name }");
    const rows = readData("municipalities_nrw.csv");
    expect(rows).toHaveLength(396);
    expect(towns).toEqual(
      rows
        .map((row) => ({
          ags: row.text("ags"),
          ars: row.text("ars"),
          name: row.text("name"),
          officialName: row.text("official_name"),
          nuts: row.text("nuts3"),
          areaKm2: row.number("area_km2"),
          region: { name: row.text("regierungsbezirk") },
        }))
        .toSorted((left, right) => (left.ags < right.ags ? -1 : 1)),
    );
  });

  it("has each of the 53 counties and county-free cities with the number of its towns", async () => {
    const counties = await all(countyLike, "ags name towns { ags }");
    const rows = readOwnData("kreise_nrw.csv");
    expect(counties.map(({ ags, name, towns }) => [ags, name, towns.length || 1])).toEqual(
      rows
        .map((row) => [`${row.text("ags5")}000`, row.text("full_name"), row.number("municipalities")])
        .toSorted(([left], [right]) => (String(left) < String(right) ? -1 : 1)),
    );
    expect(counties).toHaveLength(53);
  });

  it("has five regions, of which Arnsberg approves integration grants, with all 427 municipalities", async () => {
    const { data } = await service.ask(`{ regions { name approvesIntegrationGrants municipalities { id } } }`);
    const names = data.regions.map(({ name }: any) => name);
    expect(names).toEqual(["Arnsberg", "Detmold", "Düsseldorf", "Köln", "Münster"]);
    expect(data.regions.filter((region: any) => region.approvesIntegrationGrants)).toMatchObject([
      { name: "Arnsberg" },
    ]);
    expect(data.regions.flatMap((region: any) => region.municipalities)).toHaveLength(427);
  });

  it("has 88 immigration offices that serve every town once, as many as the file says", async () => {
    const { data, statements } = await service.ask(`{ immigrationOffices { name central serves { id } } }`);
    const rows = readOwnData("auslaenderbehoerden_nrw.csv");
    const served = (name: string, count: number) => `${name}: ${count}`;
    expect(data.immigrationOffices).toHaveLength(88);
    expect(data.immigrationOffices.map(({ name, serves }: any) => served(name, serves.length)).toSorted()).toEqual(
      rows.map((row) => served(row.text("name"), row.number("municipalities_served"))).toSorted(),
    );
    const towns = data.immigrationOffices.flatMap(({ serves }: any) => serves.map(({ id }: any) => id));
    expect(towns).toHaveLength(396);
    expect(new Set(towns).size).toBe(396);
    expect(statements).toBe(2);
  });

  it("knows the five offices that are also central", async () => {
    const { data } = await service.ask(`{ immigrationOffices(central: true) { name } }`);
    expect(data.immigrationOffices.map(({ name }: any) => name)).toEqual([
      "Ausländerbehörde Bielefeld",
      "Ausländerbehörde Essen",
      "Ausländerbehörde Köln",
      "Ausländerbehörde Kreis Coesfeld",
      "Ausländerbehörde Kreis Unna",
    ]);
  });

  it("calls Solingen's immigration office a service agency and says nothing of those no source speaks of", async () => {
    const { data } = await service.ask(`{ immigrationOffices { name orientation advises steersReferrals } }`);
    const known = data.immigrationOffices.filter(({ orientation }: any) => orientation !== null);
    expect(known).toEqual([
      { name: "Ausländerbehörde Solingen", orientation: "SERVICE", advises: true, steersReferrals: true },
    ]);
    const spokenOf = data.immigrationOffices.filter((office: any) => office.advises ?? office.steersReferrals);
    expect(spokenOf).toHaveLength(1);
  });

  it("has 54 integration centres that work for every town once, Stadt Aachen's among them", async () => {
    const { data } = await service.ask(`{ integrationCentres { name openedOn note serves { name } } }`);
    expect(data.integrationCentres).toHaveLength(54);
    expect(data.integrationCentres.flatMap(({ serves }: any) => serves)).toHaveLength(396);
    const aachen = data.integrationCentres.find(({ name }: any) => name === "KI Stadt Aachen");
    expect(aachen.serves).toEqual([{ name: "Aachen" }]);
    const coesfeld = data.integrationCentres.find(({ name }: any) => name === "KI Kreis Coesfeld");
    expect(coesfeld).toMatchObject({ openedOn: "2016-02-12", note: expect.stringContaining("erschlossen") });
  });
});

describe("the published numbers", () => {
  const columns = {
    share_foreign_pct: "share_foreign",
    unemployment_rate_pct: "unemployment_rate",
    share_school_leavers_no_degree_pct: "share_school_leavers_without_degree",
    childcare_rate_under3_pct: "childcare_rate_under_3",
    childcare_rate_3to6_pct: "childcare_rate_3_to_6",
  };

  it("hold every cell of the 954 rows of indicators, each with unit, year and source", async () => {
    const rows = readOwnData("kreis_indicators_2005_2022.csv");
    expect(rows).toHaveLength(954);
    const expected = rows.flatMap((row) =>
      Object.entries(columns).flatMap(([column, metric]) => {
        const value = row.optional(column);
        return value === null ? [] : `${row.text("ags5")}000 ${metric} ${row.text("year")}-01-01 ${Number(value)}`;
      }),
    );
    const counties = await all(
      countyLike,
      `ags observations(metric: ${JSON.stringify(Object.values(columns))}) { metric value unit asOf precision qualifier source }`,
    );
    const inkar = counties.flatMap(({ ags, observations }) =>
      observations.filter(({ source }: any) => source.startsWith("INKAR")).map((one: any) => ({ ags, ...one })),
    );
    expect(inkar.map(({ ags, metric, asOf, value }) => `${ags} ${metric} ${asOf} ${Number(value)}`).toSorted()).toEqual(
      expected.toSorted(),
    );
    const forms = inkar.map(({ unit, precision, qualifier, source }) =>
      [unit, precision, qualifier, source].join("; "),
    );
    expect([...new Set(forms)]).toEqual(["percent; YEAR; EXACT; INKAR © BBSR 2024; dl-de/by-2-0"]);
  });

  it("keep both populations of every town side by side, and give the later one when asked for the population", async () => {
    const towns = await all(
      townLike,
      `population { value asOf } observations(metric: ["population"]) { value asOf source }`,
    );
    for (const { population, observations } of towns) {
      expect(observations.map(({ asOf }: any) => asOf)).toEqual(["2022-05-15", "2022-12-31"]);
      expect(observations[0].source).toMatch(/^Zensus 2022/);
      expect(observations[1].source).toMatch(/^© Statistisches Bundesamt/);
      expect(population).toEqual({ value: observations[1].value, asOf: "2022-12-31" });
    }
    const sum = (index: number) => towns.reduce((total, town) => total + Number(town.observations[index].value), 0);
    expect([sum(0), sum(1)]).toEqual([17_890_489, 18_139_116]);
  });

  it("call a county's foreign share of the census an estimate, for it comes from those of its towns", async () => {
    const { data } = await service.ask(`{ municipality(ags: "05154000") {
      observations(metric: ["share_foreign"], from: "2022-05-15") { qualifier asOf } } }`);
    expect(data.municipality.observations).toEqual([{ qualifier: "ABOUT", asOf: "2022-05-15" }]);
  });

  it("remember that Solingen's network had more than 40 migrant organizations", async () => {
    const { data } = await service.ask(`{ municipality(ags: "05122000") {
      observations(metric: ["migrant_organizations_in_network"]) { value qualifier asOf source } } }`);
    expect(data.municipality.observations).toEqual([
      {
        value: "40",
        qualifier: "MORE_THAN",
        asOf: "2008-10-08",
        source: "Ministerium für Generationen, Familie, Frauen und Integration NRW, Pressemitteilung vom 08.10.2008",
      },
    ]);
  });
});
