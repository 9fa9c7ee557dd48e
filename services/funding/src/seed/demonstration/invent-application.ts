import { type Invented, Random } from "@kommgraph/schema";
import type { ApplicationState } from "../../application/application.entity.ts";
import { applicationNumber } from "../../application/application-number.ts";
import type { CostKind } from "../../application/cost-item.entity.ts";
import type { Case } from "./case.ts";
import { authorityOf } from "./cast.ts";
import { type Fund, funds } from "./funds.ts";
import { callKey } from "./invent-calls.ts";
import { inventGrant } from "./invent-grant.ts";
import { inventProject } from "./invent-project.ts";
import type { Invention } from "./invention.ts";
import { type RoundName, rounds } from "./rounds.ts";
import { costTexts, notes } from "./wording.ts";

/** An application with everything that hangs on it. */
export function inventApplication(
  invention: Invention,
  invented: Invented,
  numberInTown: number,
  calls: Map<string, string>,
): void {
  const random = new Random(`application ${invented.number}`);
  const subject = inventCase(invention, invented, numberInTown, calls, random);
  const { fund, requested } = subject;
  const ownShare = (requested * BigInt(fund.ownShare)) / BigInt(100 - fund.ownShare);
  const { opens, closes } = rounds[subject.round];
  const created = random.int(opens, Math.min(closes - 3, -1));
  const createdAt = invention.calendar.moment(created, 1, 8, random.int(0, 59));
  invention.applications.push({
    id: subject.id,
    number: subject.number,
    serial: subject.serial,
    call: subject.call,
    applicantId: subject.applicant,
    authorityId: subject.authority,
    requestedCents: requested,
    ownShareCents: ownShare,
    financing: fund.financing,
    state: subject.state,
    createdAt,
    revisedAt: createdAt,
    answerBy: subject.state === "RETURNED" ? invention.calendar.day(closes + random.int(5, 21), 4) : null,
    demonstration: true,
  });
  inventSteps(invention, subject, created, random);
  inventPlan(invention, subject, requested + ownShare, random);
  const project = inventProject(invention, subject, random);
  if (subject.state === "APPROVED") inventGrant(invention, subject, project, random);
}

/** Solingen shows one of each kind, and that what is not awarded yet stays unseen. */
const showcase: { programme: string; round: RoundName; state: ApplicationState }[] = [
  { programme: "KOMM_AN_II", round: "current", state: "APPROVED" },
  { programme: "KIM_2", round: "current", state: "APPROVED" },
  { programme: "MSO_EINZEL", round: "past", state: "APPROVED" },
  { programme: "BRUECKENPROJEKTE", round: "open", state: "SUBMITTED" },
];

function inventCase(
  invention: Invention,
  { id, town }: Invented,
  numberInTown: number,
  calls: Map<string, string>,
  random: Random,
): Case {
  const shown = town.id === "mun_05122000" ? showcase[numberInTown] : undefined;
  const drawn = random.weighted(funds.map((fund) => [fund, fund.weight] as const));
  const wanted = shown ? fundOf(shown.programme) : drawn;
  const candidate = invention.cast.applicantOf(wanted.applicant, town, random);
  const fund = candidate === undefined ? fundOf("KOMM_AN_II") : wanted;
  const applicant = candidate ?? (invention.cast.applicantOf(fund.applicant, town, random) as string);
  const state = shown?.state ?? random.weighted(states);
  const round = shown?.round ?? random.weighted(roundsOf[state]);
  const { least, most, step } = fund.amount;
  const [first, last] = rounds[round].decided ?? [0, 0];
  const call = calls.get(callKey(fund, round)) as string;
  return {
    id,
    call,
    ...(state === "DRAFT" ? { number: null, serial: null } : nextNumber(invention, fund, round, call)),
    town,
    fund,
    line: random.pick(fund.lines),
    round,
    state,
    applicant,
    authority: authorityOf(fund.programme, town),
    requested: BigInt(least + step * random.int(0, Math.floor((most - least) / step))) * 100n,
    decided: random.int(first, last),
  };
}

/** The next number of a call. */
export function nextNumber(
  { issued }: Invention,
  fund: Fund,
  round: RoundName,
  call: string,
): { number: string; serial: number } {
  const serial = (issued.get(call) ?? 0) + 1;
  issued.set(call, serial);
  return { number: applicationNumber(`${fund.sign}-${rounds[round].sign}`, serial), serial };
}

const states: [ApplicationState, number][] = [
  ["APPROVED", 62],
  ["REJECTED", 8],
  ["IN_REVIEW", 8],
  ["SUBMITTED", 8],
  ["RETURNED", 4],
  ["DRAFT", 7],
  ["WITHDRAWN", 3],
];

/** In which rounds an application of a state can be. */
const roundsOf: Record<ApplicationState, [RoundName, number][]> = {
  APPROVED: [
    ["past", 35],
    ["current", 45],
    ["remainder", 20],
  ],
  REJECTED: [
    ["past", 40],
    ["current", 40],
    ["remainder", 20],
  ],
  IN_REVIEW: [["remainder", 1]],
  RETURNED: [["remainder", 1]],
  WITHDRAWN: [
    ["past", 1],
    ["current", 1],
  ],
  SUBMITTED: [["open", 1]],
  DRAFT: [["open", 1]],
};

function fundOf(programme: string): Fund {
  return funds.find((fund) => fund.programme === programme) as Fund;
}

/** Every step with its actor, up to the state it is in. */
export function inventSteps(invention: Invention, subject: Case, created: number, random: Random): void {
  const { state, applicant, authority, decided } = subject;
  const { opens, closes } = rounds[subject.round];
  const submitted = Math.min(created + random.int(0, 2), closes - 1, -1);
  const reviewed = closes + random.int(1, 2);
  const steps: [ApplicationState, string, number, number][] = [["DRAFT", applicant, Math.max(created, opens), 1]];
  if (state !== "DRAFT") steps.push(["SUBMITTED", applicant, submitted, 2]);
  if (["IN_REVIEW", "RETURNED", "APPROVED", "REJECTED"].includes(state)) {
    steps.push(["IN_REVIEW", authority, reviewed, 1]);
  }
  if (state === "RETURNED") steps.push(["RETURNED", authority, reviewed + 1, 3]);
  if (state === "WITHDRAWN") steps.push(["WITHDRAWN", applicant, closes, 3]);
  if (state === "APPROVED" || state === "REJECTED") steps.push([state, authority, decided, 2]);
  for (const [position, [step, by, week, weekday]] of steps.entries()) {
    const texts = step in notes && step === state ? notes[step as keyof typeof notes] : [null];
    invention.steps.push({
      applicationId: subject.id,
      position,
      state: step,
      at: invention.calendar.moment(week, weekday, random.int(9, 14), random.int(0, 59)),
      by,
      note: random.pick<string | null>(texts),
      demonstration: true,
    });
  }
}

/** A plan whose lines add up to the whole costs. */
export function inventPlan(invention: Invention, { id, fund }: Case, total: bigint, random: Random): void {
  const kinds: CostKind[] =
    fund.applicant === "CARRIER" || total > 4_000_000n
      ? ["PERSONNEL", "MATERIAL", "FEES"]
      : ["FEES", "MATERIAL", "OTHER"];
  const first = (total * BigInt(random.int(50, 70))) / 100n;
  const second = (total * BigInt(random.int(12, 25))) / 100n;
  const amounts = [wholeEuros(first), wholeEuros(second)];
  amounts.push(total - (amounts[0] as bigint) - (amounts[1] as bigint));
  for (const [position, kind] of kinds.entries()) {
    invention.costItems.push({
      applicationId: id,
      position,
      kind,
      text: random.pick(costTexts[kind]),
      cents: amounts[position] as bigint,
      demonstration: true,
    });
  }
}

function wholeEuros(cents: bigint): bigint {
  return (cents / 100n) * 100n;
}
