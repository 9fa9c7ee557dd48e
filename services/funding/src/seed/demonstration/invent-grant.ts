import type { Random } from "@kommgraph/schema";
import type { GrantState } from "../../grant/grant.entity.ts";
import { accountOf } from "../../ledger/account.entity.ts";
import { programmeId } from "../load-programmes.ts";
import type { Award } from "./award.ts";
import type { Case } from "./case.ts";
import { lineId } from "./invent-budgets.ts";
import { inventForwardedProject } from "./invent-project.ts";
import type { Invention } from "./invention.ts";
import { rounds } from "./rounds.ts";
import { settle } from "./settle.ts";

/** How money is usually drawn. */
const usualRhythm = 8;

/** The grant of an approved application: the notice, what is forwarded, what is paid, what is proven. */
export function inventGrant(invention: Invention, subject: Case, project: string, random: Random): void {
  const line = lineId(subject.fund, rounds[subject.round].budget, subject.line.code);
  const amount = awardedOf(subject, random);
  const starts = subject.decided + random.int(5, 7);
  const weeks = random.pick([26, 39, 52]);
  const state = stateOf(subject.decided, starts, weeks, subject.round === "past" && random.chance(0.04));
  const forwards = subject.fund.forwards && starts < -2 && state !== "REVOKED";
  const recipients = forwards ? random.sample(invention.cast.organizationsOf(subject.town), random.int(1, 4)) : [];
  const parts = recipients.map(() => ((amount * BigInt(random.int(8, 15))) / 10_000n) * 100n);
  const grant: Award = {
    id: invention.nextId("grt"),
    number: `36.01-${subject.number}`,
    line,
    project,
    recipient: subject.applicant,
    amount,
    own: parts.reduce((rest, part) => rest - part, amount),
    awarded: subject.decided,
    starts,
    weeks,
    rhythm: usualRhythm,
    state,
  };
  award(invention, subject, grant, random);
  for (const [index, recipient] of recipients.entries()) {
    forward(invention, subject, grant, { recipient, amount: parts[index] as bigint, number: index + 1 }, random);
  }
}

/** The notice with its commitment, and what becomes of the money that is not passed on. */
export function award(invention: Invention, subject: Case, grant: Award, random: Random): void {
  const { line, amount } = grant;
  invention.committed.set(line, (invention.committed.get(line) ?? 0n) + amount);
  record(invention, subject, grant, null);
  invention.book.post({
    what: "COMMIT",
    from: accountOf("AVAILABLE", line),
    to: accountOf("COMMITTED", grant.id),
    cents: amount,
    at: invention.calendar.moment(grant.awarded, 2, 15),
    reference: grant.id,
  });
  settle(invention, grant, random);
}

function forward(
  invention: Invention,
  subject: Case,
  from: Award,
  part: { recipient: string; amount: bigint; number: number },
  random: Random,
): void {
  const starts = from.starts + 1;
  const weeks = from.weeks - 2;
  const grant: Award = {
    id: invention.nextId("grt"),
    number: `${from.number}/W${part.number}`,
    line: from.line,
    project: inventForwardedProject(invention, subject, { of: from.project, lead: part.recipient }, random),
    recipient: part.recipient,
    amount: part.amount,
    own: part.amount,
    awarded: from.starts,
    starts,
    weeks,
    rhythm: usualRhythm,
    state: stateOf(from.starts, starts, weeks, false),
  };
  record(invention, subject, grant, from);
  invention.book.post({
    what: "FORWARD",
    from: accountOf("COMMITTED", from.id),
    to: accountOf("COMMITTED", grant.id),
    cents: grant.amount,
    at: invention.calendar.moment(grant.awarded, 2, 15),
    reference: grant.id,
  });
  settle(invention, grant, random);
}

/** Mostly what was asked for; a tenth less now and then where amounts are not fixed by the programme. */
function awardedOf({ requested, fund }: Case, random: Random): bigint {
  const negotiable = fund.amount.step < 10_000 && fund.amount.step > 1;
  return negotiable && random.chance(0.2) ? ((requested * 9n) / 100_000n) * 10_000n : requested;
}

function stateOf(awarded: number, starts: number, weeks: number, revoked: boolean): GrantState {
  const sinceEnd = -(starts + weeks);
  if (revoked) return "REVOKED";
  if (awarded > -5) return "NOTIFIED";
  if (starts > 0) return "FINAL";
  if (sinceEnd < 0) return "DRAWING";
  if (sinceEnd < 8) return "PROOF_DUE";
  return sinceEnd < 18 ? "PROOF_SUBMITTED" : "CLOSED";
}

function record(invention: Invention, subject: Case, grant: Award, from: Award | null): void {
  const { calendar } = invention;
  invention.book.openGrant(grant.id, grant.line);
  invention.grants.push({
    id: grant.id,
    number: grant.number,
    application: subject.id,
    project: grant.project,
    budgetLine: grant.line,
    programmeId: programmeId(subject.fund.programme),
    recipientId: grant.recipient,
    giverId: from?.recipient ?? subject.authority,
    cents: grant.amount,
    requestedCents: subject.requested,
    awardedOn: calendar.day(grant.awarded, 2),
    startsOn: calendar.day(grant.starts),
    endsOn: calendar.day(grant.starts + grant.weeks, -1),
    state: grant.state,
    forwardedFrom: from?.id ?? null,
    repayBy: null,
    demonstration: true,
  });
}
