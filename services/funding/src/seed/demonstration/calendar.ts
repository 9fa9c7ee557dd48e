const dayInMs = 86_400_000;

/** Days and moments relative to the Monday on which the demonstration stands; clocks are those of Europe/Berlin. */
export class Calendar {
  private readonly monday: number;
  private readonly offsets = new Map<number, number>();

  constructor(anchor: string) {
    this.monday = Date.parse(`${anchor}T00:00:00Z`);
  }

  /** A day so many weeks from the Monday; `weekday` 0 is Monday, 4 Friday. */
  day(week: number, weekday = 0): string {
    return new Date(this.midnight(week, weekday)).toISOString().slice(0, 10);
  }

  /** A moment on that day, in daytime. */
  moment(week: number, weekday: number, hour: number, minute = 0, second = 0): Date {
    const midnight = this.midnight(week, weekday);
    return new Date(midnight + ((hour - this.offsetOn(midnight)) * 3_600 + minute * 60 + second) * 1_000);
  }

  private midnight(week: number, weekday: number): number {
    return this.monday + (week * 7 + weekday) * dayInMs;
  }

  /** Hours before UTC on that day: one in winter, two in summer. */
  private offsetOn(midnight: number): number {
    const known = this.offsets.get(midnight);
    if (known !== undefined) return known;
    const offset = Number(hourInBerlin.format(midnight + dayInMs / 2)) - 12;
    this.offsets.set(midnight, offset);
    return offset;
  }
}

const hourInBerlin = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", hour: "2-digit", hourCycle: "h23" });
