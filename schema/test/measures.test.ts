import { describe, expect, it } from "vitest";
import { dayWithin, decimalOf, notPast } from "../src/rules/measures.ts";

describe("the rules of measures", () => {
  it("take days between two others, both included", () => {
    const rule = dayWithin("start", "2000-01-01", "2100-12-31");
    for (const start of ["2000-01-01", "2100-12-31", null]) expect(rule({ start })).toEqual([]);
    expect(rule({ start: "1999-12-31" })).toMatchObject([{ code: "OUT_OF_RANGE", path: ["start"] }]);
    expect(rule({ start: "2101-01-01" })).toMatchObject([{ code: "OUT_OF_RANGE" }]);
  });

  it("compare decimals as numbers, not as text", () => {
    const rule = decimalOf("target", 0, 100);
    for (const target of ["0", "9.5", "100", "100.000"]) expect(rule({ target })).toEqual([]);
    for (const target of ["-0.01", "100.01", "1000"])
      expect(rule({ target })).toMatchObject([{ code: "OUT_OF_RANGE" }]);
  });

  it("count a day as past when it is over in Europe/Berlin, and an instant when it is gone", () => {
    // In Solingen it is half past midnight of the 19th.
    const now = new Date("2026-11-18T23:30:00Z");
    expect(notPast("due")({ due: "2026-11-19" }, now)).toEqual([]);
    expect(notPast("due")({ due: "2026-11-18" }, now)).toMatchObject([{ code: "IN_THE_PAST", path: ["due"] }]);
    expect(notPast("startsAt")({ startsAt: now }, now)).toEqual([]);
    expect(notPast("startsAt")({ startsAt: new Date("2026-11-18T23:29:59Z") }, now)).toHaveLength(1);
  });
});
