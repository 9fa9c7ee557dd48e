const day = 86_400_000;

/** The day so many weeks and days after the anchor, a Monday: day 4 is a Friday. */
export function dayAfter(anchor: string, weeks: number, days = 0): string {
  return new Date(Date.parse(anchor) + (weeks * 7 + days) * day).toISOString().slice(0, 10);
}

/** The instant at which clocks in North Rhine-Westphalia show that time of that day, e.g. `18:30`. */
export function instantOn(date: string, time: string): Date {
  const summer = new Date(`${date}T${time}:00+02:00`);
  return clock.format(summer) === time ? summer : new Date(`${date}T${time}:00+01:00`);
}

const clock = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", hour: "2-digit", minute: "2-digit" });
