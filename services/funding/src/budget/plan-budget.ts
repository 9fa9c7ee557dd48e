import { type Change, dayInBerlin, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, newId, numberOf, textOf, type Violation } from "@kommgraph/schema";
import { Account, accountOf, stateAccount } from "../ledger/account.entity.ts";
import { centsOf, violationsOfAmount } from "../ledger/amount.ts";
import { neverThere, post } from "../ledger/post.ts";
import { Programme } from "../programme/programme.entity.ts";
import { Budget } from "./budget.entity.ts";
import type { BudgetLineInput, PlanBudgetInput } from "./budget.input.ts";
import { BudgetLine } from "./budget-line.entity.ts";

/** The ministry plans what a programme may spend in a year, line by line. */
export const planBudget: WriteDefinition<PlanBudgetInput, { budget: Budget }> = {
  name: "planBudget",
  rules: [idOfType("programme", "Programme"), numberOf("year", 2005, 2100), linesAreSound],
  async effect(change, { programme: id, year, lines }) {
    const { em, now } = change;
    // Locked, so that of two at once the second sees the first.
    await change.load(Programme, id, "programme");
    if (year < Number(dayInBerlin(now).slice(0, 4))) {
      const message = { en: `The year ${year} has ended.`, de: `Das Jahr ${year} ist zu Ende.` };
      refuse("YEAR_ENDED", message, "year");
    }
    if ((await em.count(Budget, { programme: id, year })) > 0) {
      const message = {
        en: `There is a budget for ${year} already; move money between its lines with transferBudget.`,
        de: `Für ${year} gibt es schon einen Haushalt; transferBudget verschiebt Mittel zwischen den Titeln.`,
      };
      refuse("BUDGET_EXISTS", message, "year");
    }
    const budget = em.create(Budget, { id: newId("bud"), programme: id, day: `${year}-07-01`, demonstration: false });
    await em.flush();
    await em.refresh(budget);
    await planLines(change, budget, lines);
    return { budget };
  },
};

async function planLines(change: Change, { id }: Budget, lines: readonly BudgetLineInput[]): Promise<void> {
  const { em } = change;
  const rows = lines.map(({ code, name, planned }, position) => ({
    id: `line:${id}:${code}`,
    budget: id,
    position,
    code,
    name: name.trim(),
    plannedCents: centsOf(planned),
    demonstration: false,
  }));
  await em.insertMany(BudgetLine, rows as never[]);
  const accounts = rows.map((row) => ({
    id: accountOf("AVAILABLE", row.id),
    kind: "AVAILABLE",
    budgetLineId: row.id,
    grantId: null,
    demonstration: false,
  }));
  await em.insertMany(Account, accounts as never[]);
  const postings = rows.map((row) => ({
    what: "PLAN" as const,
    from: stateAccount,
    to: accountOf("AVAILABLE", row.id),
    cents: row.plannedCents,
    reference: row.id,
  }));
  await post(change, `plan:${id}`, postings, { ...neverThere, field: "lines" });
}

function linesAreSound({ lines }: PlanBudgetInput): Violation[] {
  const codes = lines.map(({ code }) => code);
  const violations = lines.flatMap((line, index) => [
    ...at(index, textOf("name", 200, 3)(line)),
    ...at(index, violationsOfAmount(line.planned, 1, ["planned"])),
    ...(/^[A-Z0-9_]{1,30}$/.test(line.code) && codes.indexOf(line.code) === index
      ? []
      : at(index, [badCode(line.code)])),
  ]);
  if (lines.length >= 1 && lines.length <= 50) return violations;
  const message = {
    en: `lines has ${lines.length} entries; 1 to 50 are allowed.`,
    de: `lines hat ${lines.length} Einträge; erlaubt sind 1 bis 50.`,
  };
  return [...violations, { code: "LIST_LENGTH", message, path: ["lines"] }];
}

function badCode(code: string): Violation {
  const message = {
    en: `“${code}” must have 1 to 30 capitals, digits and underscores, and stand once in the budget.`,
    de: `„${code}“ braucht 1 bis 30 Großbuchstaben, Ziffern und Unterstriche und darf im Haushalt einmal vorkommen.`,
  };
  return { code: "INVALID_CODE", message, path: ["code"] };
}

function at(index: number, violations: Violation[]): Violation[] {
  return violations.map((violation) => ({ ...violation, path: ["lines", String(index), ...violation.path] }));
}
