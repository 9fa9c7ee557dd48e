import { Access, anyOf, type Context, either, findAllOf, historyOf, load } from "@kommgraph/infra";
import { HistoryEntry, Money, money } from "@kommgraph/schema";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { expectMinistryOrAuthority, ofItsProgramme } from "../programme/authorities.ts";
import { Programme } from "../programme/programme.entity.ts";
import { Budget } from "./budget.entity.ts";
import { BudgetLine } from "./budget-line.entity.ts";

@Resolver(() => Budget)
export class BudgetResolver {
  @FieldResolver(() => Programme, { description: "The programme it pays for." })
  programme(@Root() { programme }: Budget, @Ctx() context: Context): Promise<Programme | null> {
    return load(context, Programme, programme.id);
  }

  @FieldResolver(() => Money, { description: "Planned for the year, over all lines." })
  planned(@Root() budget: Budget, @Ctx() context: Context): Promise<Money> {
    return sumOf(context, budget, (line) => line.plannedCents);
  }

  @FieldResolver(() => Money, { description: "Committed to grants by notice." })
  committed(@Root() budget: Budget, @Ctx() context: Context): Promise<Money> {
    return sumOf(context, budget, (line) => line.committedCents);
  }

  @FieldResolver(() => Money, { description: "Paid to recipients." })
  disbursed(@Root() budget: Budget, @Ctx() context: Context): Promise<Money> {
    return sumOf(context, budget, (line) => line.disbursedCents);
  }

  @FieldResolver(() => Money, { description: "Planned and not committed yet." })
  available(@Root() budget: Budget, @Ctx() context: Context): Promise<Money> {
    return sumOf(context, budget, (line) => line.availableCents);
  }

  @FieldResolver(() => [BudgetLine], { description: "What the money is for, line by line." })
  lines(@Root() budget: Budget, @Ctx() context: Context): Promise<BudgetLine[]> {
    return linesOf(context, budget);
  }
}

/** What was transferred from and to a line, and why. */
@Resolver(() => BudgetLine)
export class BudgetLineHistory {
  @FieldResolver(() => [HistoryEntry], {
    nullable: true,
    description: "Transfers from and to it, oldest first; for its authority and the ministry.",
  })
  @Access(either(anyOf("ministry"), ofItsProgramme))
  async history(@Root() { id, budget }: BudgetLine, @Ctx() context: Context): Promise<HistoryEntry[]> {
    const of = await load(context, Budget, budget.id);
    await expectMinistryOrAuthority(context, of?.programme.id ?? "", `the history of ${id}`);
    return historyOf(context, "BudgetLine", id);
  }
}

function linesOf(context: Context, { id }: Budget): Promise<BudgetLine[]> {
  return findAllOf(context, BudgetLine, { property: "budget", id }, { orderBy: { position: "asc" } });
}

async function sumOf(context: Context, budget: Budget, cents: (line: BudgetLine) => bigint): Promise<Money> {
  const lines = await linesOf(context, budget);
  return money(lines.reduce((sum, line) => sum + cents(line), 0n));
}
