import type { DatePrecision } from "@kommgraph/schema";

/** A date as a source writes it, `2005`, `2005-04` or `2005-04-27`: its first day, and how exactly it is known. */
export function writtenDate(text: string): { day: string; precision: DatePrecision } {
  if (text.length === 4) return { day: `${text}-01-01`, precision: "YEAR" };
  if (text.length === 7) return { day: `${text}-01`, precision: "MONTH" };
  return { day: text, precision: "DAY" };
}

/** The last day of a date as a source writes it. */
export function lastDayOf(text: string): string {
  const [year, month] = text.split("-").map(Number) as [number, number?];
  if (text.length > 7) return text;
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}
