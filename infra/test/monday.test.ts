import { describe, expect, it } from "vitest";
import { mondayOf } from "../src/seed.ts";

describe("the Monday on which the demonstration stands", () => {
  it.each([
    ["a Monday", "2026-11-16T09:00:00Z", "2026-11-16"],
    ["a Wednesday", "2026-11-18T09:00:00Z", "2026-11-16"],
    ["a Sunday evening in Berlin", "2026-11-22T22:59:59Z", "2026-11-16"],
    ["the first moment of Monday in Berlin, Sunday in Greenwich", "2026-11-22T23:00:00Z", "2026-11-23"],
    ["the last moment of Sunday in summer", "2026-07-05T21:59:59Z", "2026-06-29"],
    ["the first moment of Monday in summer", "2026-07-05T22:00:00Z", "2026-07-06"],
    ["the Sunday on which summer begins", "2026-03-29T12:00:00Z", "2026-03-23"],
    ["the Monday after summer began", "2026-03-29T22:00:00Z", "2026-03-30"],
    ["the Sunday on which summer ends, in its last hour", "2026-10-25T22:59:59Z", "2026-10-19"],
    ["the Monday after summer ended", "2026-10-25T23:00:00Z", "2026-10-26"],
    ["New Year's Day in the middle of a week", "2027-01-01T12:00:00Z", "2026-12-28"],
    ["New Year's Eve after midnight in Berlin", "2023-12-31T23:30:00Z", "2024-01-01"],
    ["the leap day", "2028-02-29T12:00:00Z", "2028-02-28"],
    ["the week after a leap day", "2028-03-01T12:00:00Z", "2028-02-28"],
  ])("is right for %s", (_when, instant, monday) => {
    expect(mondayOf(new Date(instant))).toBe(monday);
  });

  it("is a Monday not later than the day, and not seven days before it, on each day of ten years", () => {
    for (let day = Date.UTC(2024, 0, 1, 11); day < Date.UTC(2034, 0, 1); day += 86_400_000) {
      const monday = new Date(`${mondayOf(new Date(day))}T00:00:00Z`);
      expect(monday.getUTCDay()).toBe(1);
      const daysSince = Math.floor((day - monday.getTime()) / 86_400_000);
      expect(daysSince).toBeGreaterThanOrEqual(0);
      expect(daysSince).toBeLessThan(7);
    }
  });
});
