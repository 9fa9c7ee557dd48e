import { dayInBerlin } from "@kommgraph/infra";

/** Days from today in Europe/Berlin to a day: 0 today, negative once it is over. */
export function daysUntil(day: string, now: Date): number {
  return (Date.parse(day) - Date.parse(dayInBerlin(now))) / 86_400_000;
}
