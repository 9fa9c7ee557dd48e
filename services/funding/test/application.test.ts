import { type TestAnswer, type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { funding } from "../src/service.ts";

let service: TestService;
let hidden: { id: string; project: string; applicant: string; state: string; offer: string | null }[];
beforeAll(async () => {
  service = await testService(funding, { demo: "small" });
  hidden = await service.orm.em.fork().execute(`
    select application.id, project.id as project, applicant_id as applicant, state,
      project.offer_ids[1] as offer
    from application join project on project.application_id = application.id where state <> 'APPROVED'`);
});
afterAll(() => service.stop());

describe("an application before its award", () => {
  it("exists in every state, so that the following tests test something", () => {
    const states = new Set(hidden.map(({ state }) => state));
    expect(states).toEqual(new Set(["DRAFT", "SUBMITTED", "IN_REVIEW", "RETURNED", "REJECTED", "WITHDRAWN"]));
  });

  it("is null by its id, and so is its project, also as a reference of another subgraph", async () => {
    for (const { id, project } of hidden.slice(0, 30)) {
      const { data, errors } = await service.ask(
        `query ($id: ID!, $project: ID!, $references: [_Any!]!) {
          application(id: $id) { id } project(id: $project) { id } _entities(representations: $references) { __typename } }`,
        {
          id,
          project,
          references: [
            { __typename: "Application", id },
            { __typename: "Project", id: project },
          ],
        },
      );
      expect(errors).toEqual([]);
      expect(data).toEqual({ application: null, project: null, _entities: [null, null] });
    }
  });

  it("is in no list and no count, not even when its state is asked for", async () => {
    const { data } = await service.ask(`{
      all: applications(first: 100) { totalCount nodes { state } }
      asked: applications(state: [DRAFT, SUBMITTED, IN_REVIEW, RETURNED, REJECTED, WITHDRAWN]) { totalCount nodes { id } }
    }`);
    expect(data.all.totalCount).toBe(354 - hidden.length);
    expect(new Set(data.all.nodes.map(({ state }: any) => state))).toEqual(new Set(["APPROVED"]));
    expect(data.asked).toEqual({ totalCount: 0, nodes: [] });
  });

  it("is not among the applications of its municipality, nor in its sums", async () => {
    const [{ applicant }] = hidden.filter((application) => application.applicant.startsWith("mun_")) as [
      (typeof hidden)[0],
    ];
    const [counted] = await service.orm.em
      .fork()
      .execute(`select count(*)::int as count from application where applicant_id = ? and state = 'APPROVED'`, [
        applicant,
      ]);
    const { data } = await service.ask(
      `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Municipality {
        funding { applications } applications(first: 100) { totalCount nodes { state } }
        drafts: applications(state: [DRAFT, SUBMITTED]) { totalCount } } } }`,
      { references: [{ __typename: "Municipality", id: applicant }] },
    );
    const [municipality] = data._entities;
    expect(municipality.applications.totalCount).toBe(counted?.count);
    expect(municipality.funding.applications).toBe(counted?.count);
    expect(municipality.drafts).toEqual({ totalCount: 0 });
  });

  it("pays for no offer yet", async () => {
    const offers = hidden.flatMap(({ offer }) => (offer?.startsWith("crs_") ? [offer] : []));
    expect(offers.length).toBeGreaterThan(3);
    const { data } = await service.ask(
      `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Course { fundedBy { id } } } }`,
      { references: offers.map((id) => ({ __typename: "Course", id })) },
    );
    const shown = data._entities.flatMap(({ fundedBy }: any) => fundedBy.map(({ id }: any) => id));
    expect(shown.filter((id: string) => hidden.some(({ project }) => project === id))).toEqual([]);
  });
});

describe("an awarded application", () => {
  it("has a plan that adds up, a history from draft to award, a project and a grant", async () => {
    const { data } =
      await service.ask(`{ applications(first: 100) { nodes { number requested { amount } ownShare { amount }
      financing plan { kind text amount { amount currency } } history { state at by note } applicant { id __typename }
      project { title lead { id } } grant { amount { amount } forwardedFrom { id } application { number } }
      call { opensAt closesAt programme { code } } version demonstration } } }`);
    for (const application of data.applications.nodes) {
      const plan = application.plan.reduce((sum: bigint, item: any) => sum + inCents(item.amount), 0n);
      expect(plan, application.number).toBe(inCents(application.requested) + inCents(application.ownShare));
      const { history, call } = application;
      expect(history.map(({ state }: any) => state)).toEqual(["DRAFT", "SUBMITTED", "IN_REVIEW", "APPROVED"]);
      expect(history.map(({ at }: any) => at)).toEqual(history.map(({ at }: any) => at).toSorted());
      expect(history[1].at >= call.opensAt && history[1].at <= call.closesAt, application.number).toBe(true);
      expect(history[1].by).toBe(application.applicant.id);
      const bridge = call.programme.code === "BRUECKENPROJEKTE";
      expect(["LVR", "LWL"].includes(history[3].by)).toBe(bridge);
      expect(application.project.lead.id).toBe(application.applicant.id);
      expect(application.grant.application.number).toBe(application.number);
      expect(application.grant.forwardedFrom).toBeNull();
      expect(inCents(application.grant.amount)).toBeLessThanOrEqual(inCents(application.requested));
      expect(application).toMatchObject({ version: 1, demonstration: true });
    }
  });

  it("keeps the rules of its programme: what an association asks for, and what it adds itself", async () => {
    const { data } = await service.ask(`{ applications(first: 100) { nodes { requested { amount } ownShare { amount }
      financing applicant { __typename } call { programme { code } } } } }`);
    const of = (code: string) => data.applications.nodes.filter(({ call }: any) => call.programme.code === code);
    expect(of("MSO_EINZEL").length).toBeGreaterThan(3);
    for (const { requested, ownShare, financing, applicant } of of("MSO_EINZEL")) {
      expect(financing).toBe("SHARE");
      expect(applicant.__typename).toBe("MigrantOrganization");
      expect(inCents(requested)).toBeLessThanOrEqual(1_500_000n);
      expect(inCents(ownShare) * 5n).toBeGreaterThanOrEqual(inCents(requested) + inCents(ownShare));
    }
    for (const { requested, ownShare } of of("MSO_ANSCHUB")) {
      expect([requested.amount, ownShare.amount]).toEqual(["6000.00", "0.00"]);
    }
  });

  it.each(["LATEST", "NUMBER", "REQUESTED_DESC"])("is paged over once, in order %s", async (orderBy) => {
    const numbers: string[] = [];
    const amounts: bigint[] = [];
    for (let after: string | null = null; ; ) {
      const { data, errors }: TestAnswer<any> = await service.ask(
        `query ($after: String, $orderBy: ApplicationOrder!) { applications(orderBy: $orderBy, first: 23, after: $after) {
          totalCount nodes { number requested { amount } } pageInfo { hasNextPage endCursor } } }`,
        { after, orderBy },
      );
      expect(errors).toEqual([]);
      numbers.push(...data.applications.nodes.map(({ number }: any) => number));
      amounts.push(...data.applications.nodes.map(({ requested }: any) => inCents(requested)));
      if (!data.applications.pageInfo.hasNextPage) break;
      after = data.applications.pageInfo.endCursor;
    }
    expect(new Set(numbers).size).toBe(354 - hidden.length);
    expect(numbers).toHaveLength(354 - hidden.length);
    if (orderBy === "NUMBER") expect(numbers).toEqual(numbers.toSorted());
    if (orderBy === "REQUESTED_DESC") expect(amounts).toEqual(amounts.toSorted((left, right) => Number(right - left)));
  });

  it("takes the same number of statements alone and a hundred at once", async () => {
    const query = `query ($first: Int!) { applications(first: $first) { totalCount nodes { call { title programme { code }
      rules { code } } plan { text } history { state } project { title indicators { name } offers { id } }
      grant { disbursed { amount } remaining { amount } disbursements { state } proof { report } forwardedTo { number } } } } }`;
    const hundred = await service.ask(query, { first: 100 });
    const one = await service.ask(query, { first: 1 });
    expect(hundred.errors).toEqual([]);
    expect(hundred.statements).toBe(14);
    expect(one.statements).toBeLessThanOrEqual(14);
  });
});

function inCents({ amount }: { amount: string }): bigint {
  return BigInt(amount.replace(".", ""));
}
