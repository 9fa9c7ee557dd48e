import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { funding } from "../src/service.ts";

let service: TestService;
let project: { id: string; offers: string[]; cents: bigint };
beforeAll(async () => {
  service = await testService(funding, { demo: "small" });
  const [row] = (await service.orm.em.fork().execute(`
    select project.id, offer_ids as offers, (select sum(cents)::text from booking
      where what = 'DISBURSE' and debit_account_id = 'disbursed:' || "grant".id) as paid
    from project join "grant" on project_id = project.id
    where "grant".state = 'DRAWING' and offer_ids[1] like 'crs_%' and offer_ids[2] like 'crs_%' and offer_ids[3] like 'off_%'
      and exists (select from disbursement where grant_id = "grant".id and state = 'PAID')
    order by project.id limit 1`)) as any[];
  project = { id: row.id, offers: row.offers, cents: BigInt(row.paid) };
});
afterAll(() => service.stop());

/** What the gateway sends: the project with what the courses have told of themselves. */
async function outcome(...told: ({ completed: number | null; withheld: boolean } | null)[]) {
  const offers = project.offers.map((id, index) => (id.startsWith("crs_") ? { quality: told[index] ?? null } : {}));
  const { data, errors, statements } = await service.ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Project { costPerOutcome { amount currency }
      outcome { courses coursesTold completed cost { amount } } } } }`,
    { r: [{ __typename: "Project", id: project.id, offers }] },
  );
  expect(errors).toEqual([]);
  return { ...data._entities[0], statements };
}

describe("the cost per outcome", () => {
  it("is the money paid, divided by the completions that the courses themselves have told", async () => {
    const { costPerOutcome, outcome: basis } = await outcome(
      { completed: 8, withheld: false },
      { completed: 5, withheld: false },
    );
    expect(basis).toMatchObject({ courses: 2, coursesTold: 2, completed: 13 });
    expect(BigInt(basis.cost.amount.replace(".", ""))).toBe(project.cents);
    const exact = Number(project.cents) / 13;
    expect(Number(costPerOutcome.amount.replace(".", ""))).toBe(Math.round(exact));
    expect(costPerOutcome.currency).toBe("EUR");
  });

  it("is not told while a course has not told, or withholds", async () => {
    for (const second of [null, { completed: null, withheld: true }]) {
      const { costPerOutcome, outcome: basis } = await outcome({ completed: 8, withheld: false }, second);
      expect(costPerOutcome).toBeNull();
      expect(basis).toMatchObject({ courses: 2, coursesTold: 1, completed: 8 });
    }
  });

  it("is withheld under five, and the count with it", async () => {
    const few = await outcome({ completed: 4, withheld: false }, { completed: 0, withheld: false });
    expect(few).toMatchObject({ costPerOutcome: null, outcome: { coursesTold: 2, completed: null } });
    const enough = await outcome({ completed: 4, withheld: false }, { completed: 1, withheld: false });
    expect(enough.outcome.completed).toBe(5);
    expect(enough.costPerOutcome).not.toBeNull();
  });

  it("keeps nothing of it: asked without the courses, it knows nothing", async () => {
    await outcome({ completed: 8, withheld: false }, { completed: 5, withheld: false });
    const { data } = await service.ask(
      `query ($id: ID!) { project(id: $id) { costPerOutcome { amount } outcome { courses } } }`,
      {
        id: project.id,
      },
    );
    expect(data.project).toEqual({ costPerOutcome: null, outcome: null });
  });

  it("of a project without courses is nothing, and of one that is not awarded not even the project", async () => {
    const rows = (await service.orm.em
      .fork()
      .execute(`(select id, awarded from project where awarded and offer_ids = '{}' limit 1)
      union all (select id, awarded from project where not awarded limit 1)`)) as any[];
    const representations = rows.map(({ id }) => ({ __typename: "Project", id, offers: [] }));
    const { data } = await service.ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Project { costPerOutcome { amount } outcome { courses completed } } } }`,
      { r: representations },
    );
    expect(data._entities).toEqual([{ costPerOutcome: null, outcome: { courses: 0, completed: null } }, null]);
  });
});
