import { type Change, dayInBerlin, refuse } from "@kommgraph/infra";
import { Budget } from "../budget/budget.entity.ts";
import { BudgetLine } from "../budget/budget-line.entity.ts";
import type { Call } from "../call/call.entity.ts";

/** The budget line that pays for a call: of its programme and year; named where there are several. */
export async function lineFor(
  change: Change,
  call: Call,
  code: string | null | undefined,
): Promise<{ id: string; code: string }> {
  const budget = await budgetFor(change, call);
  // Without its sums: these are the ledger's business, and would be stale when the money is booked.
  const lines = await change.em.find(
    BudgetLine,
    { budget: budget.id },
    { fields: ["code", "position"], orderBy: { position: "asc" } },
  );
  const fitting = code == null ? lines : lines.filter((line) => line.code === code);
  const [line] = fitting;
  if (fitting.length === 1 && line) return { id: line.id, code: line.code };
  const codes = lines.map((one) => one.code).join(", ");
  return refuse(
    "BUDGET_LINE_NEEDED",
    {
      en: `Name the line that pays; the budget of ${call.budgetYear} has ${codes}.`,
      de: `Bitte den Titel nennen, der zahlt; der Haushalt ${call.budgetYear} hat ${codes}.`,
    },
    "line",
  );
}

async function budgetFor(change: Change, call: Call): Promise<Budget> {
  const budgets = await change.em.find(Budget, { programme: call.programme.id, year: call.budgetYear });
  const budget = budgets.find(({ day }) => day === call.budgetDay) ?? budgets[0];
  if (!budget) {
    return refuse(
      "NO_BUDGET",
      {
        en: `There is no budget for ${call.budgetYear} yet; the ministry plans it.`,
        de: `Für ${call.budgetYear} gibt es noch keinen Haushalt; das Ministerium plant ihn.`,
      },
      "application",
    );
  }
  if (!budget.demonstration && budget.year < Number(dayInBerlin(change.now).slice(0, 4))) {
    refuse(
      "YEAR_ENDED",
      {
        en: `The budget year ${budget.year} has ended; nothing can be committed any more.`,
        de: `Das Haushaltsjahr ${budget.year} ist zu Ende; gebunden werden kann nichts mehr.`,
      },
      "application",
    );
  }
  return budget;
}
