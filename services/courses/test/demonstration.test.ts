import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import { everyCourse } from "./every-page.ts";

let service: TestService;
let all: any[];
beforeAll(async () => {
  service = await testService(courses, { demo: "small" });
  all = await everyCourse(
    service,
    `number title type { code family totalUnits entryLevel targetLevel maxGroupSize } entryLevel targetLevel
     teachingUnits unitsPerWeek times { day from to } childcare place { street postalCode city online }
     period { start end } registerBy capacity booked waiting free assuredOn provider { id } municipality { id }
     targetGroups quality { withheld } demonstration`,
  );
});
afterAll(() => service.stop());

const soon = ({ period }: any) => period.start >= "2026-11-18" && period.start <= "2026-12-30";
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const weekday = (day: string) => new Date(day).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });

describe("the demonstration", () => {
  it("has 1,500 courses that say they are invented, each number once per provider", () => {
    expect(all).toHaveLength(1_500);
    expect(all.every(({ demonstration }) => demonstration)).toBe(true);
    expect(new Set(all.map(({ provider, number }) => `${provider.id} ${number}`)).size).toBe(1_500);
    expect(new Set(all.map(({ type }) => type.code)).size).toBe(17);
  });

  it("keeps to the law: hours, levels and group sizes of the course type", () => {
    for (const course of all) {
      const { type, entryLevel, targetLevel } = course;
      expect(course.teachingUnits).toBeLessThanOrEqual(type.totalUnits);
      expect(course.capacity).toBeLessThanOrEqual(type.maxGroupSize);
      expect(course.unitsPerWeek).toBeLessThanOrEqual(25);
      if (type.targetLevel) expect(targetLevel, type.code).toBe(type.targetLevel);
      if (type.entryLevel) expect(entryLevel, type.code).toBe(type.entryLevel);
    }
  });

  it("has weekly times that hold the units, and periods that hold the weeks", () => {
    for (const { times, unitsPerWeek, teachingUnits, period, registerBy } of all) {
      const taught = times.reduce((sum: number, { from, to }: any) => sum + minutes(to) - minutes(from), 0);
      expect(taught).toBeGreaterThanOrEqual(unitsPerWeek * 45);
      expect(taught).toBeLessThan(unitsPerWeek * 45 + times.length * 45);
      expect(weekday(period.start).toUpperCase()).toBe(times[0].day);
      const weeks = Math.ceil((Date.parse(period.end) - Date.parse(period.start) + 86_400_000) / 604_800_000);
      expect(weeks).toBe(Math.ceil(teachingUnits / unitsPerWeek));
      expect(registerBy < period.start).toBe(true);
    }
  });

  it("has seats that add up, and waiting lists only where no seat is free", () => {
    for (const { capacity, booked, waiting, free } of all) {
      expect(booked).toBeLessThanOrEqual(capacity);
      expect(free).toBe(capacity - booked);
      if (waiting > 0) expect(free).toBe(0);
    }
    expect(all.filter(({ waiting }) => waiting > 0).length).toBeGreaterThan(20);
  });

  it("starts many courses within six weeks, and answers the question of Solingen", () => {
    expect(all.filter(soon).length).toBeGreaterThan(300);
    expect(all.filter((course) => soon(course) && course.targetLevel === "B1").length).toBeGreaterThan(150);
    const wanted = all.filter(
      (course) =>
        course.municipality.id === "mun_05122000" &&
        soon(course) &&
        course.targetLevel === "B1" &&
        course.childcare &&
        course.free > 0 &&
        course.times[0].from < "10:00",
    );
    expect(wanted.length).toBeGreaterThan(2);
    for (const { place } of wanted) expect(place).toMatchObject({ city: "Solingen", postalCode: "42651" });
  });

  it("has child care more often in courses for parents and women than elsewhere", () => {
    const shareOf = (some: any[]) => some.filter(({ childcare }) => childcare).length / some.length;
    const isFor = ({ type }: any) => ["IK_ELTERN", "IK_FRAUEN"].includes(type.code);
    expect(shareOf(all.filter(isFor))).toBeGreaterThan(3 * shareOf(all.filter((course) => !isFor(course))));
  });

  it("has quality only of courses that are over, and assurances that are stale, but none from the future", () => {
    for (const { quality, period } of all) if (quality) expect(period.end < "2026-11-18").toBe(true);
    const assured = all.flatMap(({ assuredOn }) => assuredOn ?? []);
    expect(assured.every((day) => day < "2026-11-18")).toBe(true);
    expect(assured.filter((day) => day < "2026-10-01").length).toBeGreaterThan(50);
    expect(assured.length).toBeLessThan(all.length);
  });
});

describe("the rows of the demonstration", () => {
  const dates: Record<string, string[]> = {
    CourseProvider: [],
    Licence: ["validUntil"],
    Course: ["startsOn", "endsOn", "registerBy", "assuredOn"],
  };

  it("are the same to the byte whenever they are made", async () => {
    const [one, other] = [await rowsAt("2026-11-16"), await rowsAt("2026-11-16")];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(one.Course).toHaveLength(1_500);
  });

  it("move with the calendar, weekdays kept, in their dates and in nothing else", async () => {
    const [now, later] = [await rowsAt("2026-11-16"), await rowsAt("2026-12-07")];
    for (const [entity, columns] of Object.entries(dates)) {
      const moved = now[entity]?.map((row) => ({
        ...row,
        ...Object.fromEntries(columns.map((column) => [column, row[column] ? threeWeeksAfter(row[column]) : null])),
      }));
      expect(later[entity]).toEqual(moved);
    }
  });

  it("are moved at start in every date column there is", async () => {
    const columns = await service.orm.em.fork().execute<{ table: string; column: string }[]>(
      `select table_name as "table", column_name as "column" from information_schema.columns
       where table_schema = 'courses' and (data_type = 'date' or data_type like 'timestamp%')
         and table_name in (select table_name from information_schema.columns
           where table_schema = 'courses' and column_name = 'demonstration')`,
    );
    const listed = Object.entries(courses.demonstration?.dates ?? {}).flatMap(([table, names]) =>
      names.map((column) => ({ table, column })),
    );
    const inOrder = (some: { table: string; column: string }[]) =>
      some.map((one) => Object.values(one).join(".")).sort();
    expect(listed.length).toBe(9);
    expect(inOrder([...columns])).toEqual(inOrder(listed));
  });
});

/** What the seeder would store, with that Monday as its anchor. */
async function rowsAt(anchor: string): Promise<Record<string, Record<string, any>[]>> {
  const rows: Record<string, Record<string, any>[]> = {};
  const em = {
    insertMany: async ({ name }: { name: string }, some: Record<string, any>[]) => {
      rows[name] = [...(rows[name] ?? []), ...some];
    },
  };
  await courses.demonstration?.load({ em: em as never, progress: () => {}, size: "small", anchor });
  return rows;
}

function threeWeeksAfter(day: string): string {
  return new Date(Date.parse(day) + 21 * 86_400_000).toISOString().slice(0, 10);
}
