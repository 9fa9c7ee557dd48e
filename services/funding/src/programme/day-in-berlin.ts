const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });

/** The calendar day of an instant in Europe/Berlin, `YYYY-MM-DD`. */
export function dayInBerlin(instant: Date): string {
  return format.format(instant);
}
