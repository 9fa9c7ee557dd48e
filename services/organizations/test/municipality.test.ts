import { type TestService, testService } from "@kommgraph/infra/testing";
import { towns } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizations } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(organizations, { demo: "small" });
});
afterAll(() => service.stop());

/** Asks for fields of municipalities as the gateway does. */
function askOf(ids: string[], fields: string) {
  return service.ask(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Municipality { ${fields} } } }`,
    { representations: ids.map((id) => ({ __typename: "Municipality", id })) },
  );
}

const solingen = "mun_05122000";
const dusseldorf = "mun_05111000";
const hundred = [solingen, ...[...towns.keys()].filter((id) => id !== solingen).slice(0, 99)];

describe("a municipality that another subgraph asks about", () => {
  it("has its organizations by name and its offers by first day, each list of its own", async () => {
    const { data } = await askOf(
      [solingen, dusseldorf],
      `id organizations(kind: [MIGRANT_SELF_ORGANIZATION], first: 3) { totalCount pageInfo { hasNextPage } nodes { kind municipality { id } } }
       communityOffers(kind: [ADVICE, CULTURE], first: 4) { totalCount nodes { kind period { start } municipality { id } } }`,
    );
    expect(data._entities.map(({ id }: any) => id)).toEqual([solingen, dusseldorf]);
    expect(data._entities[0].organizations).toMatchObject({ totalCount: 43, pageInfo: { hasNextPage: true } });
    for (const { id, organizations, communityOffers } of data._entities) {
      const town = { id };
      expect(organizations.nodes).toEqual(
        Array.from({ length: 3 }, () => ({ kind: "MIGRANT_SELF_ORGANIZATION", municipality: town })),
      );
      expect(communityOffers.nodes).toHaveLength(4);
      expect(communityOffers.totalCount).toBeGreaterThan(4);
      const starts = communityOffers.nodes.map(({ period }: any) => period.start);
      expect(starts).toEqual(starts.toSorted());
      for (const offer of communityOffers.nodes) {
        expect(["ADVICE", "CULTURE"]).toContain(offer.kind);
        expect(offer.municipality).toEqual(town);
      }
    }
  });

  it("goes on behind a cursor where the page before ended", async () => {
    const page = (after: string) =>
      `organizations(first: 20${after}) { nodes { id } pageInfo { hasNextPage endCursor } }`;
    const ids: string[] = [];
    for (let after = ""; ; ) {
      const { data } = await askOf([solingen], page(after));
      const { nodes, pageInfo } = data._entities[0].organizations;
      ids.push(...nodes.map(({ id }: any) => id));
      if (!pageInfo.hasNextPage) break;
      after = `, after: ${JSON.stringify(pageInfo.endCursor)}`;
    }
    const { data } = await askOf([solingen], `organizations(first: 100) { nodes { id } }`);
    expect(ids).toHaveLength(48);
    expect(ids).toEqual(data._entities[0].organizations.nodes.map(({ id }: any) => id));
  });

  it("has empty lists where nobody is based", async () => {
    const { data, errors } = await askOf(
      ["mun_05154000", "mun_99999999"],
      `organizations { totalCount nodes { id } } communityOffers { totalCount nodes { id } }`,
    );
    const nothing = { totalCount: 0, nodes: [] };
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([1, 2].map(() => ({ organizations: nothing, communityOffers: nothing })));
  });

  it("answers null with a coded error for a page that is too large", async () => {
    const { data, errors } = await askOf([solingen], `id organizations(first: 500) { totalCount }`);
    expect(data._entities).toEqual([{ id: solingen, organizations: null }]);
    expect(errors).toMatchObject([{ extensions: { code: "INVALID_PAGE_SIZE" } }]);
  });

  it("costs one statement per level, for two and for a hundred", async () => {
    const fields = `
      organizations(first: 10) { nodes { name municipality { id } qualifications { title } offers(kind: [ADVICE]) { title place { city } } } }
      communityOffers(first: 10) { nodes { title provider { id name ... on MigrantOrganization { qualifications { title } } } municipality { id } } }`;
    const two = await askOf(hundred.slice(0, 2), fields);
    const many = await askOf(hundred, fields);
    expect(many.errors).toEqual([]);
    expect(many.data._entities).toHaveLength(100);
    expect(many.data._entities.flatMap((town: any) => town.organizations.nodes).length).toBeGreaterThan(150);
    // pages of organizations and of offers; trainings, advice and providers; trainings of the providers
    expect(two.statements).toBe(6);
    expect(many.statements).toBe(6);
  });

  it("costs one statement more for each count", async () => {
    const { data, statements } = await askOf(
      hundred,
      `organizations(first: 1) { totalCount nodes { id } } communityOffers(first: 1) { totalCount nodes { id } }`,
    );
    expect(data._entities[0].organizations.totalCount).toBe(48);
    expect(statements).toBe(4);
  });

  it("is resolved beside organizations, trainings and offers, which unknown ids leave null", async () => {
    const { data: known } = await service.ask(
      `{ organizations(first: 1, filter: { municipality: "${solingen}" }) { nodes { id offers { id } } } }`,
    );
    const [{ id, offers }] = known.organizations.nodes;
    const { data, statements } = await service.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        __typename ... on MigrantOrganization { id } ... on CommunityOffer { id } } }`,
      {
        representations: [
          { __typename: "MigrantOrganization", id },
          { __typename: "MigrantOrganization", id: "org_1" },
          { __typename: "CommunityOffer", id: offers[0].id },
          { __typename: "Qualification", id: "qua_1" },
        ],
      },
    );
    expect(data._entities).toEqual([
      { __typename: "MigrantOrganization", id },
      null,
      { __typename: "CommunityOffer", id: offers[0].id },
      null,
    ]);
    expect(statements).toBe(3);
  });
});
