import type { DueKind } from "../../graph/generated/graphql.ts";
import { number, today } from "../../words/format.ts";
import { words } from "./words.ts";

/** “noch 12 Tage”: of days until a date, 0 on the day itself and negative after it. */
export function daysLeftInWords(days: number): string {
  const text = words.value.days;
  if (days === 0) return text.today;
  return days > 0 ? text.left(number(days), days === 1) : text.over(number(-days), days === -1);
}

/** Days from today until a calendar day; negative once it is over. */
export function daysUntil(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000);
}

/** What waits for an examination has no deadline: its day says since when it waits. */
export function waitsSince(what: DueKind): boolean {
  return what === "REVIEW" || what === "DECISION" || what === "PROOF_CHECK";
}
