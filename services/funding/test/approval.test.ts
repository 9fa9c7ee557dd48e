import { describe, expect, it } from "vitest";
import { onStage } from "./on-stage.ts";
import { codes, solingen } from "./stage.ts";

const on = onStage("prg_KOMM_AN_II", { A: "100000", B: "5000" });

const period = { start: "2027-01-01", end: "2027-12-31" };

describe("an approval", () => {
  it("commits the money in the transaction of the decision, and makes project and application public", async () => {
    const application = await on.stage.inReview("solingen", on.call, "3000");
    const before = await on.stage.available("KOMM_AN_II", "A");
    const grant = await on.stage.next("authority", "approveApplication", application, {
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
    expect(Number(await on.stage.available("KOMM_AN_II", "A"))).toBe(Number(before) - 2500.5);
    const { data } = await on.stage.service.ask(
      `query ($a: ID!, $p: ID!) { application(id: $a) { state } project(id: $p) { title } }`,
      { a: application.id, p: grant.project.id },
    );
    expect(data).toEqual({ application: { state: "APPROVED" }, project: { title: "Ankommen im Quartier" } });
    const told = await on.stage.sql(
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

  it("takes ten statements between begin and commit: two locks, one read, seven writes", async () => {
    const { id, version } = await on.stage.inReview("solingen", on.call, "1");
    const input = { application: id, expectedVersion: version, amount: "1", ...period, line: "A" };
    const { statements, userErrors } = await on.stage.does(
      "authority",
      "approveApplication",
      input,
      {},
      "userErrors { code }",
    );
    expect([userErrors, statements]).toEqual([[], 10]);
  });

  it.each([
    ["more than was asked for", { amount: "1000.01", line: "A" }, "AMOUNT_ABOVE_REQUEST"],
    ["nothing", { amount: "0", line: "A" }, "OUT_OF_RANGE"],
    ["a part of a cent", { amount: "0.001", line: "A" }, "PART_OF_A_CENT"],
    ["no line where there are two", { amount: "1000" }, "BUDGET_LINE_NEEDED"],
    ["a line that there is not", { amount: "1000", line: "C" }, "BUDGET_LINE_NEEDED"],
    ["a period that ends before it starts", { amount: "1000", line: "A", end: "2026-12-31" }, "DATES_NOT_IN_ORDER"],
  ])("of %s is refused", async (_what, change, code) => {
    const { id, version } = await on.stage.inReview("solingen", on.call, "1000");
    const input = { application: id, expectedVersion: version, ...period, ...change };
    const answer = await on.stage.does("authority", "approveApplication", input);
    expect(codes(answer)).toEqual([code]);
    expect((await on.stage.sql("select state from application where id = ?", [id]))[0].state).toBe("IN_REVIEW");
  });

  it("above the line is refused, and nothing of it remains", async () => {
    const { id, version } = await on.stage.inReview("solingen", on.call, "5000.01");
    const input = { application: id, expectedVersion: version, amount: "5000.01", ...period, line: "B" };
    const refused = await on.stage.does("authority", "approveApplication", input, { "accept-language": "de" });
    expect(refused.userErrors).toEqual([
      {
        code: "BUDGET_EXHAUSTED",
        message: "Im Titel B sind weniger als 5.000,01 Euro verfügbar; „Budget.lines“ zeigt den Stand.",
        path: ["input", "amount"],
      },
    ]);
    expect(await on.stage.sql(`select id from "grant" where application_id = ?`, [id])).toEqual([]);
    expect(await on.stage.sql("select id from account where id like 'committed:%' and grant_id is null")).toEqual([]);
    const last = await on.stage.does("authority", "approveApplication", { ...input, amount: "5000" });
    expect(last.userErrors).toEqual([]);
    expect(await on.stage.available("KOMM_AN_II", "B")).toBe("0.00");
  });

  it("is the authority's alone", async () => {
    const { id, version } = await on.stage.inReview("solingen", on.call, "1");
    const input = { application: id, expectedVersion: version, amount: "1", ...period, line: "A" };
    for (const person of ["solingen", "ministry"] as const) {
      const { errors } = await on.stage.does(person, "approveApplication", input);
      expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    }
  });
});

describe("a notice", () => {
  it("is final when it is accepted, by its recipient alone", async () => {
    const application = await on.stage.inReview("solingen", on.call, "100");
    const grant = await on.stage.next("authority", "approveApplication", application, {
      amount: "100",
      ...period,
      line: "A",
    });
    const { errors } = await on.stage.does("remscheid", "acceptNotice", { grant: grant.id, expectedVersion: 1 });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const early = await on.stage.does("solingen", "requestDisbursement", {
      grant: grant.id,
      amount: "1",
      neededBy: "2026-11-20",
    });
    expect(codes(early)).toEqual(["ILLEGAL_TRANSITION"]);
    expect((await on.stage.next("solingen", "acceptNotice", grant)).state).toBe("FINAL");
  });

  it("is final the day after its month, by the clock", async () => {
    const application = await on.stage.inReview("solingen", on.call, "100");
    const { id } = await on.stage.next("authority", "approveApplication", application, {
      amount: "100",
      ...period,
      line: "A",
    });
    for (const [now, state] of [
      ["2026-12-18T22:59:59Z", "NOTIFIED"],
      ["2026-12-18T23:00:00Z", "FINAL"],
    ] as const) {
      on.stage.now = now;
      await on.stage.work("make notices final");
      expect((await on.stage.grant(id)).state, now).toBe(state);
    }
    expect((await on.stage.grant(id)).history.map(({ mutation }: any) => mutation)).toEqual([
      "approveApplication",
      "make notices final",
    ]);
  });
});
