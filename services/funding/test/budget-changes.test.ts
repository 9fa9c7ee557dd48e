import { describe, expect, it } from "vitest";
import { onStage } from "./on-stage.ts";
import { codes } from "./stage.ts";

const on = onStage("prg_KOMM_AN_II", { A: "100000", B: "5000" });

const period = { start: "2027-01-01", end: "2027-12-31" };

describe("a budget", () => {
  it("is changed by the ministry alone, never below what is committed, and remembers why", async () => {
    const other = await on.stage.call("prg_KIM_2", { KOMMUNEN: "1000", TRAEGER: "10" });
    await on.stage.finalGrant("solingen", other, "300", "KOMMUNEN");
    const { data } = await on.stage.asks("ministry", `{ programme(code: "KIM_2") { budgets { id } } }`);
    const input = { budget: data.programme.budgets[0].id, from: "KOMMUNEN", to: "TRAEGER", note: "Mehr Bedarf." };
    const { errors } = await on.stage.does("authority", "transferBudget", { ...input, amount: "1" });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect(codes(await on.stage.does("ministry", "transferBudget", { ...input, amount: "700.01" }))).toEqual([
      "BUDGET_EXHAUSTED",
    ]);
    expect(codes(await on.stage.does("ministry", "transferBudget", { ...input, to: "X", amount: "1" }))).toEqual([
      "NOT_FOUND",
    ]);
    expect(codes(await on.stage.does("ministry", "transferBudget", { ...input, to: input.from, amount: "1" }))).toEqual(
      ["SAME_LINE"],
    );
    const { budget } = await on.stage.does("ministry", "transferBudget", { ...input, amount: "700" });
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
      await on.stage.sql(`select sum(planned)::text as planned, (select sum(case when debit_account_id like 'available:%'
      then cents else 0 end - case when credit_account_id like 'available:%' then cents else 0 end)::text from entry
      where what in ('PLAN', 'TRANSFER')) as ledger from budget_line`);
    expect(sums.planned).toBe(sums.ledger);
  });

  it("ends with its year: the rest lapses, also what is released later, and nothing more can be awarded", async () => {
    const ending = await on.stage.call("prg_KOMM_AN_III", { M: "10000" }, 2026);
    const granted = await on.stage.inReview("club", ending, "5000", {
      ownShare: "5000",
      plan: [{ kind: "FEES", text: "H", amount: "10000" }],
    });
    const grant = await on.stage.next("authority", "approveApplication", granted, {
      amount: "5000",
      start: "2026-12-01",
      end: "2027-03-31",
    });
    const late = await on.stage.inReview("club", ending, "5000", {
      ownShare: "5000",
      plan: [{ kind: "FEES", text: "H", amount: "10000" }],
    });
    const lines = async () => {
      const { data } = await on.stage.asks(
        "ministry",
        `{ programme(code: "KOMM_AN_III") { budgets { lines { planned { amount }
        committed { amount } available { amount } lapsed { amount } } } } }`,
      );
      return Object.values(data.programme.budgets[0].lines[0]).map((money: any) => money.amount);
    };
    on.stage.now = "2026-12-31T22:59:59Z";
    await on.stage.work("end budget years");
    expect(await lines()).toEqual(["10000.00", "5000.00", "5000.00", "0.00"]);
    on.stage.now = "2026-12-31T23:00:00Z";
    await on.stage.work("end budget years");
    expect(await lines()).toEqual(["10000.00", "5000.00", "0.00", "5000.00"]);
    const refused = await on.stage.does("authority", "approveApplication", {
      application: late.id,
      expectedVersion: late.version,
      amount: "5000",
      ...period,
    });
    expect(codes(refused)).toEqual(["YEAR_ENDED"]);
    await on.stage.next("authority", "revokeGrant", grant, { note: "Verzicht." });
    await on.stage.work("end budget years");
    expect(await lines()).toEqual(["10000.00", "0.00", "0.00", "10000.00"]);
    const planned = await on.stage.does("ministry", "planBudget", {
      programme: "prg_MSO",
      year: 2026,
      lines: [{ code: "A", name: "Alt", planned: "1" }],
    });
    expect(codes(planned)).toEqual(["YEAR_ENDED"]);
  });

  it("is planned once a year, with sound lines", async () => {
    const lines = [{ code: "A", name: "Treffpunkte", planned: "10" }];
    const twice = await on.stage.does("ministry", "planBudget", { programme: "prg_KOMM_AN_II", year: 2027, lines });
    expect(codes(twice)).toEqual(["BUDGET_EXISTS"]);
    const bad = await on.stage.does("ministry", "planBudget", {
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
