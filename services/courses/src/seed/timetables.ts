import { daysAfter } from "@kommgraph/infra";
import { type Weekday, type WeeklyTime, weekdays } from "../course/weekly-time.ts";

export type PartOfDay = "MORNING" | "AFTERNOON" | "EVENING";

/** The same lesson on several days of each week. */
export interface Timetable {
  days: Weekday[];
  from: string;
  to: string;
  /** Units of 45 minutes in one lesson; the rest of the time is break. */
  units: number;
}

const everyDay: Weekday[] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"];
const fourDays: Weekday[] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY"];

export const timetables: Record<PartOfDay, Timetable[]> = {
  MORNING: [
    { days: everyDay, from: "08:30", to: "12:45", units: 5 },
    { days: everyDay, from: "09:00", to: "12:15", units: 4 },
    { days: fourDays, from: "08:30", to: "12:45", units: 5 },
    { days: fourDays, from: "08:45", to: "12:00", units: 4 },
    { days: ["MONDAY", "TUESDAY", "THURSDAY", "FRIDAY"], from: "09:00", to: "12:15", units: 4 },
  ],
  AFTERNOON: [
    { days: everyDay, from: "13:15", to: "16:30", units: 4 },
    { days: fourDays, from: "13:00", to: "17:15", units: 5 },
    { days: ["TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], from: "14:00", to: "17:15", units: 4 },
  ],
  EVENING: [
    { days: ["MONDAY", "TUESDAY", "THURSDAY"], from: "17:45", to: "21:00", units: 4 },
    { days: ["MONDAY", "WEDNESDAY", "THURSDAY"], from: "18:00", to: "21:15", units: 4 },
    { days: fourDays, from: "17:30", to: "20:45", units: 4 },
    { days: ["TUESDAY", "THURSDAY"], from: "18:00", to: "21:15", units: 4 },
  ],
};

export function unitsPerWeek({ days, units }: Timetable): number {
  return days.length * units;
}

export function weeklyTimes({ days, from, to }: Timetable): WeeklyTime[] {
  return days.map((day) => ({ day, from, to }));
}

/** First and last day of a course that begins in the week of that Monday and holds so many units. */
export function periodOf(monday: string, timetable: Timetable, teachingUnits: number): { start: string; end: string } {
  const { days, units } = timetable;
  const lastLesson = Math.ceil(teachingUnits / units) - 1;
  const dayOf = (lesson: number) =>
    daysAfter(monday, Math.floor(lesson / days.length) * 7 + weekdays.indexOf(days[lesson % days.length] as Weekday));
  return { start: dayOf(0), end: dayOf(lastLesson) };
}
