import { type TestService, testService } from "@kommgraph/infra/testing";
import { towns } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MigrantOrganization } from "../src/organization/organization.entity.ts";
import { organizations } from "../src/service.ts";
import { walk } from "./walk.ts";

let service: TestService;
let all: MigrantOrganization[];
beforeAll(async () => {
  service = await testService(organizations, { demo: "small" });
  all = await service.orm.em.fork().find(MigrantOrganization, {}, { orderBy: { id: "asc" } });
});
afterAll(() => service.stop());

const solingen = "mun_05122000";
const german = new Intl.Collator("de-DE").compare;

describe("the list of organizations", () => {
  it("pages through a combination of filters once, in German order", async () => {
    const expected = all.filter(
      ({ kind, languages, topics }) =>
        ["MIGRANT_SELF_ORGANIZATION", "VOLUNTEER_INITIATIVE"].includes(kind) &&
        languages.includes("ar") &&
        (topics.includes("EDUCATION") || topics.includes("CULTURE")),
    );
    const nodes = await walk<{ id: string; name: string }>(
      service,
      "organizations",
      `filter: { kind: [MIGRANT_SELF_ORGANIZATION, VOLUNTEER_INITIATIVE], language: "ar", topic: [EDUCATION, CULTURE] }`,
      "id name",
    );
    const names = nodes.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(names).toEqual(expected.map(({ name }) => name).sort(german));
    expect(names.findIndex((name) => name.startsWith("Ägyptisch"))).toBeLessThan(
      names.findIndex((name) => name.startsWith("Deutsch-")),
    );
    expect(new Set(nodes.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
  });

  it("pages by members, with those that do not tell at the end", async () => {
    const nodes = await walk<{ id: string; members: number | null }>(
      service,
      "organizations",
      `filter: { municipality: "${solingen}" }, orderBy: MEMBERS_DESC`,
      "id members",
    );
    const members = nodes.map(({ members }) => members ?? -1);
    expect(members).toHaveLength(48);
    expect(members).toContain(-1);
    expect(members).toEqual(members.toSorted((a, b) => b - a));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(48);
  });

  it("pages backwards by name", async () => {
    const filter = `filter: { municipality: "${solingen}", topic: [CULTURE] }`;
    const forwards = await walk<{ id: string }>(service, "organizations", `${filter}, orderBy: NAME`, "id");
    const backwards = await walk<{ id: string }>(service, "organizations", `${filter}, orderBy: NAME_DESC`, "id");
    expect(forwards.length).toBeGreaterThan(7);
    expect(backwards).toEqual(forwards.toReversed());
  });

  it("takes a county for all of its towns", async () => {
    const county = "mun_05154000";
    const expected = all.filter(({ municipalityId }) => towns.get(municipalityId)?.county === county);
    const nodes = await walk<{ id: string; municipality: { id: string } }>(
      service,
      "organizations",
      `filter: { municipality: "${county}" }`,
      "id municipality { id }",
    );
    expect(new Set(nodes.map(({ municipality }) => municipality.id)).size).toBeGreaterThan(2);
    expect(nodes.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id));
  });

  it("finds the organizations of a community", async () => {
    const { data } = await service.ask(
      `{ organizations(filter: { community: "ER" }, first: 100) { totalCount nodes { name communities } } }`,
    );
    expect(data.organizations.nodes.length).toBe(data.organizations.totalCount);
    expect(data.organizations.totalCount).toBe(all.filter(({ communities }) => communities.includes("ER")).length);
    expect(data.organizations.nodes[0].name).toContain("Eritreisch");
  });

  it.each([
    [["türkisch", "TÜRKISCH", "tuerkisch", "Turkisch"], "Türkisch"],
    [["hêvî", "Hevi", "HEVI"], "Hêvî"],
    [["köprü", "Koeprue", "KOPRU"], "Köprü"],
    [["übach", "uebach", "Ubach"], "Übach"],
  ])("finds the same by any of %s", async (typed, written) => {
    const expected = all.filter(({ name }) => name.includes(written)).length;
    expect(expected).toBeGreaterThan(0);
    for (const search of typed) {
      const { data } = await service.ask(
        `query ($search: String) { organizations(filter: { search: $search }, first: 100) { totalCount nodes { name } } }`,
        { search },
      );
      expect(data.organizations.totalCount, search).toBe(expected);
      for (const { name } of data.organizations.nodes) expect(name).toContain(written);
    }
  });

  it.each(["%", "_", "\\"])("takes “%s” in a search for what it is", async (search) => {
    const { data } = await service.ask(
      `query ($search: String) { organizations(filter: { search: $search }) { totalCount } }`,
      { search },
    );
    expect(data.organizations.totalCount).toBe(0);
  });

  it.each([
    ["a page of none", "first: 0", "INVALID_PAGE_SIZE", /1 to 100/],
    ["a page of 101", "first: 101", "INVALID_PAGE_SIZE", /1 to 100/],
    ["a cursor of another order", "after: $cursor", "INVALID_CURSOR", /another list or order/],
    ["a broken cursor", 'after: "%%%"', "INVALID_CURSOR", /not a cursor/],
    ["a town that is no id", 'filter: { municipality: "Solingen" }', "INVALID_ID", /mun_05122000/],
    ["a town that is an organization", 'filter: { municipality: "org_1" }', "INVALID_ID", /Municipality/],
    ["a town that is empty", 'filter: { municipality: "" }', "INVALID_ID", /not an id/],
    ["a country that is no code", 'filter: { community: "Syrien" }', "INVALID_COUNTRY", /ISO 3166-1/],
  ])("refuses %s", async (_what, args, code, message) => {
    const { data: other } = await service.ask(
      `{ organizations(orderBy: MEMBERS_DESC, first: 1) { pageInfo { endCursor } } }`,
    );
    const cursor = JSON.stringify(other.organizations.pageInfo.endCursor);
    const { errors } = await service.ask(`{ organizations(${args.replace("$cursor", cursor)}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code }, message: expect.stringMatching(message) }]);
  });

  it("refuses a language nobody knows, with the reason", async () => {
    const { errors } = await service.ask(`{ organizations(filter: { language: "klingon" }) { totalCount } }`);
    expect(errors).toMatchObject([{ message: expect.stringContaining("not a language tag the graph knows") }]);
  });

  it("takes the same number of statements for two organizations and for a hundred", async () => {
    const query = `query ($first: Int!) { organizations(first: $first) { totalCount nodes {
      municipality { id } qualifications { organization { name } }
      offers { provider { name } municipality { id } } } } }`;
    const two = await service.ask(query, { first: 2 });
    const hundred = await service.ask(query, { first: 100 });
    expect(hundred.data.organizations.nodes).toHaveLength(100);
    expect(hundred.statements).toBe(5);
    expect(two.statements).toBe(5);
  });
});
