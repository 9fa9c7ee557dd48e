import { type TestService, testService } from "@kommgraph/infra/testing";
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

describe("an organization", () => {
  it("tells all that is known of it, with its town as a key, its trainings and its offers", async () => {
    const one = all.find(({ name }) => name === "Deutsch-Tamilischer Familienbund in Solingen e. V.");
    const { data, statements } = await service.ask(
      `query ($id: ID!) { organization(id: $id) {
        __typename name kind municipality { id } languages communities registered demonstration version
        qualifications { title completedOn people demonstration organization { id } }
        offers { title provider { __typename id name } municipality { id } } } }`,
      { id: one?.id },
    );
    expect(data.organization).toMatchObject({
      __typename: "MigrantOrganization",
      kind: "MIGRANT_SELF_ORGANIZATION",
      municipality: { id: solingen },
      languages: ["de", "ta"],
      communities: ["LK", "IN"],
      registered: true,
      demonstration: true,
      version: 1,
    });
    expect(data.organization.offers.length).toBeGreaterThan(0);
    for (const offer of data.organization.offers) {
      expect(offer.provider).toEqual({ __typename: "MigrantOrganization", id: one?.id, name: one?.name });
    }
    for (const { organization } of data.organization.qualifications) expect(organization).toEqual({ id: one?.id });
    expect(statements).toBe(3);
  });

  it("is a self-organization when half of its members have migration history, and unknown when it does not tell", async () => {
    const nodes = await walk<{ migrationHistoryShare: number | null; selfOrganization: boolean | null }>(
      service,
      "organizations",
      `filter: { municipality: "${solingen}" }`,
      "migrationHistoryShare selfOrganization",
    );
    const answers = new Set(nodes.map(({ selfOrganization }) => selfOrganization));
    expect(answers).toEqual(new Set([true, false, null]));
    for (const { migrationHistoryShare: share, selfOrganization } of nodes) {
      expect(selfOrganization).toBe(share === null ? null : share >= 50);
    }
  });

  it("gives only the offers of the kinds asked for, by first day", async () => {
    const { data } = await service.ask(`{ organizations(first: 100) { nodes {
      all: offers { kind period { start } } some: offers(kind: [ADVICE, SPORT]) { kind period { start } } } } }`);
    const { nodes } = data.organizations;
    expect(nodes.flatMap(({ some }: any) => some).length).toBeGreaterThan(10);
    for (const { all: every, some } of nodes) {
      expect(some).toEqual(every.filter(({ kind }: any) => kind === "ADVICE" || kind === "SPORT"));
      const starts = every.map(({ period }: any) => period.start);
      expect(starts).toEqual(starts.toSorted());
    }
  });

  it("puts trainings that still run behind those that are completed", async () => {
    const { data } = await service.ask(`{ organizations(first: 100) { nodes { qualifications { completedOn } } } }`);
    const lists: (string | null)[][] = data.organizations.nodes.map(({ qualifications }: any) =>
      qualifications.map(({ completedOn }: any) => completedOn),
    );
    expect(lists.some((days) => days.length > 1 && days.includes(null))).toBe(true);
    for (const days of lists) expect(days).toEqual(days.toSorted((a, b) => (a ?? "9").localeCompare(b ?? "9")));
  });

  it("is null when nobody has that id, and a coded error when the id is of another type", async () => {
    const { data, errors } = await service.ask(`{
      unknown: organization(id: "org_1") { name }
      broken: organization(id: "Caritas") { name }
      foreign: organization(id: "mun_05122000") { name }
    }`);
    expect(data).toEqual({ unknown: null, broken: null, foreign: null });
    expect(errors.map(({ path, extensions }) => [path?.[0], extensions.code])).toEqual([
      ["broken", "INVALID_ID"],
      ["foreign", "INVALID_ID"],
    ]);
  });
});
