import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { brokenInvariants, club, codes, Stage, solingen } from "./stage.ts";

let stage: Stage;
let call: string;
beforeAll(async () => {
  stage = await Stage.open();
  call = await stage.call("prg_KOMM_AN_II", { A: "100000", B: "5000" });
});
afterAll(async () => {
  expect(await brokenInvariants(stage)).toEqual([]);
  await stage.service.stop();
});
beforeEach(() => {
  stage.now = "2026-11-18T09:00:00Z";
});

const period = { start: "2027-01-01", end: "2027-12-31" };
const available = async (line: string) => {
  const { data } = await stage.asks(
    "onlooker",
    `{ programme(code: "KOMM_AN_II") { budgets(year: 2027) { planned { amount }
    committed { amount } disbursed { amount } available { amount }
    lines { code planned { amount } committed { amount } disbursed { amount } available { amount } } } } }`,
  );
  return data.programme.budgets[0].lines.find(({ code }: any) => code === line).available.amount;
};
const reload = async (id: string) =>
  (
    await stage.asks(
      "authority",
      `query ($id: ID!) { grant(id: $id) { id state version remaining { amount } disbursed { amount } proofDueOn
        claim { amount { amount } by } disbursements { state amount { amount } } proof { accepted repay { amount } spent { amount } note } history { mutation note } } }`,
      { id },
    )
  ).data.grant;

describe("an approval", () => {
  it("commits the money in the transaction of the decision, and makes project and application public", async () => {
    const application = await stage.inReview("solingen", call, "3000");
    const before = await available("A");
    const grant = await stage.next("authority", "approveApplication", application, {
      amount: "2500.50",
      ...period,
      line: "A",
    });
    expect(grant).toMatchObject({
      number: `36.01-${application.number}`,
      state: "NOTIFIED",
      amount: { amount: "2500.50" },
      remaining: { amount: "2500.50" },
      disbursed: { amount: "0.00" },
      recipient: { id: solingen },
      period,
    });
    expect(Number(await available("A"))).toBe(Number(before) - 2500.5);
    const { data } = await stage.service.ask(
      `query ($a: ID!, $p: ID!) { application(id: $a) { state } project(id: $p) { title } }`,
      { a: application.id, p: grant.project.id },
    );
    expect(data).toEqual({ application: { state: "APPROVED" }, project: { title: "Ankommen im Quartier" } });
    const told = await stage.sql(
      "select entity_type, data from outbox where entity_id in (?, ?) and data is not null",
      [grant.id, grant.project.id],
    );
    expect(new Set(told.map(({ entity_type: type }) => type))).toEqual(new Set(["Grant", "Project"]));
    expect(told.find(({ entity_type: type }) => type === "Grant").data).toMatchObject({
      recipientId: solingen,
      programmeId: "prg_KOMM_AN_II",
      cents: 250050,
      state: "NOTIFIED",
      start: period.start,
    });
  });

  it.each([
    ["more than was asked for", { amount: "1000.01", line: "A" }, "AMOUNT_ABOVE_REQUEST"],
    ["nothing", { amount: "0", line: "A" }, "OUT_OF_RANGE"],
    ["a part of a cent", { amount: "0.001", line: "A" }, "PART_OF_A_CENT"],
    ["no line where there are two", { amount: "1000" }, "BUDGET_LINE_NEEDED"],
    ["a line that there is not", { amount: "1000", line: "C" }, "BUDGET_LINE_NEEDED"],
    ["a period that ends before it starts", { amount: "1000", line: "A", end: "2026-12-31" }, "DATES_NOT_IN_ORDER"],
  ])("of %s is refused", async (_what, change, code) => {
    const { id, version } = await stage.inReview("solingen", call, "1000");
    const input = { application: id, expectedVersion: version, ...period, ...change };
    const answer = await stage.does("authority", "approveApplication", input);
    expect(codes(answer)).toEqual([code]);
    expect((await stage.sql("select state from application where id = ?", [id]))[0].state).toBe("IN_REVIEW");
  });

  it("above the line is refused, and nothing of it remains", async () => {
    const { id, version } = await stage.inReview("solingen", call, "5000.01");
    const input = { application: id, expectedVersion: version, amount: "5000.01", ...period, line: "B" };
    const refused = await stage.does("authority", "approveApplication", input, { "accept-language": "de" });
    expect(refused.userErrors).toEqual([
      {
        code: "BUDGET_EXHAUSTED",
        message: "Im Titel B sind weniger als 5.000,01 Euro verfügbar; „Budget.lines“ zeigt den Stand.",
        path: ["input", "amount"],
      },
    ]);
    expect(await stage.sql(`select id from "grant" where application_id = ?`, [id])).toEqual([]);
    expect(await stage.sql("select id from account where id like 'committed:%' and grant_id is null")).toEqual([]);
    const last = await stage.does("authority", "approveApplication", { ...input, amount: "5000" });
    expect(last.userErrors).toEqual([]);
    expect(await available("B")).toBe("0.00");
  });

  it("is the authority's alone", async () => {
    const { id, version } = await stage.inReview("solingen", call, "1");
    const input = { application: id, expectedVersion: version, amount: "1", ...period, line: "A" };
    for (const person of ["solingen", "ministry"] as const) {
      const { errors } = await stage.does(person, "approveApplication", input);
      expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    }
  });
});

describe("a notice", () => {
  it("is final when it is accepted, by its recipient alone", async () => {
    const application = await stage.inReview("solingen", call, "100");
    const grant = await stage.next("authority", "approveApplication", application, {
      amount: "100",
      ...period,
      line: "A",
    });
    const { errors } = await stage.does("remscheid", "acceptNotice", { grant: grant.id, expectedVersion: 1 });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const early = await stage.does("solingen", "requestDisbursement", {
      grant: grant.id,
      amount: "1",
      neededBy: "2026-11-20",
    });
    expect(codes(early)).toEqual(["ILLEGAL_TRANSITION"]);
    expect((await stage.next("solingen", "acceptNotice", grant)).state).toBe("FINAL");
  });

  it("is final the day after its month, by the clock", async () => {
    const application = await stage.inReview("solingen", call, "100");
    const { id } = await stage.next("authority", "approveApplication", application, {
      amount: "100",
      ...period,
      line: "A",
    });
    for (const [now, state] of [
      ["2026-12-18T22:59:59Z", "NOTIFIED"],
      ["2026-12-18T23:00:00Z", "FINAL"],
    ] as const) {
      stage.now = now;
      await stage.work("make notices final");
      expect((await reload(id)).state, now).toBe(state);
    }
    expect((await reload(id)).history.map(({ mutation }: any) => mutation)).toEqual([
      "approveApplication",
      "make notices final",
    ]);
  });
});

describe("drawing", () => {
  it("is for what is needed within two months, to the day, and for no more than is left", async () => {
    const { id } = await stage.finalGrant("solingen", call, "1000", "A");
    const ask = (amount: string, neededBy: string) =>
      stage.does("solingen", "requestDisbursement", { grant: id, amount, neededBy });
    expect(codes(await ask("1", "2027-01-19"))).toEqual(["NEEDED_OUTSIDE_TWO_MONTHS"]);
    expect(codes(await ask("1", "2026-11-17"))).toEqual(["NEEDED_OUTSIDE_TWO_MONTHS"]);
    expect(codes(await ask("1000.01", "2026-12-01"))).toEqual(["GRANT_EXHAUSTED"]);
    expect(codes(await ask("-1", "2026-12-01"))).toEqual(["OUT_OF_RANGE"]);
    const { disbursement, grant } = await ask("600", "2027-01-18");
    expect([disbursement.state, grant.state]).toEqual(["REQUESTED", "DRAWING"]);
    const more = await ask("400.01", "2026-12-01");
    expect(more.userErrors[0].message).toContain("400.00 euros left");
    expect(codes(await ask("400", "2026-12-01"))).toEqual([]);
  });

  it("is paid once, by the authority alone, also when it is clicked twice", async () => {
    const { id } = await stage.finalGrant("solingen", call, "1000", "A");
    const { disbursement } = await stage.does("solingen", "requestDisbursement", {
      grant: id,
      amount: "600",
      neededBy: "2026-12-01",
    });
    const input = { disbursement: disbursement.id };
    for (const mutation of ["approveDisbursement", "payDisbursement"]) {
      expect((await stage.does("solingen", mutation, input)).errors).toMatchObject([
        { extensions: { code: "FORBIDDEN" } },
      ]);
    }
    const early = await stage.does("authority", "payDisbursement", input);
    expect(early.userErrors).toMatchObject([
      { code: "ILLEGAL_TRANSITION", message: "It is REQUESTED and cannot become PAID; possible: APPROVED, REFUSED." },
    ]);
    const { disbursement: approved } = await stage.does("authority", "approveDisbursement", input);
    expect(approved).toMatchObject({ state: "APPROVED", paidAt: null });
    expect((await reload(id)).disbursed.amount).toBe("0.00");
    const clicks = await Promise.all([1, 2, 3].map(() => stage.does("authority", "payDisbursement", input)));
    expect(clicks.filter(({ disbursement: paid }) => paid?.state === "PAID")).toHaveLength(1);
    expect(clicks.flatMap(codes)).toEqual(["ILLEGAL_TRANSITION", "ILLEGAL_TRANSITION"]);
    expect(await reload(id)).toMatchObject({ disbursed: { amount: "600.00" }, remaining: { amount: "400.00" } });
  });

  it("that is refused can be asked for again, and the recipient reads why", async () => {
    const { id } = await stage.finalGrant("solingen", call, "10", "A");
    const ask = { grant: id, amount: "10", neededBy: "2026-12-01" };
    const { disbursement } = await stage.does("solingen", "requestDisbursement", ask);
    const { disbursement: refused } = await stage.does("authority", "refuseDisbursement", {
      disbursement: disbursement.id,
      note: "Bitte die Belege beifügen.",
    });
    expect(refused).toMatchObject({ state: "REFUSED", note: "Bitte die Belege beifügen.", paidAt: null });
    expect(codes(await stage.does("solingen", "requestDisbursement", ask))).toEqual([]);
  });

  it("of what nobody knows is refused", async () => {
    for (const mutation of ["approveDisbursement", "payDisbursement"]) {
      const answer = await stage.does("authority", mutation, { disbursement: "dis_0" });
      expect(answer.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["input", "disbursement"] }]);
    }
  });
});

describe("forwarding", () => {
  it("makes a grant inside the amount, paid and checked by the first recipient", async () => {
    const parent = await stage.finalGrant("solingen", call, "1000", "A");
    const forward = (amount: string) =>
      stage.does("solingen", "forwardGrant", { grant: parent.id, to: club, amount, title: "Nähcafé" });
    expect(codes(await forward("1000.01"))).toEqual(["GRANT_EXHAUSTED"]);
    const { grant: part } = await forward("400");
    expect(part).toMatchObject({
      number: `${parent.number}/W1`,
      recipient: { id: club },
      amount: { amount: "400.00" },
    });
    expect((await reload(parent.id)).remaining.amount).toBe("600.00");
    await stage.next("club", "acceptNotice", part);
    const { disbursement } = await stage.does("club", "requestDisbursement", {
      grant: part.id,
      amount: "300",
      neededBy: "2026-12-01",
    });
    const byAuthority = await stage.does("authority", "payDisbursement", { disbursement: disbursement.id });
    expect(byAuthority.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const paid = await stage.pays("solingen", disbursement);
    expect(paid.disbursement.state).toBe("PAID");
    stage.now = "2028-01-01T09:00:00Z";
    await stage.work("await proofs of use");
    const report = "Zwölf Treffen mit zwanzig Teilnehmerinnen.";
    const early = await stage.does("solingen", "submitProof", {
      grant: parent.id,
      expectedVersion: 3,
      report,
      spent: "0",
    });
    expect(codes(early)).toEqual(["FORWARDED_PARTS_OPEN"]);
    const proven = await stage.next("club", "submitProof", await reload(part.id), { report, spent: "250" });
    const wrong = await stage.does("authority", "checkProof", {
      grant: part.id,
      expectedVersion: proven.version,
      accepted: true,
    });
    expect(wrong.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const accepted = await stage.next("solingen", "checkProof", proven, { accepted: true });
    // The 100 that were not drawn are the first recipient's again at once; the 50 not spent have to come back first.
    expect((await reload(parent.id)).remaining.amount).toBe("700.00");
    const wait = await stage.does("solingen", "submitProof", {
      grant: parent.id,
      expectedVersion: 3,
      report,
      spent: "0",
    });
    expect(codes(wait)).toEqual(["FORWARDED_PARTS_OPEN"]);
    const byOther = await stage.does("authority", "receiveRepayment", {
      grant: part.id,
      expectedVersion: accepted.version,
    });
    expect(byOther.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await stage.next("solingen", "receiveRepayment", accepted)).state).toBe("CLOSED");
    expect(await stage.sql("select what, cents from entry where reference = ? order by id", [part.id])).toEqual([
      { what: "FORWARD", cents: "40000" },
      { what: "SPEND", cents: "25000" },
      { what: "RETURN", cents: "10000" },
      { what: "REPAY", cents: "5000" },
    ]);
  });

  it("needs a programme whose rules allow it, and ends with the last recipient", async () => {
    const other = await stage.call("prg_KIM_1", { K: "1000" });
    const grant = await stage.finalGrant("solingen", other, "100");
    const input = { to: club, amount: "1", title: "Nähcafé" };
    const refused = await stage.does("solingen", "forwardGrant", { grant: grant.id, ...input });
    expect(codes(refused)).toEqual(["FORWARDING_NOT_ALLOWED"]);
    const parent = await stage.finalGrant("solingen", call, "100", "A");
    const { grant: part } = await stage.does("solingen", "forwardGrant", { grant: parent.id, ...input });
    await stage.next("club", "acceptNotice", part);
    const again = await stage.does("club", "forwardGrant", { grant: part.id, ...input, to: solingen });
    expect(codes(again)).toEqual(["FORWARDING_NOT_ALLOWED"]);
  });
});

describe("a proof of use", () => {
  it("is due when the period is over; accepted, its unspent money is claimed, and booked when it has come", async () => {
    const { id } = await stage.finalGrant("solingen", call, "1000", "A");
    const before = await available("A");
    const { disbursement } = await stage.does("solingen", "requestDisbursement", {
      grant: id,
      amount: "600",
      neededBy: "2026-12-01",
    });
    stage.now = "2027-12-31T22:59:59Z";
    await stage.work("await proofs of use");
    expect((await reload(id)).state).toBe("DRAWING");
    stage.now = "2027-12-31T23:00:00Z";
    await stage.work("await proofs of use");
    const due = await reload(id);
    expect(due).toMatchObject({ state: "PROOF_DUE", proofDueOn: "2028-06-30" });
    const input = { grant: id, expectedVersion: due.version, report: "Es kamen viele Menschen zusammen." };
    const open = await stage.does("solingen", "submitProof", { ...input, spent: "550" });
    expect(codes(open)).toEqual(["DISBURSEMENTS_OPEN"]);
    await stage.pays("authority", disbursement);
    expect(codes(await stage.does("solingen", "submitProof", { ...input, spent: "600.01" }))).toEqual([
      "SPENT_ABOVE_PAID",
    ]);
    expect(codes(await stage.does("solingen", "submitProof", { ...input, report: "kurz", spent: "-1" }))).toEqual([
      "TEXT_LENGTH",
      "OUT_OF_RANGE",
    ]);
    const first = await stage.next("solingen", "submitProof", due, { report: input.report, spent: "600" });
    const silent = await stage.does("authority", "checkProof", {
      grant: id,
      expectedVersion: first.version,
      accepted: false,
    });
    expect(codes(silent)).toEqual(["REASON_NEEDED"]);
    const back = await stage.next("authority", "checkProof", first, { accepted: false, note: "Belege fehlen." });
    expect(back.state).toBe("PROOF_DUE");
    expect((await reload(id)).proof).toMatchObject({ accepted: false, note: "Belege fehlen." });
    const second = await stage.next("solingen", "submitProof", back, { report: input.report, spent: "550" });
    const accepted = await stage.next("authority", "checkProof", second, { accepted: true });
    const booked = () => stage.sql("select what, cents from entry where reference = ? order by id", [id]);
    expect(await reload(id)).toMatchObject({
      state: "PROOF_SUBMITTED",
      remaining: { amount: "0.00" },
      claim: { amount: { amount: "50.00" }, by: "2028-01-31" },
      proof: { accepted: true, spent: { amount: "550.00" }, repay: { amount: "50.00" } },
    });
    expect((await booked()).map(({ what }) => what)).toEqual(["COMMIT", "SPEND", "RELEASE"]);
    expect(Number(await available("A"))).toBe(Number(before) + 400);
    for (const [mutation, more] of [
      ["checkProof", { accepted: false, note: "Doch nicht." }],
      ["revokeGrant", { note: "Doch nicht." }],
    ] as const) {
      const late = await stage.does("authority", mutation, { grant: id, expectedVersion: accepted.version, ...more });
      expect(codes(late), mutation).toEqual(["ILLEGAL_TRANSITION"]);
    }
    stage.now = "2028-01-20T09:00:00Z";
    const closed = await stage.next("authority", "receiveRepayment", accepted);
    expect(closed.state).toBe("CLOSED");
    expect((await reload(id)).claim).toBeNull();
    expect((await booked()).at(-1)).toEqual({ what: "REPAY", cents: "5000" });
    const twice = await stage.does("authority", "receiveRepayment", { grant: id, expectedVersion: closed.version });
    expect(codes(twice)).toEqual(["NOTHING_CLAIMED"]);
  });

  it("that is accepted and leaves nothing unspent closes the grant at once", async () => {
    const { id } = await stage.finalGrant("solingen", call, "100", "A");
    const { disbursement } = await stage.does("solingen", "requestDisbursement", {
      grant: id,
      amount: "100",
      neededBy: "2026-12-01",
    });
    await stage.pays("authority", disbursement);
    stage.now = "2028-01-01T09:00:00Z";
    await stage.work("await proofs of use");
    const report = "Alles ist für Honorare ausgegeben.";
    const proven = await stage.next("solingen", "submitProof", await reload(id), { report, spent: "100" });
    expect((await stage.next("authority", "checkProof", proven, { accepted: true })).state).toBe("CLOSED");
    expect((await reload(id)).claim).toBeNull();
  });

  it("tells what the indicators have reached, and refuses one that is none", async () => {
    const indicators = [{ name: "Erreichte Menschen", unit: "persons", target: "100" }];
    const application = await stage.inReview("solingen", call, "10", { indicators });
    const approved = await stage.next("authority", "approveApplication", application, {
      amount: "10",
      ...period,
      line: "A",
    });
    await stage.next("solingen", "acceptNotice", approved);
    stage.now = "2028-01-02T00:00:00Z";
    await stage.work("await proofs of use");
    const input = { report: "Es kamen viele Menschen zusammen.", spent: "0" };
    const { version } = await reload(approved.id);
    const wrong = await stage.does("solingen", "submitProof", {
      grant: approved.id,
      expectedVersion: version,
      ...input,
      indicators: [{ name: "Torten", actual: "3" }],
    });
    expect(wrong.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["input", "indicators", "0", "name"] }]);
    await stage.next(
      "solingen",
      "submitProof",
      { id: approved.id, version },
      {
        ...input,
        indicators: [{ name: "Erreichte Menschen", actual: "120" }],
      },
    );
    const { data } = await stage.service.ask(
      `query ($id: ID!) { project(id: $id) { indicators { name target actual } } }`,
      {
        id: approved.project.id,
      },
    );
    expect(data.project.indicators).toEqual([{ name: "Erreichte Menschen", target: "100", actual: "120" }]);
  });
});

describe("a revocation", () => {
  it("claims what was paid and takes back what was forwarded, with a reason; once repaid, nothing is open", async () => {
    const before = await available("A");
    const parent = await stage.finalGrant("solingen", call, "1000", "A");
    const ask = { grant: parent.id, neededBy: "2026-12-01" };
    const { disbursement } = await stage.does("solingen", "requestDisbursement", { ...ask, amount: "200" });
    await stage.pays("authority", disbursement);
    await stage.does("solingen", "requestDisbursement", { ...ask, amount: "100" });
    const { grant: part } = await stage.does("solingen", "forwardGrant", {
      grant: parent.id,
      to: club,
      amount: "300",
      title: "Nähcafé",
    });
    const { version } = await reload(parent.id);
    const silent = await stage.does("authority", "revokeGrant", { grant: parent.id, expectedVersion: version });
    expect(codes(silent)).toEqual(["REASON_NEEDED"]);
    await stage.next("authority", "revokeGrant", { id: parent.id, version }, { note: "Zweckverfehlung." });
    const revoked = await reload(parent.id);
    expect(revoked).toMatchObject({
      state: "REVOKED",
      remaining: { amount: "0.00" },
      claim: { amount: { amount: "200.00" }, by: "2026-12-18" },
      disbursements: [
        { state: "PAID", amount: { amount: "200.00" } },
        { state: "REFUSED", amount: { amount: "100.00" } },
      ],
    });
    expect(revoked.history.at(-1)).toEqual({ mutation: "revokeGrant", note: "Zweckverfehlung." });
    expect(await reload(part.id)).toMatchObject({ state: "REVOKED", claim: null });
    // Everything but what was paid is free for others again; what was paid goes to the state, not to the line.
    expect(Number(await available("A"))).toBe(Number(before) - 200);
    await stage.next("authority", "receiveRepayment", revoked);
    expect(await reload(parent.id)).toMatchObject({
      state: "REVOKED",
      claim: null,
      disbursements: [{ state: "REPAID" }, { state: "REFUSED" }],
    });
    const open = await stage.sql(`select id from account where grant_id in (?, ?) and debits <> credits`, [
      parent.id,
      part.id,
    ]);
    expect(open).toEqual([]);
    expect(Number(await available("A"))).toBe(Number(before) - 200);
  });
});

describe("a budget", () => {
  it("is changed by the ministry alone, never below what is committed, and remembers why", async () => {
    const other = await stage.call("prg_KIM_2", { KOMMUNEN: "1000", TRAEGER: "10" });
    await stage.finalGrant("solingen", other, "300", "KOMMUNEN");
    const { data } = await stage.asks("ministry", `{ programme(code: "KIM_2") { budgets { id } } }`);
    const input = { budget: data.programme.budgets[0].id, from: "KOMMUNEN", to: "TRAEGER", note: "Mehr Bedarf." };
    const { errors } = await stage.does("authority", "transferBudget", { ...input, amount: "1" });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect(codes(await stage.does("ministry", "transferBudget", { ...input, amount: "700.01" }))).toEqual([
      "BUDGET_EXHAUSTED",
    ]);
    expect(codes(await stage.does("ministry", "transferBudget", { ...input, to: "X", amount: "1" }))).toEqual([
      "NOT_FOUND",
    ]);
    expect(codes(await stage.does("ministry", "transferBudget", { ...input, to: input.from, amount: "1" }))).toEqual([
      "SAME_LINE",
    ]);
    const { budget } = await stage.does("ministry", "transferBudget", { ...input, amount: "700" });
    expect(budget.lines).toMatchObject([
      {
        code: "KOMMUNEN",
        planned: { amount: "300.00" },
        available: { amount: "0.00" },
        committed: { amount: "300.00" },
      },
      {
        code: "TRAEGER",
        planned: { amount: "710.00" },
        available: { amount: "710.00" },
        committed: { amount: "0.00" },
      },
    ]);
    expect(budget.lines[0].history).toEqual([
      {
        mutation: "transferBudget",
        note: "Mehr Bedarf.",
        differences: [{ field: "plannedCents", before: expect.anything(), after: expect.anything() }],
      },
    ]);
    const [sums] =
      await stage.sql(`select sum(planned)::text as planned, (select sum(case when debit_account_id like 'available:%'
      then cents else 0 end - case when credit_account_id like 'available:%' then cents else 0 end)::text from entry
      where what in ('PLAN', 'TRANSFER')) as ledger from budget_line`);
    expect(sums.planned).toBe(sums.ledger);
  });

  it("ends with its year: the rest lapses, also what is released later, and nothing more can be awarded", async () => {
    const ending = await stage.call("prg_KOMM_AN_III", { M: "10000" }, 2026);
    const granted = await stage.inReview("club", ending, "5000", {
      ownShare: "5000",
      plan: [{ kind: "FEES", text: "H", amount: "10000" }],
    });
    const grant = await stage.next("authority", "approveApplication", granted, {
      amount: "5000",
      start: "2026-12-01",
      end: "2027-03-31",
    });
    const late = await stage.inReview("club", ending, "5000", {
      ownShare: "5000",
      plan: [{ kind: "FEES", text: "H", amount: "10000" }],
    });
    const lines = async () => {
      const { data } = await stage.asks(
        "ministry",
        `{ programme(code: "KOMM_AN_III") { budgets { lines { planned { amount }
        committed { amount } available { amount } lapsed { amount } } } } }`,
      );
      return Object.values(data.programme.budgets[0].lines[0]).map((money: any) => money.amount);
    };
    stage.now = "2026-12-31T22:59:59Z";
    await stage.work("end budget years");
    expect(await lines()).toEqual(["10000.00", "5000.00", "5000.00", "0.00"]);
    stage.now = "2026-12-31T23:00:00Z";
    await stage.work("end budget years");
    expect(await lines()).toEqual(["10000.00", "5000.00", "0.00", "5000.00"]);
    const refused = await stage.does("authority", "approveApplication", {
      application: late.id,
      expectedVersion: late.version,
      amount: "5000",
      ...period,
    });
    expect(codes(refused)).toEqual(["YEAR_ENDED"]);
    await stage.next("authority", "revokeGrant", grant, { note: "Verzicht." });
    await stage.work("end budget years");
    expect(await lines()).toEqual(["10000.00", "0.00", "0.00", "10000.00"]);
    const planned = await stage.does("ministry", "planBudget", {
      programme: "prg_MSO",
      year: 2026,
      lines: [{ code: "A", name: "Alt", planned: "1" }],
    });
    expect(codes(planned)).toEqual(["YEAR_ENDED"]);
  });

  it("is planned once a year, with sound lines", async () => {
    const lines = [{ code: "A", name: "Treffpunkte", planned: "10" }];
    const twice = await stage.does("ministry", "planBudget", { programme: "prg_KOMM_AN_II", year: 2027, lines });
    expect(codes(twice)).toEqual(["BUDGET_EXISTS"]);
    const bad = await stage.does("ministry", "planBudget", {
      programme: "prg_KIM",
      year: 2027,
      lines: [...lines, { code: "A", name: "x", planned: "-1" }],
    });
    expect(bad.userErrors.map(({ code, path }: any) => [code, path.join(".")])).toEqual([
      ["TEXT_LENGTH", "input.lines.1.name"],
      ["OUT_OF_RANGE", "input.lines.1.planned"],
      ["INVALID_CODE", "input.lines.1.code"],
    ]);
  });
});
