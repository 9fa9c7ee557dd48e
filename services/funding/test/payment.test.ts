import { describe, expect, it } from "vitest";
import { onStage } from "./on-stage.ts";
import { club, codes, solingen } from "./stage.ts";

const on = onStage("prg_KOMM_AN_II", { A: "100000", B: "5000" });

describe("drawing", () => {
  it("is for what is needed within two months, to the day, and for no more than is left", async () => {
    const { id } = await on.stage.finalGrant("solingen", on.call, "1000", "A");
    const ask = (amount: string, neededBy: string) =>
      on.stage.does("solingen", "requestDisbursement", { grant: id, amount, neededBy });
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
    const { id } = await on.stage.finalGrant("solingen", on.call, "1000", "A");
    const { disbursement } = await on.stage.does("solingen", "requestDisbursement", {
      grant: id,
      amount: "600",
      neededBy: "2026-12-01",
    });
    const input = { disbursement: disbursement.id };
    for (const mutation of ["approveDisbursement", "payDisbursement"]) {
      expect((await on.stage.does("solingen", mutation, input)).errors).toMatchObject([
        { extensions: { code: "FORBIDDEN" } },
      ]);
    }
    const early = await on.stage.does("authority", "payDisbursement", input);
    expect(early.userErrors).toMatchObject([
      { code: "ILLEGAL_TRANSITION", message: "It is REQUESTED and cannot become PAID; possible: APPROVED, REFUSED." },
    ]);
    const { disbursement: approved } = await on.stage.does("authority", "approveDisbursement", input);
    expect(approved).toMatchObject({ state: "APPROVED", paidAt: null });
    expect((await on.stage.grant(id)).disbursed.amount).toBe("0.00");
    const clicks = await Promise.all([1, 2, 3].map(() => on.stage.does("authority", "payDisbursement", input)));
    expect(clicks.filter(({ disbursement: paid }) => paid?.state === "PAID")).toHaveLength(1);
    expect(clicks.flatMap(codes)).toEqual(["ILLEGAL_TRANSITION", "ILLEGAL_TRANSITION"]);
    expect(await on.stage.grant(id)).toMatchObject({
      disbursed: { amount: "600.00" },
      remaining: { amount: "400.00" },
    });
  });

  it("is paid with seven statements between begin and commit: three locks, four writes", async () => {
    const { id } = await on.stage.finalGrant("solingen", on.call, "1", "A");
    const ask = { grant: id, amount: "1", neededBy: "2026-12-01" };
    const input = { disbursement: (await on.stage.does("solingen", "requestDisbursement", ask)).disbursement.id };
    await on.stage.does("authority", "approveDisbursement", input);
    const { statements, userErrors } = await on.stage.does(
      "authority",
      "payDisbursement",
      input,
      {},
      "userErrors { code }",
    );
    expect([userErrors, statements]).toEqual([[], 7]);
  });

  it("that is refused can be asked for again, and the recipient reads why", async () => {
    const { id } = await on.stage.finalGrant("solingen", on.call, "10", "A");
    const ask = { grant: id, amount: "10", neededBy: "2026-12-01" };
    const { disbursement } = await on.stage.does("solingen", "requestDisbursement", ask);
    const { disbursement: refused } = await on.stage.does("authority", "refuseDisbursement", {
      disbursement: disbursement.id,
      note: "Bitte die Belege beifügen.",
    });
    expect(refused).toMatchObject({ state: "REFUSED", note: "Bitte die Belege beifügen.", paidAt: null });
    expect(codes(await on.stage.does("solingen", "requestDisbursement", ask))).toEqual([]);
  });

  it("of what nobody knows is refused", async () => {
    for (const mutation of ["approveDisbursement", "payDisbursement"]) {
      const answer = await on.stage.does("authority", mutation, { disbursement: "dis_0" });
      expect(answer.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["input", "disbursement"] }]);
    }
  });
});

describe("forwarding", () => {
  it("makes a grant inside the amount, paid and checked by the first recipient", async () => {
    const parent = await on.stage.finalGrant("solingen", on.call, "1000", "A");
    const forward = (amount: string) =>
      on.stage.does("solingen", "forwardGrant", { grant: parent.id, to: club, amount, title: "Nähcafé" });
    expect(codes(await forward("1000.01"))).toEqual(["GRANT_EXHAUSTED"]);
    const { grant: part } = await forward("400");
    expect(part).toMatchObject({
      number: `${parent.number}/W1`,
      recipient: { id: club },
      amount: { amount: "400.00" },
    });
    expect((await on.stage.grant(parent.id)).remaining.amount).toBe("600.00");
    await on.stage.next("club", "acceptNotice", part);
    const { disbursement } = await on.stage.does("club", "requestDisbursement", {
      grant: part.id,
      amount: "300",
      neededBy: "2026-12-01",
    });
    const byAuthority = await on.stage.does("authority", "payDisbursement", { disbursement: disbursement.id });
    expect(byAuthority.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const paid = await on.stage.pays("solingen", disbursement);
    expect(paid.disbursement.state).toBe("PAID");
    on.stage.now = "2028-01-01T09:00:00Z";
    await on.stage.work("await proofs of use");
    const report = "Zwölf Treffen mit zwanzig Teilnehmerinnen.";
    const early = await on.stage.does("solingen", "submitProof", {
      grant: parent.id,
      expectedVersion: 3,
      report,
      spent: "0",
    });
    expect(codes(early)).toEqual(["FORWARDED_PARTS_OPEN"]);
    const proven = await on.stage.next("club", "submitProof", await on.stage.grant(part.id), { report, spent: "250" });
    const wrong = await on.stage.does("authority", "checkProof", {
      grant: part.id,
      expectedVersion: proven.version,
      accepted: true,
    });
    expect(wrong.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const accepted = await on.stage.next("solingen", "checkProof", proven, { accepted: true });
    // The 100 that were not drawn are the first recipient's again at once; the 50 not spent have to come back first.
    expect((await on.stage.grant(parent.id)).remaining.amount).toBe("700.00");
    const wait = await on.stage.does("solingen", "submitProof", {
      grant: parent.id,
      expectedVersion: 3,
      report,
      spent: "0",
    });
    expect(codes(wait)).toEqual(["FORWARDED_PARTS_OPEN"]);
    const byOther = await on.stage.does("authority", "receiveRepayment", {
      grant: part.id,
      expectedVersion: accepted.version,
    });
    expect(byOther.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await on.stage.next("solingen", "receiveRepayment", accepted)).state).toBe("CLOSED");
    expect(await on.stage.sql("select what, cents from entry where reference = ? order by id", [part.id])).toEqual([
      { what: "FORWARD", cents: "40000" },
      { what: "SPEND", cents: "25000" },
      { what: "RETURN", cents: "10000" },
      { what: "REPAY", cents: "5000" },
    ]);
  });

  it("needs a programme whose rules allow it, and ends with the last recipient", async () => {
    const other = await on.stage.call("prg_KIM_1", { K: "1000" });
    const grant = await on.stage.finalGrant("solingen", other, "100");
    const input = { to: club, amount: "1", title: "Nähcafé" };
    const refused = await on.stage.does("solingen", "forwardGrant", { grant: grant.id, ...input });
    expect(codes(refused)).toEqual(["FORWARDING_NOT_ALLOWED"]);
    const parent = await on.stage.finalGrant("solingen", on.call, "100", "A");
    const { grant: part } = await on.stage.does("solingen", "forwardGrant", { grant: parent.id, ...input });
    await on.stage.next("club", "acceptNotice", part);
    const again = await on.stage.does("club", "forwardGrant", { grant: part.id, ...input, to: solingen });
    expect(codes(again)).toEqual(["FORWARDING_NOT_ALLOWED"]);
  });
});
