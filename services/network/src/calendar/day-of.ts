import type { Context } from "@kommgraph/infra";

/** The calendar day of which a question speaks: the one it names, or today in Europe/Berlin. */
export function dayOf({ now }: Pick<Context, "now">, on?: string | null): string {
  return on ?? calendar.format(now);
}

/** Swedish writes days as ISO 8601 does. */
const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });
