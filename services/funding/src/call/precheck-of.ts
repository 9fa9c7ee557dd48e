import type { Context } from "@kommgraph/infra";
import { badInput, idOf, isMunicipality } from "@kommgraph/schema";
import { centsOf, violationsOfAmount } from "../ledger/amount.ts";
import type { ApplicantFacts } from "./applicant-facts.input.ts";
import { examine } from "./examine.ts";
import type { Precheck, RuleResult } from "./precheck.ts";
import { rulesOf } from "./rules-of.ts";

/** What is known of somebody who thinks of applying. */
export interface Prospect {
  applicant: string;
  requested?: string | null;
  facts?: ApplicantFacts | null;
}

/** Every rule of a programme's calls, asked of an applicant. */
export async function precheckOf(context: Context, programme: string, prospect: Prospect): Promise<Precheck> {
  const applicant = idOf(prospect.applicant, "Municipality", "MigrantOrganization", "CourseProvider");
  if (applicant.startsWith("mun_") && !isMunicipality(applicant)) {
    throw badInput("UNKNOWN_MUNICIPALITY", `There is no municipality ${applicant}. Ids look like mun_05122000.`);
  }
  checkAmounts(context, prospect);
  const subject = {
    applicant,
    requested: prospect.requested == null ? null : centsOf(prospect.requested),
    ownShare: null,
    facts: prospect.facts ?? {},
    now: context.now,
  };
  const results = (await rulesOf(context, programme)).map((rule): RuleResult => {
    const { verdict, detail } = examine(rule, subject);
    return { rule, verdict, detail: detail[context.language] };
  });
  return { verdict: verdictOf(results), results };
}

function verdictOf(results: readonly RuleResult[]): Precheck["verdict"] {
  if (results.some(({ verdict }) => verdict === "NO")) return "NO";
  return results.some(({ verdict }) => verdict === "MISSING") ? "MISSING" : "YES";
}

function checkAmounts({ language }: Context, { requested, facts }: Prospect): void {
  const wrong = [
    ...(requested == null ? [] : violationsOfAmount(requested, 1, ["requested"])),
    ...(facts?.ownShare == null ? [] : violationsOfAmount(facts.ownShare, 0, ["facts", "ownShare"])),
  ];
  if (wrong[0]) throw badInput(wrong[0].code, wrong[0].message[language]);
}
