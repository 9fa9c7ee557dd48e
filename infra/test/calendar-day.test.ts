import { describe, expect, it } from "vitest";
import { dayInBerlin, daysAfter } from "../src/calendar-day.ts";

describe("a calendar day", () => {
  it.each([
    ["2026-07-01T21:59:59Z", "2026-07-01"],
    ["2026-07-01T22:00:00Z", "2026-07-02"],
    ["2026-12-31T22:59:59Z", "2026-12-31"],
    ["2026-12-31T23:00:00Z", "2027-01-01"],
  ])("begins at midnight in Berlin, in summer and in winter: %s is %s", (instant, day) => {
    expect(dayInBerlin(new Date(instant))).toBe(day);
  });

  it.each([
    ["2026-10-24", 2, "2026-10-26"],
    ["2026-03-30", -2, "2026-03-28"],
    ["2028-02-28", 1, "2028-02-29"],
  ])("counts days, not hours, where the clocks change: %s and %d days is %s", (day, days, then) => {
    expect(daysAfter(day, days)).toBe(then);
  });
});
