const dayInMs = 86_400_000;

/** Days and moments relative to the Monday on which the demonstration stands; fractions of weeks are days. */
export class Calendar {
  private readonly monday: number;

  constructor(anchor: string) {
    this.monday = Date.parse(`${anchor}T00:00:00Z`);
  }

  /** A day so many weeks from the Monday; `weekday` 0 is Monday, 4 Friday. */
  day(week: number, weekday = 0): string {
    return this.moment(week, weekday, 0).toISOString().slice(0, 10);
  }

  /** A moment on that day, at an hour of UTC: 7 to 15 are office hours in summer and in winter. */
  moment(week: number, weekday: number, hour: number, minute = 0): Date {
    return new Date(this.monday + (week * 7 + weekday) * dayInMs + (hour * 60 + minute) * 60_000);
  }
}
