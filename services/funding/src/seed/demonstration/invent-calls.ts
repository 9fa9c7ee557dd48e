import { Random } from "@kommgraph/schema";
import { programmeId } from "../load-programmes.ts";
import { type Fund, funds } from "./funds.ts";
import type { Invention } from "./invention.ts";
import { type RoundName, rounds } from "./rounds.ts";

/** The call of every fund in every round, by `callKey`; the upcoming round is not for everybody. */
export function inventCalls(invention: Invention): Map<string, string> {
  const { calendar } = invention;
  const random = new Random("calls");
  const calls = new Map<string, string>();
  for (const fund of funds) {
    for (const [roundName, round] of Object.entries(rounds)) {
      if (roundName === "upcoming" && !random.chance(0.5)) continue;
      const id = invention.nextId("cal");
      invention.calls.push({
        id,
        programme: programmeId(fund.programme),
        title: `${fund.name}: ${round.name}`,
        budgetDay: calendar.day(round.budget),
        opensAt: calendar.moment(round.opens, 0, 8),
        opensPrecision: "DAY",
        closesAt: calendar.moment(round.closes, 4, 23, 59, 59),
        priorities: random.sample(fund.priorities, 2),
        sign: `${fund.sign}-${round.sign}`,
        issued: 0,
        demonstration: true,
      });
      calls.set(callKey(fund, roundName as RoundName), id);
    }
  }
  return calls;
}

/** Once all applications are there, every call knows how many numbers it has given. */
export function numberCalls({ calls, issued }: Invention): void {
  for (const call of calls) call.issued = issued.get(call.id as string) ?? 0;
}

export function callKey({ programme }: Fund, round: RoundName): string {
  return `${programme} ${round}`;
}
