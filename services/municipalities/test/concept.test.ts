import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities, { demo: "small" });
});
afterAll(() => service.stop());

const fields = `title adoptedOn demonstration municipality { name }
  chapters { title topic goals demonstration partners { __typename id ... on Municipality { name } } }`;

describe("the concept of a municipality", () => {
  it("names in Solingen for each chapter the goals and the partners of all three types", async () => {
    const { data, errors } = await service.ask(`{ municipality(ags: "05122000") { concept { ${fields} } } }`);
    const { concept } = data.municipality;
    expect(errors).toEqual([]);
    expect(concept).toMatchObject({ demonstration: true, municipality: { name: "Solingen" } });
    expect(concept.adoptedOn < "2026-11-18").toBe(true);
    expect(concept.chapters).toHaveLength(9);
    expect(concept.chapters.at(-1)).toMatchObject({ topic: null });
    for (const { goals, partners } of concept.chapters) {
      expect(goals.length).toBeGreaterThanOrEqual(2);
      expect(partners[0]).toEqual({ __typename: "Municipality", id: "mun_05122000", name: "Solingen" });
      expect(partners.length).toBeGreaterThan(5);
    }
    const partners = concept.chapters.flatMap((chapter: any) => chapter.partners);
    const types = new Set(partners.map((partner: any) => partner.__typename));
    expect(types).toEqual(new Set(["Municipality", "MigrantOrganization", "CourseProvider"]));
  });

  it("exists wherever there is an integration centre, and is null for a small town", async () => {
    const { data } = await service.ask(`{
      integrationCentres { carrier { concept { title } } }
      municipality(ags: "05962060") { name concept { title } }
    }`);
    expect(data.integrationCentres.filter(({ carrier }: any) => carrier.concept === null)).toEqual([]);
    expect(data.municipality).toEqual({ name: "Werdohl", concept: null });
  });

  it("takes the same statements for one municipality and for all", async () => {
    const query = `query ($first: Int!) { municipalities(filter: { kind: [COUNTY_FREE_CITY] }, first: $first) {
      nodes { concept { ${fields} } } } }`;
    const one = await service.ask(query, { first: 1 });
    const all = await service.ask(query, { first: 22 });
    expect(all.data.municipalities.nodes).toHaveLength(22);
    expect(all.statements).toBe(4);
    expect(one.statements).toBe(4);
  });
});

describe("a partner of another subgraph", () => {
  it("is reached by its key alone", async () => {
    const { data } = await service.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename
        ... on MigrantOrganization { id } ... on CourseProvider { id } } }`,
      {
        representations: [
          { __typename: "MigrantOrganization", id: "org_1" },
          { __typename: "CourseProvider", id: "prv_1" },
        ],
      },
    );
    expect(data._entities).toEqual([
      { __typename: "MigrantOrganization", id: "org_1" },
      { __typename: "CourseProvider", id: "prv_1" },
    ]);
  });
});
