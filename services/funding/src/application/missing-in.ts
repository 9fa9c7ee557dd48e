import { parseId, type Violation } from "@kommgraph/schema";
import type { EligibilityRule } from "../call/eligibility-rule.entity.ts";
import { examine } from "../call/examine.ts";
import { inWords } from "../ledger/amount.ts";
import type { Project } from "../project/project.entity.ts";
import type { Application } from "./application.entity.ts";
import type { CostItem } from "./cost-item.entity.ts";

/** An application with everything that belongs to it. */
export interface WholeApplication {
  application: Application;
  project: Project;
  plan: readonly CostItem[];
  rules: readonly EligibilityRule[];
  now: Date;
}

/** What an application still lacks before it can be handed in; nothing when it is complete. */
export function missingIn(whole: WholeApplication): Violation[] {
  return [...missingInPlan(whole), ...missingInProject(whole.project), ...brokenRules(whole)];
}

/** Finanzierungsplan: what is asked for and the own share cover the costs, no cent more or less. */
function missingInPlan({ application, plan }: WholeApplication): Violation[] {
  if (plan.length === 0) {
    const message = {
      en: "The plan has no line yet; say what the money is for.",
      de: "Der Finanzierungsplan hat noch keine Zeile; bitte angeben, wofür das Geld ist.",
    };
    return [{ code: "PLAN_IS_EMPTY", message, path: ["plan"] }];
  }
  const costs = plan.reduce((sum, { cents }) => sum + cents, 0n);
  const means = application.requestedCents + application.ownShareCents;
  if (costs === means) return [];
  const difference = inWords(costs > means ? costs - means : means - costs);
  const [a, b] = [inWords(costs), inWords(means)];
  const message = {
    en: `The plan adds up to ${a.en}, requested and own share to ${b.en}; ${difference.en} ${costs > means ? "are not covered" : "are not planned for"}.`,
    de: `Der Plan ergibt ${a.de}, Antrag und Eigenanteil ergeben ${b.de}; ${difference.de} sind ${costs > means ? "nicht gedeckt" : "nicht verplant"}.`,
  };
  return [{ code: "PLAN_DOES_NOT_ADD_UP", message, path: ["plan"] }];
}

/** What a project of its kind needs. */
function missingInProject({ topics, kind, leadId, partnerIds, transferredFromId }: Project): Violation[] {
  const violations: Violation[] = [];
  if (topics.length === 0) {
    const message = { en: "Name at least one topic.", de: "Bitte mindestens ein Thema nennen." };
    violations.push({ code: "NO_TOPIC", message, path: ["topics"] });
  }
  if (kind === "TRANSFER" && transferredFromId === null) {
    const message = {
      en: "A transfer takes over what worked elsewhere: name the project in transferredFrom.",
      de: "Ein Transferprojekt übernimmt Erprobtes: bitte in transferredFrom das Ursprungsprojekt nennen.",
    };
    violations.push({ code: "TRANSFER_WITHOUT_ORIGIN", message, path: ["transferredFrom"] });
  }
  if (kind !== "TRANSFER" && transferredFromId !== null) {
    const message = {
      en: "Only a project of kind TRANSFER takes over from another.",
      de: "Nur ein Projekt der Art TRANSFER übernimmt von einem anderen.",
    };
    violations.push({ code: "ORIGIN_WITHOUT_TRANSFER", message, path: ["transferredFrom"] });
  }
  const municipalities = new Set([leadId, ...partnerIds].filter((id) => parseId(id).type === "Municipality"));
  if (kind === "INTER_MUNICIPAL" && municipalities.size < 2) {
    const message = {
      en: "Inter-municipal cooperation needs at least two municipalities; name the other one among the partners.",
      de: "Interkommunale Zusammenarbeit braucht mindestens zwei Kommunen; bitte die andere unter partners nennen.",
    };
    violations.push({ code: "ONE_MUNICIPALITY_ALONE", message, path: ["partners"] });
  }
  return violations;
}

/** Rules of the call that the figures of the application break. */
function brokenRules({ application, rules, now }: WholeApplication): Violation[] {
  const subject = {
    applicant: application.applicantId,
    requested: application.requestedCents,
    ownShare: application.ownShareCents,
    facts: {},
    now,
  };
  return rules
    .map((rule) => ({ rule, result: examine(rule, subject) }))
    .filter(({ result }) => result.verdict === "NO")
    .map(({ rule, result }) => ({ code: "RULE_BROKEN", message: result.detail, path: ["rules", rule.code] }));
}
