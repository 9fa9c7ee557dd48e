import type { Random } from "@kommgraph/schema";
import type { DisbursementState } from "../../disbursement/disbursement.entity.ts";
import { accountOf, stateAccount } from "../../ledger/account.entity.ts";
import type { Award } from "./award.ts";
import type { Invention } from "./invention.ts";
import { reportText } from "./wording.ts";

/** What happens to the money of a grant: it is drawn, paid, proven, paid back, released. */
export function settle(invention: Invention, grant: Award, random: Random): void {
  const paid = draw(invention, grant, random);
  if (grant.state === "REVOKED") {
    repay(invention, grant, paid, grant.starts + grant.weeks + 4);
    release(invention, grant, grant.own - paid, grant.starts + grant.weeks + 4);
  }
  if (grant.state === "PROOF_SUBMITTED" || grant.state === "CLOSED") prove(invention, grant, paid, random);
}

/** Requests and payments up to now; returns what was paid. */
function draw(invention: Invention, grant: Award, random: Random): bigint {
  if (grant.state === "NOTIFIED" || grant.state === "FINAL") return 0n;
  const { calendar } = invention;
  const count = grant.own < 1_000_000n ? 1 : Math.ceil(grant.weeks / grant.rhythm);
  const drawn = grant.state === "REVOKED" ? Math.min(2, count) : count;
  const instalment = (grant.own / BigInt(count) / 100n) * 100n;
  let paid = 0n;
  for (let index = 0; index < drawn; index++) {
    const week = grant.starts + Math.round(index * grant.rhythm);
    if (week >= 0) break;
    const cents = index === count - 1 ? grant.own - instalment * BigInt(count - 1) : instalment;
    const id = invention.nextId("dis");
    const state = stateOf(week, grant.state === "REVOKED", random);
    const paidAt = state === "PAID" || state === "REPAID" ? calendar.moment(week + 1, 3, 10, 30) : null;
    invention.disbursements.push({
      id,
      grantId: grant.id,
      cents,
      requestedAt: calendar.moment(week, 1, random.int(8, 14), random.int(0, 59)),
      neededBy: calendar.day(week + 2, 4),
      paidAt,
      state,
      note: null,
      demonstration: true,
    });
    if (paidAt === null) continue;
    paid += cents;
    invention.book.post({
      what: "DISBURSE",
      from: accountOf("COMMITTED", grant.id),
      to: accountOf("DISBURSED", grant.id),
      cents,
      at: paidAt,
      reference: id,
    });
  }
  return paid;
}

/** What was asked for in the last two weeks is not paid yet. */
function stateOf(week: number, revoked: boolean, random: Random): DisbursementState {
  if (week >= -2) return random.pick(["REQUESTED", "APPROVED"]);
  return revoked ? "REPAID" : "PAID";
}

/** The proof of use; once checked, the ledger shows what was spent and what went back. */
function prove(invention: Invention, grant: Award, paid: bigint, random: Random): void {
  const { calendar } = invention;
  const end = grant.starts + grant.weeks;
  const spent = random.chance(0.65) ? paid : (paid * BigInt(random.int(860, 995))) / 1_000n;
  const closed = grant.state === "CLOSED";
  const checked = end + 15;
  invention.proofs.push({
    grantId: grant.id,
    submittedAt: calendar.moment(end + 6, 3, 11),
    report: reportText(random),
    spentCents: spent,
    repayCents: paid - spent,
    checkedAt: closed ? calendar.moment(checked, 1, 14) : null,
    accepted: closed ? true : null,
    note: null,
    demonstration: true,
  });
  if (!closed) return;
  invention.book.post({
    what: "SPEND",
    from: accountOf("DISBURSED", grant.id),
    to: accountOf("SPENT", grant.id),
    cents: spent,
    at: calendar.moment(checked, 1, 14),
    reference: grant.id,
  });
  repay(invention, grant, paid - spent, checked);
}

function repay(invention: Invention, grant: Award, cents: bigint, week: number): void {
  invention.book.post({
    what: "REPAY",
    from: accountOf("DISBURSED", grant.id),
    to: stateAccount,
    cents,
    at: invention.calendar.moment(week, 1, 14),
    reference: grant.id,
  });
}

/** What a revoked grant had not drawn is free for others again. */
function release(invention: Invention, grant: Award, cents: bigint, week: number): void {
  invention.book.post({
    what: "RELEASE",
    from: accountOf("COMMITTED", grant.id),
    to: accountOf("AVAILABLE", grant.line),
    cents,
    at: invention.calendar.moment(week, 1, 14),
    reference: grant.id,
  });
}
