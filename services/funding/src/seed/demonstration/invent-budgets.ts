import { Random } from "@kommgraph/schema";
import { accountOf, stateAccount } from "../../ledger/account.entity.ts";
import { programmeId } from "../load-programmes.ts";
import { type Fund, funds } from "./funds.ts";
import type { Invention } from "./invention.ts";
import { budgetWeeks } from "./rounds.ts";

/** Id of a budget line, from what it is for. */
export function lineId({ programme }: Fund, budgetWeek: number, code: string): string {
  return `line:${programme}:${budgetWeeks.indexOf(budgetWeek as (typeof budgetWeeks)[number])}:${code}`;
}

/** Budgets that hold what was committed and some more; the coming year is planned like the current one. */
export function inventBudgets(invention: Invention): void {
  const random = new Random("budgets");
  for (const fund of funds) {
    for (const week of budgetWeeks) {
      const budget = invention.nextId("bud");
      invention.budgets.push({
        id: budget,
        programme: programmeId(fund.programme),
        day: invention.calendar.day(week),
        demonstration: true,
      });
      for (const [position, { code, name }] of fund.lines.entries()) {
        const model = week > 0 ? -20 : week;
        const committed = invention.committed.get(lineId(fund, model, code)) ?? 0n;
        const line = lineId(fund, week, code);
        const plannedCents = roomFor(committed, random.int(112, 165));
        invention.budgetLines.push({ id: line, budget, position, code, name, plannedCents, demonstration: true });
        invention.book.openLine(line);
        invention.book.post({
          what: "PLAN",
          from: stateAccount,
          to: accountOf("AVAILABLE", line),
          cents: plannedCents,
          at: invention.calendar.moment(week - 45, 2, 9),
          reference: line,
        });
      }
    }
  }
}

/** So many percent of what was committed, at least 150,000 euros, in whole 10,000 euros. */
function roomFor(committed: bigint, percent: number): bigint {
  const wanted = (committed * BigInt(percent)) / 100n;
  const least = 15_000_000n;
  const step = 1_000_000n;
  return (((wanted > least ? wanted : least) + step - 1n) / step) * step;
}
