import { type TestService, testService } from "@kommgraph/infra/testing";
import { demonstrationWorld, Random, towns } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { catchUpWithItself, type Told, tell } from "./projected-world.ts";

let service: TestService;
const koeln = towns.get("mun_05315000");

beforeAll(async () => {
  service = await testService(network, { demo: "small" });
  await catchUpWithItself(service.orm);
  await tell(service.orm, [...world(), ...named]);
});
afterAll(() => service.stop());

/** The cast of the demonstration with offers of every kind. */
function world(): Told[] {
  const { organizations, providers, courses, communityOffers } = demonstrationWorld("small");
  const random = new Random("search");
  const offer = (by: string, town: { id: string; latitude: number; longitude: number }) => ({
    providerId: by,
    municipalityId: town.id,
    point: {
      latitude: town.latitude + random.int(-40, 40) / 1_000,
      longitude: town.longitude + random.int(-40, 40) / 1_000,
    },
    targetGroups: random.sample(["EVERYONE", "WOMEN", "PARENTS", "REFUGEES"], random.int(1, 2)),
    languages: random.sample(["de", "ar", "uk", "tr"], random.int(1, 3)),
    start: `2026-${random.pick(["09", "10", "11", "12"])}-${random.int(10, 28)}`,
    end: random.chance(0.5) ? "2027-03-31" : null,
    capacity: 20,
    free: random.int(0, 5),
  });
  return [
    ...[...towns.values()].map(({ id, name }): Told => ["Municipality", id, { name, kind: "TOWN" }]),
    ...organizations.map(
      ({ id, number, town }): Told => [
        "MigrantOrganization",
        id,
        { name: `Verein ${number} ${town.name} e. V.`, municipalityId: town.id, topics: ["CULTURE"] },
      ],
    ),
    ...providers.map(
      ({ id, number, town }): Told => [
        "CourseProvider",
        id,
        { name: `Sprachschule ${number}`, municipalityId: town.id },
      ],
    ),
    ...courses.map(
      ({ id, by, town }): Told => [
        "Course",
        id,
        {
          ...offer(by, town),
          title: "Integrationskurs",
          topic: "LANGUAGE",
          targetLevel: random.pick(["A2", "B1", "B2"]),
        },
      ],
    ),
    ...communityOffers.map(
      ({ id, by, town }): Told => [
        "CommunityOffer",
        id,
        {
          ...offer(by, town),
          title: random.pick(["Café der Begegnung", "Elterntreff", "Nähwerkstatt"]),
          topic: "CULTURE",
        },
      ],
    ),
  ];
}

const named: Told[] = [
  [
    "CourseProvider",
    "prv_schluesselblume",
    { name: "Bildungswerk Schlüsselblume gGmbH", municipalityId: "mun_05122000" },
  ],
  [
    "Course",
    "crs_alpha",
    {
      title: "Alphabetisierungskurs für Frauen",
      topic: "LANGUAGE",
      providerId: "prv_schluesselblume",
      municipalityId: "mun_05122000",
      targetGroups: ["WOMEN"],
      languages: ["de", "fa"],
      targetLevel: "A1",
      start: "2026-12-07",
      end: "2027-06-30",
      capacity: 12,
      free: 3,
    },
  ],
];

const partners = (args: string, more = "") =>
  service.ask(
    `{ partners(${args}) { totalCount edges { distanceKm cursor node { __typename id ... on Network { name } } }
       nodes { id } pageInfo { hasNextPage endCursor } } ${more} }`,
  );
const offers = (args: string, fields = "") =>
  service.ask(
    `{ offers(${args}) { totalCount ${fields} edges { distanceKm cursor node { __typename id } } pageInfo { hasNextPage endCursor } } }`,
  );

describe("searching partners", () => {
  it.each([
    ["as it is written", "Solingen"],
    ["half typed", "solinge"],
    ["with letters swapped", "Solnigen"],
    ["with a letter missing", "Soligen"],
    ["in capitals with blanks", "  SOLINGEN "],
  ])("finds a town %s, before all others", async (_how, search) => {
    const { data } = await partners(`search: "${search}", filter: { type: [Municipality] }`);
    expect(data.partners.nodes[0]).toEqual({ id: "mun_05122000" });
  });

  it.each(["Köln", "Koeln", "koln", "KÖLN"])("takes “%s” for Köln", async (search) => {
    const { data } = await partners(`search: "${search}", filter: { type: [Municipality] }`);
    expect(data.partners.nodes[0]).toEqual({ id: "mun_05315000" });
  });

  it("wants every word, and ranks whole words before parts before near misses", async () => {
    const { data } = await partners(`search: "Solinger Integrationsnetzwerk"`);
    expect(data.partners.edges[0].node).toEqual({
      __typename: "Network",
      id: "net_solinger_integrationsnetzwerk",
      name: "Solinger Integrationsnetzwerk",
    });
    expect((await partners(`search: "Solingen Zugspitze"`)).data.partners.totalCount).toBe(0);
  });

  it("finds those of a county, of a network, and those who stand apart", async () => {
    const count = async (filter: string) => (await partners(`filter: ${filter}`)).data.partners.totalCount;
    const inKleve = [...towns.values()].filter(({ county }) => county === "mun_05154000").length;
    expect(await count(`{ municipality: "mun_05154000", type: [Municipality] }`)).toBe(inKleve);
    expect(await count(`{ network: "net_solinger_integrationsnetzwerk", type: [MigrantOrganization] }`)).toBe(48);
    expect(await count(`{ withoutNetwork: true, type: [MigrantOrganization] }`)).toBe(90);
    expect(await count(`{ withoutNetwork: false, type: [MigrantOrganization] }`)).toBe(510);
  });

  it("takes one statement for keys, and one more for the count", async () => {
    const { statements } = await service.ask(`{ partners(search: "verein", first: 100) { nodes { id } } }`);
    expect(statements).toBe(1);
    const { statements: counted } = await service.ask(
      `{ partners(search: "verein", first: 100, filter: { type: [MigrantOrganization] }) { totalCount nodes { id } } }`,
    );
    expect(counted).toBe(2);
  });
});

describe("searching offers", () => {
  it("finds by title, place, topic and the name of the provider, with typing errors", async () => {
    for (const search of [
      "Alphabetisierung",
      "alfabetisierungskurs",
      "solnigen alphabetisierung",
      "Schluesselblume",
      "frauen solingen alpha",
    ]) {
      const { data } = await offers(`search: "${search}"`);
      expect(
        data.offers.edges.map(({ node }: any) => node),
        search,
      ).toContainEqual({
        __typename: "Course",
        id: "crs_alpha",
      });
    }
  });

  it("holds every condition of the filter at once", async () => {
    const filter = `{ topic: [LANGUAGE], level: [A1], targetGroup: [WOMEN], language: "fa", municipality: "mun_05122000",
      freeSeats: true, on: "2026-12-24", startsFrom: "2026-12-01", startsUntil: "2026-12-31", type: [Course],
      provider: "prv_schluesselblume", near: { latitude: 51.17, longitude: 7.08, km: 10 } }`;
    expect((await offers(`filter: ${filter}`)).data.offers.edges.map(({ node }: any) => node.id)).toEqual([
      "crs_alpha",
    ]);
    for (const [right, wrong] of [
      ["[LANGUAGE]", "[WORK]"],
      ["[A1]", "[C1]"],
      ["[WOMEN]", "[SENIORS]"],
      [`"fa"`, `"tr"`],
      ["mun_05122000", "mun_05315000"],
      ["freeSeats: true", "freeSeats: false"],
      [`on: "2026-12-24"`, `on: "2026-12-06"`],
      [`startsFrom: "2026-12-01"`, `startsFrom: "2026-12-08"`],
      ["[Course]", "[CommunityOffer]"],
      ["latitude: 51.17", "latitude: 51.37"],
    ]) {
      const { data, errors } = await offers(`filter: ${filter.replace(right as string, wrong as string)}`);
      expect(errors).toEqual([]);
      expect(data.offers.totalCount, wrong).toBe(0);
    }
  });

  it("gives the nearest first with their distances, all within reach", async () => {
    const { data } = await offers(
      `filter: { near: { latitude: ${koeln?.latitude}, longitude: ${koeln?.longitude}, km: 12 } }, first: 100`,
    );
    const distances = data.offers.edges.map(({ distanceKm }: any) => distanceKm);
    expect(distances.length).toBeGreaterThan(50);
    expect(distances).toEqual(distances.toSorted((one: number, other: number) => one - other));
    expect(Math.max(...distances)).toBeLessThanOrEqual(12);
    expect((await offers("first: 1")).data.offers.edges[0].distanceKm).toBeNull();
  });

  it("tells what one could narrow it to, and keeps that promise", async () => {
    const { data } = await offers(`search: "kurs"`, "facets { name value count }");
    const levels = data.offers.facets.filter(({ name }: any) => name === "level");
    expect(levels.map(({ value }: any) => value).toSorted()).toEqual(["A1", "A2", "B1", "B2"]);
    for (const { value, count } of levels) {
      expect((await offers(`search: "kurs", filter: { level: [${value}] }`)).data.offers.totalCount).toBe(count);
    }
    const free = data.offers.facets.filter(({ name }: any) => name === "freeSeats");
    expect(free.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(data.offers.totalCount);
  });

  it("takes two statements with count, facets or both, and one without", async () => {
    const both = await offers(`search: "kurs", first: 50`, "facets { name value count }");
    const counted = await offers(`search: "kurs", first: 50`);
    expect([both.statements, counted.statements]).toEqual([2, 2]);
    expect(both.data.offers.totalCount).toBe(counted.data.offers.totalCount);
    expect((await service.ask(`{ offers(first: 100) { nodes { id } } }`)).statements).toBe(1);
  });
});

describe("pages of what was found", () => {
  it.each([`search: "verein"`, `search: "kurs"`, ""])("neither repeat nor skip (%s)", async (search) => {
    const list = search === `search: "kurs"` ? "offers" : "partners";
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const given: string[] = [search, "first: 100", after ? `after: "${after}"` : ""].filter(Boolean);
      const { data }: any = await service.ask(
        `{ ${list}(${given.join(", ")}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      );
      seen.push(...data[list].nodes.map(({ id }: any) => id));
      if (!data[list].pageInfo.hasNextPage) {
        expect(seen).toHaveLength(data[list].totalCount);
        break;
      }
      after = data[list].pageInfo.endCursor;
    }
    expect(seen.length).toBeGreaterThan(500);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe("a question that cannot be answered", () => {
  it.each([
    [
      "100 words",
      `search: "${Array.from({ length: 100 }, (_, word) => `w${word}`)
        .join(" ")
        .slice(0, 190)}"`,
      "TOO_MANY_SEARCH_WORDS",
    ],
    ["a novel", `search: "${"x".repeat(201)}"`, "SEARCH_TOO_LONG"],
    ["0 km", "filter: { near: { latitude: 51, longitude: 7, km: 0 } }", "INVALID_DISTANCE"],
    ["10,000 km", "filter: { near: { latitude: 51, longitude: 7, km: 10000 } }", "INVALID_DISTANCE"],
    ["a swapped point", "filter: { near: { latitude: 7, longitude: 51, km: 5 } }", "POINT_OUTSIDE_STATE"],
    ["a foreign id", `filter: { municipality: "crs_1" }`, "INVALID_ID"],
    ["a page of 101", "first: 101", "INVALID_PAGE_SIZE"],
    ["a cursor of nothing", `after: "%%%"`, "INVALID_CURSOR"],
  ])("is refused with what to do: %s", async (_what, args, code) => {
    expect((await offers(args)).errors).toMatchObject([{ extensions: { code } }]);
  });

  it("is one with the cursor of another search", async () => {
    const { data } = await offers(`search: "kurs"`);
    const { errors } = await offers(`search: "treff", after: "${data.offers.pageInfo.endCursor}"`);
    expect(errors).toMatchObject([{ extensions: { code: "INVALID_CURSOR" } }]);
  });

  it.each(["🙂🙂", "٪٪", "%", "_", "'; drop table offer; --", "\\\\", "مدرسة", "{xq,zq}", "NULL"])(
    "is answered with nothing where nothing fits, and harms nothing: %s",
    async (search) => {
      const { data, errors } = await offers(`search: ${JSON.stringify(search)}`);
      expect(errors).toEqual([]);
      expect(data.offers.totalCount).toBe(0);
      expect((await offers("first: 1")).data.offers.totalCount).toBe(2_501);
    },
  );
});
