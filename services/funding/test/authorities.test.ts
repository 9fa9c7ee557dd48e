import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Person, Stage } from "./stage.ts";

/** Two worlds: KOMM-AN, which the Bezirksregierung Arnsberg decides on, and bridge projects of the Rheinland, the LVR's. */
let stage: Stage;
const cases: Record<string, { call: string; application: any; grant: any; disbursement: any; line: string }> = {};
beforeAll(async () => {
  stage = await Stage.open();
  for (const [programme, authority] of [
    ["prg_KOMM_AN_II", "authority"],
    ["prg_BRUECKENPROJEKTE", "rheinland"],
  ] as const) {
    const call = await stage.call(programme, { A: "10000" });
    const submit = async () => {
      const { id, version } = await stage.draft("solingen", call, "100");
      return stage.next("solingen", "submitApplication", { id, version });
    };
    const reviewed = await stage.next(authority, "reviewApplication", await submit());
    const period = { start: "2027-01-01", end: "2027-12-31" };
    const awarded = await stage.next(authority, "approveApplication", reviewed, { amount: "100", ...period });
    const grant = await stage.next("solingen", "acceptNotice", awarded);
    const draw = await stage.does("solingen", "requestDisbursement", {
      grant: grant.id,
      amount: "60",
      neededBy: "2026-12-01",
    });
    const { data } = await stage.asks(
      "ministry",
      `query ($id: ID!) { programme(id: $id) { budgets { lines { code } } } }`,
      {
        id: programme,
      },
    );
    cases[authority] = {
      call,
      application: await submit(),
      grant: draw.grant,
      disbursement: draw.disbursement,
      line: data.programme.budgets[0].lines[0].code,
    };
  }
});
afterAll(() => stage.service.stop());

const refusedTo = (answer: any) => answer.errors.some(({ extensions }: any) => extensions.code === "FORBIDDEN");
const authorities: Person[] = ["authority", "rheinland", "westfalen"];
const pairs = Object.keys({ authority: 0, rheinland: 0 }).flatMap((owner) =>
  authorities.map((person) => [person, owner, person === owner] as const),
);

describe("an authority", () => {
  it("is told beside its programme; where no source tells, there is none, and no call", async () => {
    const { data } = await stage.service.ask(`{ programmes { code authorities approvingAuthority } }`);
    const of = Object.fromEntries(data.programmes.map(({ code, authorities: ids }: any) => [code, ids]));
    expect(of).toMatchObject({ KOMM_IN: ["reg_059"], KIM_1: ["reg_059"], MSO: ["reg_059"], EGN: [] });
    expect(of.BRUECKENPROJEKTE).toEqual(["LVR", "LWL"]);
    for (const { authorities: ids, approvingAuthority } of data.programmes) {
      expect(ids.length > 0).toBe(approvingAuthority !== null);
    }
    const opening = {
      programme: "prg_EGN",
      title: "Niemand entscheidet",
      budgetYear: 2027,
      opensAt: "2026-11-01T00:00:00Z",
      closesOn: "2026-12-31",
      priorities: [],
    };
    expect((await stage.does("ministry", "openCall", opening)).userErrors).toMatchObject([{ code: "NO_AUTHORITY" }]);
  });

  it.each(pairs)("%s sees applications of %s before the award: %s", async (person, owner, own) => {
    const { application } = cases[owner] as (typeof cases)[string];
    const { data } = await stage.asks(
      person,
      `query ($id: ID!, $r: [_Any!]!) { application(id: $id) { id } applications(state: [SUBMITTED], first: 100) { totalCount nodes { id } }
        dueForMe { items { application { id } } } _entities(representations: $r) { __typename } }`,
      { id: application.id, r: [{ __typename: "Application", id: application.id }] },
    );
    expect(data.application !== null).toBe(own);
    expect(data._entities[0] !== null).toBe(own);
    expect(data.applications.nodes.some(({ id }: any) => id === application.id)).toBe(own);
    expect(data.applications.totalCount).toBe(person === "westfalen" ? 0 : 1);
    const due = data.dueForMe.items.some((item: any) => item.application?.id === application.id);
    expect(due).toBe(own);
  });

  it.each(pairs)("%s reads what is inward of %s: %s", async (person, owner, own) => {
    const { call, grant, disbursement } = cases[owner] as (typeof cases)[string];
    const ask = (who: Person) =>
      stage.asks(
        who,
        `query ($call: ID!, $grant: ID!) { call(id: $call) { demand { applications } history { kind } programme { budgets {
          lines { history { kind } } } } } grant(id: $grant) { history { kind } project { history { kind } }
          disbursements { history { kind } } } }`,
        { call, grant: grant.id },
      );
    const { data, errors } = await ask(person);
    // The two Landesjugendämter share their programme: its sums and its budget, but not each other's cases.
    const shared = person === "westfalen" && owner === "rheinland";
    expect(errors).toHaveLength(own ? 0 : shared ? 3 : 6);
    expect(errors.every(({ extensions }) => extensions.code === "FORBIDDEN")).toBe(true);
    const ofProgramme = [data.call.demand, data.call.history, data.call.programme.budgets[0].lines[0].history];
    expect(ofProgramme.every((one) => (one !== null) === (own || shared))).toBe(true);
    const ofGrant = [data.grant.history, data.grant.project.history, data.grant.disbursements[0].history];
    expect(ofGrant.every((one) => (one !== null) === own)).toBe(true);
    expect((await ask("ministry")).errors).toEqual([]);
    expect(disbursement.state).toBe("REQUESTED");
  });

  it.each(pairs.filter(([, , own]) => !own))("%s changes nothing of %s", async (person, owner) => {
    const { application, grant, disbursement, line } = cases[owner] as (typeof cases)[string];
    const ofApplication = { application: application.id, expectedVersion: application.version };
    const ofGrant = { grant: grant.id, expectedVersion: grant.version };
    const attempts: [string, Record<string, unknown>][] = [
      ["reviewApplication", ofApplication],
      ["returnApplication", { ...ofApplication, note: "Warum?" }],
      ["rejectApplication", ofApplication],
      ["approveApplication", { ...ofApplication, amount: "1", start: "2027-01-01", end: "2027-12-31", line }],
      ["approveDisbursement", { disbursement: disbursement.id }],
      ["payDisbursement", { disbursement: disbursement.id }],
      ["refuseDisbursement", { disbursement: disbursement.id, note: "Nein." }],
      ["checkProof", { ...ofGrant, accepted: true }],
      ["revokeGrant", { ...ofGrant, note: "Nein." }],
      ["receiveRepayment", ofGrant],
    ];
    for (const [mutation, input] of attempts) {
      expect(refusedTo(await stage.does(person, mutation, input)), mutation).toBe(true);
    }
    const [kept] = await stage.sql(
      `select (select state from application where id = ?) as application, (select state from disbursement where id = ?) as draw`,
      [application.id, disbursement.id],
    );
    expect(kept).toEqual({ application: "SUBMITTED", draw: "REQUESTED" });
  });

  it("changes what is its own", async () => {
    for (const person of ["authority", "rheinland"] as const) {
      const { application, disbursement } = cases[person] as (typeof cases)[string];
      expect((await stage.pays(person, disbursement)).disbursement.state).toBe("PAID");
      expect((await stage.next(person, "reviewApplication", application)).state).toBe("IN_REVIEW");
    }
  });

  it("of bridge projects is the Landesjugendamt of the town's part of the state", async () => {
    const rows = await stage.sql(`select distinct authority_id from application order by 1`);
    expect(rows.map(({ authority_id: id }) => id)).toEqual(["LVR", "reg_059"]);
    const { authorityFor } = await import("../src/programme/authorities.ts");
    const both = ["LVR", "LWL"];
    expect(["mun_05315000", "mun_05515000", "mun_05913000"].map((town) => authorityFor(both, town))).toEqual([
      "LVR", // Köln
      "LWL", // Münster
      "LWL", // Dortmund
    ]);
    expect(authorityFor(both, "org_1")).toBeNull();
  });
});
