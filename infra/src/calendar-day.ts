/** The calendar day of an instant in Europe/Berlin, `YYYY-MM-DD`. */
export function dayInBerlin(instant: Date): string {
  return berlin.format(instant);
}

/** The day so many days after (or, below zero, before) another; both `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Swedish writes days as ISO 8601 does. */
const berlin = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });
