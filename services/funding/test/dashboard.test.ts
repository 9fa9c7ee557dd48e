import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Stage, solingen } from "./stage.ts";

/** What the people in front of a dashboard ask first; each one question, with a constant number of statements. */
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open("small");
});
afterAll(() => stage.service.stop());

describe("an applicant", () => {
  it("sees of an application whether it is complete, what is missing, and how many days are left", async () => {
    const { data: open } = await stage.asks(
      "solingen",
      `{ calls(open: true, programme: "prg_KOMM_AN_II") { id closesAt daysLeft } }`,
    );
    const [call] = open.calls;
    const { id } = await stage.draft("solingen", call.id, "1000", { topics: [] });
    const query = `query ($id: ID!) { application(id: $id) { complete missing { code } dueOn daysLeft call { daysLeft closesAt } } }`;
    const { data } = await stage.asks("solingen", query, { id });
    const { application } = data;
    expect(application).toMatchObject({ complete: false, missing: [{ code: "NO_TOPIC" }] });
    expect(application.daysLeft).toBe(call.daysLeft);
    expect(application.dueOn).toBe(call.closesAt.slice(0, 10));
    expect(Date.parse(application.dueOn)).toBe(Date.parse("2026-11-18") + call.daysLeft * 86_400_000);
  });

  it("sees which of its applications are due in 14 days, incomplete ones first", async () => {
    const { call: late } = await stage.does("ministry", "openCall", {
      programme: "prg_KOMM_AN_II",
      title: "Bald vorbei",
      budgetYear: 2027,
      opensAt: "2026-11-01T00:00:00+01:00",
      closesOn: "2026-12-02",
      priorities: [],
    });
    const { call: sooner } = await stage.does("ministry", "openCall", {
      programme: "prg_KOMM_AN_II",
      title: "Noch eher vorbei",
      budgetYear: 2027,
      opensAt: "2026-11-01T00:00:00+01:00",
      closesOn: "2026-11-25",
      priorities: [],
    });
    const complete = await stage.draft("remscheid", sooner.id, "10");
    const incomplete = await stage.draft("remscheid", late.id, "10", { plan: [] });
    const query = `query ($days: Int!) { applicationsDue(days: $days) { id complete dueOn daysLeft missing { code } project { title } } }`;
    const { data, statements } = await stage.asks("remscheid", query, { days: 14 });
    expect(data.applicationsDue.map(({ id, complete: whole, daysLeft }: any) => [id, whole, daysLeft])).toEqual([
      [incomplete.id, false, 14],
      [complete.id, true, 7],
    ]);
    expect(statements).toBeLessThanOrEqual(5);
    const { data: fewer } = await stage.asks("remscheid", query, { days: 13 });
    expect(fewer.applicationsDue.map(({ id }: any) => id)).toEqual([complete.id]);
    const { data: foreign } = await stage.asks("solingen", query, { days: 14 });
    expect(foreign.applicationsDue.some(({ id }: any) => [complete.id, incomplete.id].includes(id))).toBe(false);
    expect((await stage.service.ask(query, { days: 14 })).data.applicationsDue).toEqual([]);
    const wrong = await stage.asks("remscheid", query, { days: -1 });
    expect(wrong.errors).toMatchObject([{ extensions: { code: "OUT_OF_RANGE" } }]);
  });

  it("sees the open calls, the one that closes first ahead, with days left and whether it may apply", async () => {
    const query = `query ($applicant: ID!) { calls(open: true, orderBy: DEADLINE) { title closesAt daysLeft programme { code }
      precheck(applicant: $applicant) { verdict } } }`;
    const { data, errors, statements } = await stage.asks("solingen", query, { applicant: solingen });
    expect(errors).toEqual([]);
    const days = data.calls.map(({ daysLeft }: any) => daysLeft);
    expect(days.length).toBeGreaterThan(5);
    expect(days).toEqual(days.toSorted((left: number, right: number) => left - right));
    expect(days[0]).toBeGreaterThanOrEqual(0);
    expect(new Set(data.calls.map(({ precheck }: any) => precheck.verdict)).size).toBeGreaterThan(1);
    expect(statements).toBeLessThanOrEqual(3);
    const { data: closed } = await stage.asks("solingen", `{ calls(open: false) { daysLeft } }`);
    expect(new Set(closed.calls.map(({ daysLeft }: any) => daysLeft))).toEqual(new Set([null]));
  });

  it("sees its grants that are running, what was drawn, and whose proof is due first", async () => {
    const { data, errors } = await stage.asks(
      "solingen",
      `{ grants(state: [DRAWING, PROOF_DUE], orderBy: PROOF_DUE, first: 50) { totalCount nodes {
        state proofDueOn amount { amount } disbursed { amount } remaining { amount } claim { by } } } }`,
    );
    expect(errors).toEqual([]);
    const { nodes, totalCount } = data.grants;
    expect(totalCount).toBeGreaterThan(20);
    const due = nodes.map(({ proofDueOn }: any) => proofDueOn);
    expect(due).toEqual(due.toSorted());
    expect(new Set(nodes.map(({ state }: any) => state))).toEqual(new Set(["DRAWING", "PROOF_DUE"]));
    const { data: of } = await stage.asks(
      "solingen",
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { grants(state: [CLOSED]) { nodes { state } totalCount }
        all: grants { totalCount } } } }`,
      { r: [{ __typename: "Municipality", id: solingen }] },
    );
    const [town] = of._entities;
    expect(town.grants.nodes.every(({ state }: any) => state === "CLOSED")).toBe(true);
    expect(town.grants.totalCount).toBeLessThan(town.all.totalCount);
  });
});

describe("an authority", () => {
  it("sees its queue, who has waited longest first, of a programme where it names one", async () => {
    const query = `query ($programme: ID) { applications(state: [SUBMITTED, IN_REVIEW], programme: $programme, orderBy: OLDEST, first: 100) {
      totalCount nodes { number state history { at } call { programme { code parent { code } } } } } }`;
    const { data } = await stage.asks("authority", query);
    expect(data.applications.totalCount).toBeGreaterThan(20);
    const began = data.applications.nodes.map(({ history }: any) => history[0].at.slice(0, 10));
    expect(began.slice(1).every((day: string, index: number) => day >= shifted(began[index], -7))).toBe(true);
    const { data: some } = await stage.asks("authority", query, { programme: "prg_KIM" });
    expect(some.applications.totalCount).toBeGreaterThan(0);
    expect(some.applications.totalCount).toBeLessThan(data.applications.totalCount);
    for (const { call } of some.applications.nodes) expect(call.programme.code).toMatch(/^KIM/);
  });

  it("sees what waits for it by kind: examinations, decisions, draws, payments, proofs", async () => {
    const { data } = await stage.asks(
      "authority",
      `{ dueForMe(first: 1000) { total items { what on } } payments: dueForMe(what: [PAYMENT, DRAW_CHECK]) { items { what disbursement { state } } } }`,
    );
    expect(new Set(data.dueForMe.items.map(({ what }: any) => what))).toEqual(
      new Set(["REVIEW", "DECISION", "DRAW_CHECK", "PAYMENT", "PROOF_CHECK"]),
    );
    expect(data.payments.items.length).toBeGreaterThan(3);
    for (const { what, disbursement } of data.payments.items) {
      expect(disbursement.state).toBe(what === "PAYMENT" ? "APPROVED" : "REQUESTED");
    }
    const days = data.dueForMe.items.map(({ on }: any) => on);
    expect(days).toEqual(days.toSorted());
  });
});

describe("a map of funded towns", () => {
  it("is one statement, by programme and year, and adds up to the partners' own sums", async () => {
    const query = `query ($programme: ID, $year: Int) { fundedMunicipalities(programme: $programme, year: $year) {
      municipality { id } projects granted { amount } disbursed { amount } } }`;
    const { data, statements } = await stage.service.ask(query);
    expect(statements).toBe(1);
    const all = data.fundedMunicipalities;
    expect(all.length).toBeGreaterThan(54);
    const representations = all.map(({ municipality }: any) => ({ __typename: "Municipality", id: municipality.id }));
    const { data: own } = await stage.service.ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { funding { projects granted { amount } disbursed { amount } } } } }`,
      { r: representations },
    );
    expect(all.map(({ municipality: _id, ...sums }: any) => sums)).toEqual(
      own._entities.map(({ funding }: any) => funding),
    );
    const { data: some } = await stage.service.ask(query, { programme: "prg_KIM", year: 2025 });
    expect(some.fundedMunicipalities.length).toBeGreaterThanOrEqual(54);
    expect(some.fundedMunicipalities.length).toBeLessThan(all.length);
    const { errors } = await stage.service.ask(query, { programme: "KIM" });
    expect(errors).toMatchObject([{ extensions: { code: "INVALID_ID" } }]);
  });
});

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
