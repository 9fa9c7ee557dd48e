import { type Change, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { LockMode } from "@mikro-orm/postgresql";
import { accountOf } from "../ledger/account.entity.ts";
import { amountOf, centsOf, inWords } from "../ledger/amount.ts";
import { post } from "../ledger/post.ts";
import { Budget } from "./budget.entity.ts";
import type { TransferBudgetInput } from "./budget.input.ts";
import { BudgetLine } from "./budget-line.entity.ts";

/** The ministry moves money that is not committed from one line of a budget to another. */
export const transferBudget: WriteDefinition<TransferBudgetInput, { budget: Budget }> = {
  name: "transferBudget",
  rules: [idOfType("budget", "Budget"), amountOf("amount"), textOf("note", 2_000)],
  async effect(change, input) {
    const budget = await change.load(Budget, input.budget, "budget");
    const lines = await change.em.find(
      BudgetLine,
      { budget: budget.id },
      { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const from = lineOf(lines, input.from, "from");
    const to = lineOf(lines, input.to, "to");
    if (from === to) {
      const message = { en: "Name two different lines.", de: "Bitte zwei verschiedene Titel nennen." };
      refuse("SAME_LINE", message, "to");
    }
    change.note = input.note ?? null;
    await move(change, from, to, { cents: centsOf(input.amount), key: input.idempotencyKey });
    return { budget };
  },
};

async function move(
  change: Change,
  from: BudgetLine,
  to: BudgetLine,
  { cents, key }: { cents: bigint; key: string },
): Promise<void> {
  const before = { from: from.plannedCents, to: to.plannedCents };
  const { en, de } = inWords(cents);
  const overdrawn = {
    code: "BUDGET_EXHAUSTED",
    message: {
      en: `Line ${from.code} has less than ${en} available.`,
      de: `Im Titel ${from.code} sind weniger als ${de} verfügbar.`,
    },
    field: "amount",
  };
  const posting = {
    what: "TRANSFER",
    from: accountOf("AVAILABLE", from.id),
    to: accountOf("AVAILABLE", to.id),
    cents,
    reference: to.id,
  } as const;
  await post(change, `transfer:${from.id}:${key}`, [posting], overdrawn);
  from.plannedCents = before.from - cents;
  to.plannedCents = before.to + cents;
}

function lineOf(lines: readonly BudgetLine[], code: string, field: string): BudgetLine {
  const line = lines.find((one) => one.code === code);
  if (line) return line;
  const codes = lines.map((one) => one.code).join(", ");
  return refuse(
    "NOT_FOUND",
    {
      en: `There is no line ${code}; the budget has ${codes}.`,
      de: `Einen Titel ${code} gibt es nicht; der Haushalt hat ${codes}.`,
    },
    field,
  );
}
