import type { Context } from "@kommgraph/infra";
import { daysAfter } from "@kommgraph/infra";
import { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { DueItem } from "./due.ts";

/** An iCalendar of what is due: whole days that take nobody's time, each with the id of what it is about. */
export function toCalendar(items: readonly DueItem[], { now, language }: Context): string {
  const calendar = new ICalCalendar({
    name: language === "de" ? "Fristen der Förderung" : "Funding deadlines",
    prodId: { company: "KommGraph", product: "funding", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { what, on, text, callId, applicationId, grantId, disbursementId } of items) {
    const subject = disbursementId ?? grantId ?? applicationId ?? callId;
    calendar.createEvent({
      id: `${what.toLowerCase()}-${subject}@kommgraph`,
      allDay: true,
      start: midnight(on),
      end: midnight(daysAfter(on, 1)),
      stamp: now,
      summary: text,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** Of a whole day the library writes the date of the local clock. */
function midnight(day: string): Date {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(year, month - 1, date);
}
