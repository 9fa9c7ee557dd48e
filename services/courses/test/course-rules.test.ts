import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import { key, makeProvider, providerOf, referCase, sql } from "./made-world.ts";
import { row, upsert, upsertCourses } from "./upsert-rows.ts";

let service: TestService;
let provider: string;
beforeAll(async () => {
  service = await testService(courses);
  provider = await makeProvider(service);
});
afterAll(() => service.stop());

describe("the courses of a provider", () => {
  it.each<[string, object, string, RegExp, string]>([
    ["seats for nobody", { capacity: 0 }, "GROUP_SIZE", /1 bis 25/, "capacity"],
    ["seats for a stadium", { capacity: 10_000 }, "GROUP_SIZE", /1 bis 25/, "capacity"],
    ["a type nobody knows", { type: "IK_YOGA" }, "UNKNOWN_COURSE_TYPE", /courseTypes/, "type"],
    ["more units than the type has", { teachingUnits: 701 }, "UNITS_BEYOND_TYPE", /1 bis 700/, "teachingUnits"],
    ["no units", { teachingUnits: 0 }, "UNITS_BEYOND_TYPE", /1 bis 700/, "teachingUnits"],
    ["another level than the type's", { targetLevel: "C1" }, "LEVEL_CONTRADICTS_TYPE", /führt zu B1/, "targetLevel"],
    [
      "less than the type builds on",
      { type: "BSK_B2", entryLevel: "A2" },
      "LEVEL_CONTRADICTS_TYPE",
      /baut auf B1/,
      "entryLevel",
    ],
    [
      "a level that is reached before",
      { entryLevel: "B1" },
      "LEVELS_NOT_IN_ORDER",
      /bringen B1 schon mit/,
      "entryLevel",
    ],
    ["an end before the beginning", { end: "2027-01-10" }, "DATES_NOT_IN_ORDER", /end liegt vor start/, "end"],
    [
      "registration after the beginning",
      { registerBy: "2027-01-12" },
      "DATES_NOT_IN_ORDER",
      /start liegt vor registerBy/,
      "start",
    ],
    ["another century", { start: "2072-01-11", end: null, registerBy: null }, "DATE_OUT_OF_RANGE", /2029/, "start"],
    ["a course of ten years", { end: "2037-01-11" }, "DATE_OUT_OF_RANGE", /drei Jahre/, "end"],
    [
      "a place in Berlin",
      { latitude: 52.52, longitude: 13.4 },
      "POINT_OUTSIDE_STATE",
      /Nordrhein-Westfalen/,
      "latitude",
    ],
    ["half a place", { longitude: null }, "POINT_INCOMPLETE", /zusammen/, "longitude"],
    ["a county as its town", { municipality: "mun_05158000" }, "UNKNOWN_TOWN", /Gemeinde/, "municipality"],
    ["a postcode of letters", { postalCode: "4265A" }, "INVALID_POSTCODE", /fünf Ziffern/, "postalCode"],
    ["nobody it is for", { targetGroups: [] }, "LIST_LENGTH", /targetGroups/, "targetGroups"],
    ["no title", { title: "  " }, "TEXT_LENGTH", /title/, "title"],
    [
      "lessons that end before they begin",
      { times: [{ day: "MONDAY", from: "12:00", to: "9:00" }] },
      "INVALID_TIME",
      /08:30/,
      "times",
    ],
  ])("refuse %s, in words, and take the other rows", async (_what, more, code, message, field) => {
    const { answer } = await upsert(service, provider, [row("E-bad", more), row("E-good")]);
    const [bad, good] = answer.rows;
    expect(bad).toMatchObject({ outcome: "REJECTED", course: null });
    expect(bad.userErrors).toEqual([
      { code, message: expect.stringMatching(message), path: expect.arrayContaining(["input", "courses", "0", field]) },
    ]);
    expect(good.userErrors).toEqual([]);
    expect(await sql(service, "select id from course where number = 'E-bad'")).toEqual([]);
  });

  it("name everything that is wrong with a row at once, in English where one wants it", async () => {
    const input = {
      idempotencyKey: key(),
      provider,
      courses: [row("F", { capacity: 0, title: "", postalCode: "x", targetLevel: "A1" })],
    };
    const { data } = await service.ask(upsertCourses, { input }, { who: providerOf(provider) });
    const [{ userErrors }] = data.upsertCourses.rows;
    expect(userErrors.map(({ code }: any) => code).toSorted()).toEqual([
      "GROUP_SIZE",
      "INVALID_POSTCODE",
      "LEVEL_CONTRADICTS_TYPE",
      "TEXT_LENGTH",
    ]);
    expect(userErrors.map(({ message }: any) => message).join()).toContain("capacity is 0; a course of the type");
  });

  it("refuse the same number twice in a call, fewer seats than are taken, and 1,001 rows", async () => {
    const { answer } = await upsert(service, provider, [
      row("G-1"),
      row("G-1", { title: "Another" }),
      row("G-2", { capacity: 2 }),
    ]);
    expect(answer.rows[1].userErrors).toMatchObject([
      { code: "DUPLICATE_NUMBER", message: expect.stringContaining("Zeile 0") },
    ]);
    const course = answer.rows[2].course.id;
    for (let number = 0; number < 3; number++) await referCase(service, { course });
    const fewer = await upsert(service, provider, [row("G-2", { capacity: 1 })]);
    expect(fewer.answer.rows[0]).toMatchObject({
      outcome: "REJECTED",
      course: { id: course, free: 0 },
      userErrors: [{ code: "CAPACITY_BELOW_BOOKINGS", message: expect.stringContaining("2 Plätze") }],
    });
    const many = await upsert(
      service,
      provider,
      Array.from({ length: 1_001 }, (_, number) => row(`H-${number}`)),
    );
    expect(many.answer).toMatchObject({ rows: [], userErrors: [{ code: "LIST_LENGTH", path: ["input", "courses"] }] });
    const none = await upsert(service, provider, [], { dryRun: true });
    expect(none.answer.userErrors).toMatchObject([{ code: "LIST_LENGTH" }]);
  });
});
