import { type TestService, testService } from "@kommgraph/infra/testing";
import { demonstrationWorld, towns } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { funding } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(funding, { demo: "small" });
});
afterAll(() => service.stop());

const world = demonstrationWorld("small");
const query = `query ($references: [_Any!]!) { _entities(representations: $references) {
  ... on Municipality { id funding { applications projects granted { amount } disbursed { amount } }
    year: funding(year: 2026) { projects granted { amount } } grants(first: 3) { totalCount nodes { number } }
    applications(first: 3) { totalCount nodes { number } } }
  ... on MigrantOrganization { id funding { applications projects granted { amount } disbursed { amount } }
    grants { totalCount nodes { number forwardedFrom { number } } } } } }`;

describe("a partner", () => {
  it("of the kind of Solingen has applied, got, passed on", async () => {
    const { data } = await service.ask(query, { references: [{ __typename: "Municipality", id: "mun_05122000" }] });
    const [solingen] = data._entities;
    expect(solingen.applications.totalCount).toBe(solingen.funding.applications);
    expect(solingen.funding.applications).toBe(3);
    expect(solingen.grants.totalCount).toBe(3);
    expect(inCents(solingen.funding.disbursed)).toBeGreaterThan(0n);
    expect(solingen.year.projects).toBe(2);
  });

  it("has been granted what all grants say: nothing is lost, nothing counted twice", async () => {
    const organizations = world.organizations.map(({ id }) => ({ __typename: "MigrantOrganization", id }));
    const municipalities = [...new Set([...towns.values()].flatMap(({ id, county }) => [id, county ?? id]))].map(
      (id) => ({
        __typename: "Municipality",
        id,
      }),
    );
    const providers = world.providers.map(({ id }) => ({ __typename: "CourseProvider", id }));
    const { data } = await service.ask(
      `query ($references: [_Any!]!) { _entities(representations: $references) {
        ... on Municipality { funding { granted { amount } disbursed { amount } } }
        ... on MigrantOrganization { funding { granted { amount } disbursed { amount } } }
        ... on CourseProvider { funding { granted { amount } disbursed { amount } } } }
        programmes { parent { id } totals { granted { amount } disbursed { amount } } } }`,
      { references: [...organizations, ...municipalities, ...providers] },
    );
    for (const what of ["granted", "disbursed"]) {
      const ofPartners = sum(data._entities.map(({ funding }: any) => funding[what]));
      const roots = data.programmes.filter(({ parent }: any) => !parent);
      expect(ofPartners).toBe(sum(roots.map(({ totals }: any) => totals[what])));
    }
  });

  it("takes the same number of statements alone and among a hundred", async () => {
    const references = (count: number) =>
      world.organizations.slice(0, count).map(({ id }) => ({ __typename: "MigrantOrganization", id }));
    const hundred = await service.ask(query, { references: references(100) });
    const one = await service.ask(query, { references: references(1) });
    expect(hundred.errors).toEqual([]);
    expect(hundred.statements).toBe(5);
    expect(one.statements).toBeLessThanOrEqual(5);
  });

  it("whose key nobody knows has no funding, and does no harm", async () => {
    const { data, errors } = await service.ask(query, {
      references: [{ __typename: "MigrantOrganization", id: "org_' or 1=1 --" }],
    });
    expect(errors).toEqual([]);
    expect(data._entities[0].funding).toEqual({
      applications: 0,
      projects: 0,
      granted: { amount: "0.00" },
      disbursed: { amount: "0.00" },
    });
  });
});

describe("a project", () => {
  it("pays for courses and community offers of its town, and each of them knows", async () => {
    const { data } = await service.ask(`{ grants(first: 100, orderBy: OLDEST) { nodes { project { id title kind topics
      partners { id } indicators { name unit target actual } offers { __typename id fundedBy { id } } transferredFrom { title } } } } }`);
    const projects = data.grants.nodes.map(({ project }: any) => project);
    const offers = projects.flatMap((project: any) =>
      project.offers.map((offer: any) => ({ ...offer, project: project.id })),
    );
    expect(new Set(offers.map((offer: any) => offer.__typename))).toEqual(new Set(["Course", "CommunityOffer"]));
    for (const { fundedBy, project } of offers) expect(fundedBy.map(({ id }: any) => id)).toContain(project);
    const known = new Set([...world.courses, ...world.communityOffers].map(({ id }) => id));
    expect(offers.filter(({ id }: any) => !known.has(id))).toEqual([]);
    for (const { indicators } of projects) expect(indicators.length).toBeGreaterThanOrEqual(2);
  });

  it("may take over what worked elsewhere", async () => {
    const { data } = await service.ask(
      `{ grants(first: 100) { nodes { project { kind transferredFrom { title } } } } }`,
    );
    const transfers = data.grants.nodes.filter(({ project }: any) => project.kind === "TRANSFER");
    expect(transfers.length).toBeGreaterThan(2);
    for (const { project } of transfers) expect(project.transferredFrom.title.length).toBeGreaterThan(10);
  });

  it("is found behind the offers of a page in one statement", async () => {
    const references = world.communityOffers.slice(0, 100).map(({ id }) => ({ __typename: "CommunityOffer", id }));
    const { data, statements } = await service.ask(
      `query ($references: [_Any!]!) { _entities(representations: $references) { ... on CommunityOffer { fundedBy { title } } } }`,
      { references },
    );
    expect(data._entities.some(({ fundedBy }: any) => fundedBy.length > 0)).toBe(true);
    expect(statements).toBe(1);
  });
});

function inCents({ amount }: { amount: string }): bigint {
  return BigInt(amount.replace(".", ""));
}

function sum(amounts: { amount: string }[]): bigint {
  return amounts.reduce((cents, amount) => cents + inCents(amount), 0n);
}
