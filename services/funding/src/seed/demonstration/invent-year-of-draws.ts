import { demonstrationId, type MunicipalityKey, Random, towns } from "@kommgraph/schema";
import type { Case } from "./case.ts";
import { authorityOf, carrierOf } from "./cast.ts";
import { type Fund, funds } from "./funds.ts";
import { inventPlan, inventSteps, nextNumber } from "./invent-application.ts";
import { lineId } from "./invent-budgets.ts";
import { callKey } from "./invent-calls.ts";
import { award } from "./invent-grant.ts";
import { inventProject } from "./invent-project.ts";
import type { Invention } from "./invention.ts";
import { rounds } from "./rounds.ts";

/** Behind the numbers of everything else that is applied for, whatever the size. */
const firstNumber = 100_000;

/** The carriers of the 54 integration centres coordinate for a year, and each draws its money twelve times. */
export function inventYearOfDraws(invention: Invention, calls: Map<string, string>): void {
  const fund = funds.find(({ programme }) => programme === "KIM_1") as Fund;
  const call = calls.get(callKey(fund, "past")) as string;
  for (const [index, town] of carriers().entries()) {
    const random = new Random(`year of draws ${index}`);
    const requested = BigInt(fund.amount.least + fund.amount.step * random.int(0, 3)) * 100n;
    const subject: Case = {
      id: demonstrationId("app", firstNumber + index),
      call,
      ...nextNumber(invention, fund, "past", call),
      town,
      fund,
      line: fund.lines[0] as Fund["lines"][number],
      round: "past",
      state: "APPROVED",
      applicant: carrierOf(town),
      authority: authorityOf(fund.programme, town),
      requested,
      decided: rounds.past.decided[0] + random.int(0, 4),
    };
    inventYear(invention, subject, random);
  }
}

function inventYear(invention: Invention, subject: Case, random: Random): void {
  const { calendar } = invention;
  const created = rounds.past.opens + random.int(0, 5);
  const createdAt = calendar.moment(created, 1, 8, random.int(0, 59));
  invention.applications.push({
    id: subject.id,
    number: subject.number,
    serial: subject.serial,
    call: subject.call,
    applicantId: subject.applicant,
    authorityId: subject.authority,
    requestedCents: subject.requested,
    ownShareCents: 0n,
    financing: subject.fund.financing,
    state: "APPROVED",
    createdAt,
    revisedAt: createdAt,
    answerBy: null,
    demonstration: true,
  });
  inventSteps(invention, subject, created, random);
  inventPlan(invention, subject, subject.requested, random);
  award(
    invention,
    subject,
    {
      id: invention.nextId("grt"),
      number: `36.01-${subject.number}`,
      line: lineId(subject.fund, rounds.past.budget, subject.line.code),
      project: inventProject(invention, subject, random),
      recipient: subject.applicant,
      amount: subject.requested,
      own: subject.requested,
      awarded: subject.decided,
      starts: subject.decided + 6,
      weeks: 52,
      rhythm: 52 / 12,
      state: "CLOSED",
    },
    random,
  );
}

/** A town of each carrier, for its name and its partners: the greatest there. */
function carriers(): MunicipalityKey[] {
  const byCarrier = Map.groupBy(towns.values(), carrierOf);
  return [...byCarrier.values()].map((all) =>
    all.reduce((greatest, town) => (town.population > greatest.population ? town : greatest)),
  );
}
