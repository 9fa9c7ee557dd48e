import { type Change, dayInBerlin, refuse } from "@kommgraph/infra";
import { Budget } from "../budget/budget.entity.ts";
import type { Call } from "../call/call.entity.ts";

/** The budget line that pays for a call: of its programme and year; named where there are several. */
export async function lineFor(
  change: Change,
  call: Call,
  code: string | null | undefined,
): Promise<{ id: string; code: string }> {
  const budget = await budgetFor(change, call);
  const [line, ...others] = await linesOf(change, budget.id, code ?? null);
  if (line && others.length === 0) return line;
  const codes = (await linesOf(change, budget.id, null)).map((one) => one.code).join(", ");
  return refuse(
    "BUDGET_LINE_NEEDED",
    {
      en: `Name the line that pays; the budget of ${call.budgetYear} has ${codes}.`,
      de: `Bitte den Titel nennen, der zahlt; der Haushalt ${call.budgetYear} hat ${codes}.`,
    },
    "line",
  );
}

/** Without their sums: these are the ledger's business, and could be stale when the money is booked. */
function linesOf({ em }: Change, budget: string, code: string | null): Promise<{ id: string; code: string }[]> {
  return em.execute(
    `select "id", "code" from "budget_line" where "budget_id" = ? and (?::text is null or "code" = ?) order by "position"`,
    [budget, code, code],
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
