import { describe, expect, it } from "vitest";
import { onStage } from "./on-stage.ts";
import { club, codes } from "./stage.ts";

const on = onStage("prg_KOMM_AN_II", { A: "100000", B: "5000" });

const period = { start: "2027-01-01", end: "2027-12-31" };

describe("a proof of use", () => {
  it("is due when the period is over; accepted, its unspent money is claimed, and booked when it has come", async () => {
    const { id } = await on.stage.finalGrant("solingen", on.call, "1000", "A");
    const before = await on.stage.available("KOMM_AN_II", "A");
    const { disbursement } = await on.stage.does("solingen", "requestDisbursement", {
      grant: id,
      amount: "600",
      neededBy: "2026-12-01",
    });
    on.stage.now = "2027-12-31T22:59:59Z";
    await on.stage.work("await proofs of use");
    expect((await on.stage.grant(id)).state).toBe("DRAWING");
    on.stage.now = "2027-12-31T23:00:00Z";
    await on.stage.work("await proofs of use");
    const due = await on.stage.grant(id);
    expect(due).toMatchObject({ state: "PROOF_DUE", proofDueOn: "2028-06-30" });
    const input = { grant: id, expectedVersion: due.version, report: "Es kamen viele Menschen zusammen." };
    const open = await on.stage.does("solingen", "submitProof", { ...input, spent: "550" });
    expect(codes(open)).toEqual(["DISBURSEMENTS_OPEN"]);
    await on.stage.pays("authority", disbursement);
    expect(codes(await on.stage.does("solingen", "submitProof", { ...input, spent: "600.01" }))).toEqual([
      "SPENT_ABOVE_PAID",
    ]);
    expect(codes(await on.stage.does("solingen", "submitProof", { ...input, report: "kurz", spent: "-1" }))).toEqual([
      "TEXT_LENGTH",
      "OUT_OF_RANGE",
    ]);
    const first = await on.stage.next("solingen", "submitProof", due, { report: input.report, spent: "600" });
    const silent = await on.stage.does("authority", "checkProof", {
      grant: id,
      expectedVersion: first.version,
      accepted: false,
    });
    expect(codes(silent)).toEqual(["REASON_NEEDED"]);
    const back = await on.stage.next("authority", "checkProof", first, { accepted: false, note: "Belege fehlen." });
    expect(back.state).toBe("PROOF_DUE");
    expect((await on.stage.grant(id)).proof).toMatchObject({ accepted: false, note: "Belege fehlen." });
    const second = await on.stage.next("solingen", "submitProof", back, { report: input.report, spent: "550" });
    const accepted = await on.stage.next("authority", "checkProof", second, { accepted: true });
    const booked = () => on.stage.sql("select what, cents from entry where reference = ? order by id", [id]);
    expect(await on.stage.grant(id)).toMatchObject({
      state: "PROOF_SUBMITTED",
      remaining: { amount: "0.00" },
      claim: { amount: { amount: "50.00" }, by: "2028-01-31" },
      proof: { accepted: true, spent: { amount: "550.00" }, repay: { amount: "50.00" } },
    });
    expect((await booked()).map(({ what }) => what)).toEqual(["COMMIT", "SPEND", "RELEASE"]);
    expect(Number(await on.stage.available("KOMM_AN_II", "A"))).toBe(Number(before) + 400);
    for (const [mutation, more] of [
      ["checkProof", { accepted: false, note: "Doch nicht." }],
      ["revokeGrant", { note: "Doch nicht." }],
    ] as const) {
      const late = await on.stage.does("authority", mutation, {
        grant: id,
        expectedVersion: accepted.version,
        ...more,
      });
      expect(codes(late), mutation).toEqual(["ILLEGAL_TRANSITION"]);
    }
    on.stage.now = "2028-01-20T09:00:00Z";
    const closed = await on.stage.next("authority", "receiveRepayment", accepted);
    expect(closed.state).toBe("CLOSED");
    expect((await on.stage.grant(id)).claim).toBeNull();
    expect((await booked()).at(-1)).toEqual({ what: "REPAY", cents: "5000" });
    const twice = await on.stage.does("authority", "receiveRepayment", { grant: id, expectedVersion: closed.version });
    expect(codes(twice)).toEqual(["NOTHING_CLAIMED"]);
  });

  it("that is accepted and leaves nothing unspent closes the grant at once", async () => {
    const { id } = await on.stage.finalGrant("solingen", on.call, "100", "A");
    const { disbursement } = await on.stage.does("solingen", "requestDisbursement", {
      grant: id,
      amount: "100",
      neededBy: "2026-12-01",
    });
    await on.stage.pays("authority", disbursement);
    on.stage.now = "2028-01-01T09:00:00Z";
    await on.stage.work("await proofs of use");
    const report = "Alles ist für Honorare ausgegeben.";
    const proven = await on.stage.next("solingen", "submitProof", await on.stage.grant(id), { report, spent: "100" });
    expect((await on.stage.next("authority", "checkProof", proven, { accepted: true })).state).toBe("CLOSED");
    expect((await on.stage.grant(id)).claim).toBeNull();
  });

  it("tells what the indicators have reached, and refuses one that is none", async () => {
    const indicators = [{ name: "Erreichte Menschen", unit: "persons", target: "100" }];
    const application = await on.stage.inReview("solingen", on.call, "10", { indicators });
    const approved = await on.stage.next("authority", "approveApplication", application, {
      amount: "10",
      ...period,
      line: "A",
    });
    await on.stage.next("solingen", "acceptNotice", approved);
    on.stage.now = "2028-01-02T00:00:00Z";
    await on.stage.work("await proofs of use");
    const input = { report: "Es kamen viele Menschen zusammen.", spent: "0" };
    const { version } = await on.stage.grant(approved.id);
    const wrong = await on.stage.does("solingen", "submitProof", {
      grant: approved.id,
      expectedVersion: version,
      ...input,
      indicators: [{ name: "Torten", actual: "3" }],
    });
    expect(wrong.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["input", "indicators", "0", "name"] }]);
    await on.stage.next(
      "solingen",
      "submitProof",
      { id: approved.id, version },
      {
        ...input,
        indicators: [{ name: "Erreichte Menschen", actual: "120" }],
      },
    );
    const { data } = await on.stage.service.ask(
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
    const before = await on.stage.available("KOMM_AN_II", "A");
    const parent = await on.stage.finalGrant("solingen", on.call, "1000", "A");
    const ask = { grant: parent.id, neededBy: "2026-12-01" };
    const { disbursement } = await on.stage.does("solingen", "requestDisbursement", { ...ask, amount: "200" });
    await on.stage.pays("authority", disbursement);
    await on.stage.does("solingen", "requestDisbursement", { ...ask, amount: "100" });
    const { grant: part } = await on.stage.does("solingen", "forwardGrant", {
      grant: parent.id,
      to: club,
      amount: "300",
      title: "Nähcafé",
    });
    const { version } = await on.stage.grant(parent.id);
    const silent = await on.stage.does("authority", "revokeGrant", { grant: parent.id, expectedVersion: version });
    expect(codes(silent)).toEqual(["REASON_NEEDED"]);
    await on.stage.next("authority", "revokeGrant", { id: parent.id, version }, { note: "Zweckverfehlung." });
    const revoked = await on.stage.grant(parent.id);
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
    expect(await on.stage.grant(part.id)).toMatchObject({ state: "REVOKED", claim: null });
    // Everything but what was paid is free for others again; what was paid goes to the state, not to the line.
    expect(Number(await on.stage.available("KOMM_AN_II", "A"))).toBe(Number(before) - 200);
    await on.stage.next("authority", "receiveRepayment", revoked);
    expect(await on.stage.grant(parent.id)).toMatchObject({
      state: "REVOKED",
      claim: null,
      disbursements: [{ state: "REPAID" }, { state: "REFUSED" }],
    });
    const open = await on.stage.sql(`select id from account where grant_id in (?, ?) and debits <> credits`, [
      parent.id,
      part.id,
    ]);
    expect(open).toEqual([]);
    expect(Number(await on.stage.available("KOMM_AN_II", "A"))).toBe(Number(before) - 200);
  });
});
