import { nobody, type Role, type Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import {
  advanceCase,
  caseworkerOf,
  key,
  makeCourse,
  makeProvider,
  providerOf,
  referCase,
  seatsOf,
  solingen,
  sql,
} from "./made-world.ts";

let service: TestService;
let provider: string;
beforeAll(async () => {
  service = await testService(courses);
  provider = await makeProvider(service);
});
afterAll(() => service.stop());

const german = { "accept-language": "de" };
const as = (partner: string | null, ...roles: Role[]): Who => ({ partner, roles: ["reader", ...roles], subject: "x" });

const row = (number: string, more: object = {}) => ({
  number,
  type: "IK_ALLGEMEIN",
  title: "Integrationskurs am Vormittag",
  municipality: solingen,
  targetGroups: ["EVERYONE"],
  languages: ["de"],
  start: "2027-01-11",
  end: "2027-08-20",
  registerBy: "2027-01-04",
  capacity: 20,
  unitsPerWeek: 20,
  times: [{ day: "MONDAY", from: "08:30", to: "12:45" }],
  latitude: 51.17,
  longitude: 7.08,
  street: "Am Markt 1",
  postalCode: "42651",
  city: "Solingen",
  ...more,
});

const mutation = `mutation ($input: UpsertCoursesInput!) { upsertCourses(input: $input) { created updated unchanged
  rows { index outcome course { id number title free assuredOn version } userErrors { code message path } }
  userErrors { code message path } } }`;

async function upsert(
  rows: object[],
  more: { dryRun?: boolean; provider?: string; idempotencyKey?: string } = {},
  who?: Who,
) {
  const input = { idempotencyKey: key(), provider, courses: rows, ...more };
  const { data, errors, statements } = await service.ask(
    mutation,
    { input },
    { who: who ?? providerOf(input.provider), headers: german },
  );
  return { answer: data?.upsertCourses, errors, statements };
}

const tables = ["course", "history", "outbox", "idempotency_key"];
const counts = () =>
  Promise.all(tables.map(async (table) => (await sql(service, `select count(*)::int from ${table}`))[0].count));

describe("the courses of a provider", () => {
  it("are created, changed and left alone, row by row; what breaks a rule stays out and says why", async () => {
    await upsert([row("A-1"), row("A-2")]);
    const { answer } = await upsert([
      row("A-1"),
      row("A-2", { title: "Am Abend" }),
      row("A-3"),
      row("A-4", { capacity: 26 }),
    ]);
    expect(answer).toMatchObject({ created: 1, updated: 1, unchanged: 1, userErrors: [] });
    expect(
      answer.rows.map(({ index, outcome, course }: any) => [index, outcome, course?.title, course?.version]),
    ).toEqual([
      [0, "UNCHANGED", "Integrationskurs am Vormittag", 1],
      [1, "UPDATED", "Am Abend", 2],
      [2, "CREATED", "Integrationskurs am Vormittag", 1],
      [3, "REJECTED", undefined, undefined],
    ]);
    expect(answer.rows[3].userErrors).toEqual([
      {
        code: "GROUP_SIZE",
        message: expect.stringContaining("1 bis 25 Plätze (IntV"),
        path: ["input", "courses", "3", "capacity"],
      },
    ]);
  });

  it("take everything of a row, and what the row leaves out from the type", async () => {
    await upsert([
      row("B-1", { childcare: true, placeName: "Alte Schule" }),
      row("B-2", { type: "cty_BSK_B2", times: null }),
    ]);
    const { data } =
      await service.ask(`{ courses(filter: { search: "Vormittag" }, first: 100) { nodes { number type { code }
      entryLevel targetLevel teachingUnits unitsPerWeek childcare capacity booked free registerBy assuredOn stale demonstration
      period { start end } place { name street postalCode city online point { latitude longitude } } times { day from to }
      provider { id } municipality { id } topic languages targetGroups } } }`);
    const found = (number: string) => data.courses.nodes.find((node: any) => node.number === number);
    expect(found("B-1")).toEqual({
      number: "B-1",
      type: { code: "IK_ALLGEMEIN" },
      entryLevel: null,
      targetLevel: "B1",
      teachingUnits: 700,
      unitsPerWeek: 20,
      childcare: true,
      capacity: 20,
      booked: 0,
      free: 20,
      registerBy: "2027-01-04",
      assuredOn: "2026-11-18",
      stale: false,
      demonstration: false,
      period: { start: "2027-01-11", end: "2027-08-20" },
      place: {
        name: "Alte Schule",
        street: "Am Markt 1",
        postalCode: "42651",
        city: "Solingen",
        online: false,
        point: { latitude: 51.17, longitude: 7.08 },
      },
      times: [{ day: "MONDAY", from: "08:30", to: "12:45" }],
      provider: { id: provider },
      municipality: { id: solingen },
      topic: "LANGUAGE",
      languages: ["de"],
      targetGroups: ["EVERYONE"],
    });
    expect(found("B-2")).toMatchObject({ entryLevel: "B1", targetLevel: "B2", teachingUnits: 400, times: [] });
  });

  it("write nothing when the same rows come again, and nothing at all in a dry run, which says what would happen", async () => {
    const rows = Array.from({ length: 30 }, (_, number) => row(`C-${number}`));
    const before = await counts();
    const dry = await upsert([...rows, row("C-bad", { capacity: 0 })], { dryRun: true });
    expect(dry.answer).toMatchObject({ created: 30, updated: 0, unchanged: 0 });
    expect(dry.answer.rows[0]).toMatchObject({ outcome: "CREATED", course: null });
    expect(await counts()).toEqual(before);
    await upsert(rows);
    const [course, history, outbox, keys] = await counts();
    expect([course, history, outbox]).toEqual([before[0] + 30, before[1] + 30, before[2] + 30]);
    const again = await upsert(rows);
    expect(again.answer).toMatchObject({ created: 0, updated: 0, unchanged: 30 });
    expect(await counts()).toEqual([course, history, outbox, keys + 1]);
  });

  it("answer a repeated call as it did, with the rows", async () => {
    const idempotencyKey = key();
    const rows = [row("D-1"), row("D-2", { capacity: 0 })];
    const first = await upsert(rows, { idempotencyKey });
    const again = await upsert(rows, { idempotencyKey });
    expect(again.answer).toEqual(first.answer);
    expect(again.answer.rows[0].outcome).toBe("CREATED");
  });

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
    const { answer } = await upsert([row("E-bad", more), row("E-good")]);
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
    const { data } = await service.ask(mutation, { input }, { who: providerOf(provider) });
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
    const { answer } = await upsert([row("G-1"), row("G-1", { title: "Another" }), row("G-2", { capacity: 2 })]);
    expect(answer.rows[1].userErrors).toMatchObject([
      { code: "DUPLICATE_NUMBER", message: expect.stringContaining("Zeile 0") },
    ]);
    const course = answer.rows[2].course.id;
    for (let number = 0; number < 3; number++) await referCase(service, { course });
    const fewer = await upsert([row("G-2", { capacity: 1 })]);
    expect(fewer.answer.rows[0]).toMatchObject({
      outcome: "REJECTED",
      course: { id: course, free: 0 },
      userErrors: [{ code: "CAPACITY_BELOW_BOOKINGS", message: expect.stringContaining("2 Plätze") }],
    });
    const many = await upsert(Array.from({ length: 1_001 }, (_, number) => row(`H-${number}`)));
    expect(many.answer).toMatchObject({ rows: [], userErrors: [{ code: "LIST_LENGTH", path: ["input", "courses"] }] });
    const none = await upsert([], { dryRun: true });
    expect(none.answer.userErrors).toMatchObject([{ code: "LIST_LENGTH" }]);
  });

  it("give new seats to whoever waits, in the same moment", async () => {
    const { answer } = await upsert([row("I-1", { capacity: 1 })]);
    const course = answer.rows[0].course.id;
    for (let number = 0; number < 4; number++) await referCase(service, { course });
    expect(await seatsOf(service, course)).toEqual({ booked: 1, waiting: 3 });
    await upsert([row("I-1", { capacity: 3 })]);
    expect(await seatsOf(service, course)).toEqual({ booked: 3, waiting: 1 });
  });

  it("lose no seat to bookings at the same time", async () => {
    const { answer } = await upsert([row("J-1", { capacity: 10 })]);
    const course = answer.rows[0].course.id;
    const [results] = await Promise.all([
      Promise.all(Array.from({ length: 30 }, () => referCase(service, { course }))),
      upsert([row("J-1", { capacity: 15, title: "More seats" })]),
    ]);
    await service.work("move waiting lines up");
    expect(results.every(({ errors }) => errors.length === 0)).toBe(true);
    expect(await seatsOf(service, course)).toEqual({ booked: 15, waiting: 15 });
  });

  it("keep the seats they need while bookings come in: fewer seats are either enough or refused", async () => {
    for (let round = 0; round < 5; round++) {
      const number = `Q-${round}`;
      const { answer } = await upsert([row(number)]);
      const course = answer.rows[0].course.id;
      const [bookings, fewer] = await Promise.all([
        Promise.all(Array.from({ length: 12 }, () => referCase(service, { course }))),
        upsert([row(number, { capacity: 6 })]),
      ]);
      expect([...bookings, fewer].flatMap(({ errors }) => errors)).toEqual([]);
      const enough = fewer.answer.rows[0].outcome === "UPDATED";
      expect(await seatsOf(service, course)).toEqual(enough ? { booked: 6, waiting: 6 } : { booked: 12, waiting: 0 });
    }
  });

  it("take 1,000 rows in as many statements as one", async () => {
    const one = await upsert([row("K-0")]);
    const rows = Array.from({ length: 1_000 }, (_, number) => row(`L-${number}`));
    const many = await upsert(rows);
    expect(many.answer).toMatchObject({ created: 1_000, userErrors: [] });
    expect(many.statements).toBe(one.statements);
    const changed = await upsert(rows.map((each, at) => ({ ...each, title: `Title ${at % 7}` })));
    expect(changed.answer).toMatchObject({ updated: 1_000, userErrors: [] });
  });

  it("are changed by two calls at once without a number twice", async () => {
    const rows = Array.from({ length: 20 }, (_, number) => row(`M-${number}`));
    const answers = await Promise.all([upsert(rows), upsert(rows), upsert(rows)]);
    expect(answers.map(({ answer }) => answer.created + answer.unchanged)).toEqual([20, 20, 20]);
    expect(answers.reduce((sum, { answer }) => sum + answer.created, 0)).toBe(20);
  });

  it("are the provider's own: others may not touch them, its editors and machines may", async () => {
    const other = await makeProvider(service);
    for (const who of [
      nobody,
      providerOf(other),
      caseworkerOf(provider),
      as(null, "ministry"),
      as(other, "integration"),
    ]) {
      const { answer, errors } = await upsert([row("N-1")], {}, who);
      expect(answer).toBeUndefined();
      expect(errors[0]?.extensions.code).toBe(who.subject === null ? "UNAUTHENTICATED" : "FORBIDDEN");
    }
    for (const who of [as(provider, "integration"), as(provider, "editor")])
      expect((await upsert([row("N-1")], {}, who)).answer.userErrors).toEqual([]);
    const unknown = await upsert([row("N-2")], { provider: "prv_0" });
    expect(unknown.answer).toMatchObject({
      rows: [],
      userErrors: [{ code: "NOT_FOUND", path: ["input", "provider"] }],
    });
  });

  it("tell their provider, the authority and the ministry what was changed, and nobody else", async () => {
    const { answer } = await upsert([row("O-1")]);
    const { id } = answer.rows[0].course;
    await upsert([row("O-1", { title: "Neuer Titel" })]);
    const query = `{ course(id: "${id}") { history { kind mutation by differences { field before after } } } }`;
    const { data } = await service.ask(query, {}, { who: providerOf(provider) });
    expect(data.course.history).toEqual([
      expect.objectContaining({ kind: "CREATED", mutation: "upsertCourses", by: provider }),
      {
        kind: "UPDATED",
        mutation: "upsertCourses",
        by: provider,
        differences: [{ field: "title", before: '"Integrationskurs am Vormittag"', after: '"Neuer Titel"' }],
      },
    ]);
    for (const who of [as(null, "ministry"), as("mun_05913000", "authority")])
      expect((await service.ask(query, {}, { who })).data.course.history).toHaveLength(2);
    for (const who of [nobody, caseworkerOf(solingen)])
      expect((await service.ask(query, {}, { who })).data.course.history).toBeNull();
  });
});

describe("confirming courses", () => {
  const confirm = (numbers: string[] | null, own: string, who = providerOf(own)) =>
    service.ask(
      `mutation ($input: ConfirmCoursesInput!) { confirmCourses(input: $input) { confirmed unknown userErrors { code } } }`,
      { input: { idempotencyKey: key(), provider: own, numbers } },
      { who },
    );

  it("moves assuredOn to today, once a day, of those named or of all that are not over", async () => {
    const own = await makeProvider(service);
    const stale = { assuredOn: "2026-10-20" };
    const [fresh, old, never, over] = [
      await makeCourse(service, own, { number: "1", assuredOn: "2026-10-21" }),
      await makeCourse(service, own, { number: "2", ...stale }),
      await makeCourse(service, own, { number: "3", assuredOn: null }),
      await makeCourse(service, own, { number: "4", ...stale, startsOn: "2026-01-12", endsOn: "2026-06-12" }),
    ];
    const look = async () => {
      const { data } = await service.ask(
        `{ ${[fresh, old, never, over].map((id, at) => `c${at}: course(id: "${id}") { assuredOn stale version }`).join(" ")} }`,
      );
      return Object.values(data).map(({ assuredOn, stale: isStale, version }: any) => [assuredOn, isStale, version]);
    };
    expect(await look()).toEqual([
      ["2026-10-21", false, 1],
      ["2026-10-20", true, 1],
      [null, true, 1],
      ["2026-10-20", false, 1],
    ]);
    const some = await confirm(["2", "9"], own);
    expect(some.data.confirmCourses).toEqual({ confirmed: 1, unknown: ["9"], userErrors: [] });
    expect((await confirm(null, own)).data.confirmCourses).toEqual({ confirmed: 2, unknown: [], userErrors: [] });
    expect((await confirm(null, own)).data.confirmCourses.confirmed).toBe(0);
    expect(await look()).toEqual([
      ["2026-11-18", false, 2],
      ["2026-11-18", false, 2],
      ["2026-11-18", false, 2],
      ["2026-10-20", false, 1],
    ]);
    const history = await sql(service, "select differences from history where entity_id = ?", [old]);
    expect(history).toEqual([{ differences: { assuredOn: ["2026-10-20", "2026-11-18"] } }]);
  });

  it("is for the provider alone", async () => {
    const { errors } = await confirm(null, provider, caseworkerOf(solingen));
    expect(errors[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

describe("telling how a course went", () => {
  const record = (input: object, who = providerOf(provider)) =>
    service.ask(
      `mutation ($input: RecordQualityInput!) { recordQuality(input: $input) {
        course { id version quality { started completed examined passed completionRate passRate withheld } }
        userErrors { code message path } } }`,
      {
        input: {
          idempotencyKey: key(),
          expectedVersion: 1,
          started: 18,
          completed: 15,
          examined: 14,
          passed: 9,
          ...input,
        },
      },
      { who, headers: german },
    );
  const finished = (more: object = {}) =>
    makeCourse(service, provider, { startsOn: "2026-02-02", endsOn: "2026-11-13", ...more });

  it("is seen by the provider in full, and counted in the feed", async () => {
    const course = await finished();
    const { data } = await record({ course });
    expect(data.recordQuality).toEqual({
      course: {
        id: course,
        version: 2,
        quality: {
          started: 18,
          completed: 15,
          examined: 14,
          passed: 9,
          completionRate: 0.833,
          passRate: 0.643,
          withheld: false,
        },
      },
      userErrors: [],
    });
    const [told] = await sql(service, "select data from outbox where entity_id = ?", [course]);
    expect(told.data.quality).toEqual({ started: 18, completed: 15, examined: 14, passed: 9 });
    const corrected = await record({ course, expectedVersion: 2, passed: 10 });
    expect(corrected.data.recordQuality.course.quality.passed).toBe(10);
  });

  it.each<[string, object, object, string, string[]]>([
    ["more who finished than began", {}, { completed: 19 }, "COUNTS_NOT_IN_ORDER", ["input", "completed"]],
    ["more who were examined than finished", {}, { examined: 16 }, "COUNTS_NOT_IN_ORDER", ["input", "examined"]],
    ["more who passed than were examined", {}, { passed: 15 }, "COUNTS_NOT_IN_ORDER", ["input", "passed"]],
    ["less than nobody", {}, { passed: -1 }, "OUT_OF_RANGE", ["input", "passed"]],
    ["more than there are seats", { capacity: 17 }, {}, "MORE_THAN_SEATS", ["input", "started"]],
    ["a course that is not over", { endsOn: "2026-11-19" }, {}, "COURSE_NOT_OVER", ["input", "course"]],
    ["a course without an end", { endsOn: null }, {}, "COURSE_NOT_OVER", ["input", "course"]],
    ["an old version", {}, { expectedVersion: 3 }, "VERSION_CONFLICT", ["input", "expectedVersion"]],
    ["no course", {}, { course: "crs_0" }, "NOT_FOUND", ["input", "course"]],
  ])("refuses %s", async (_what, made, input, code, path) => {
    const course = await finished(made);
    const { data } = await record({ course, ...input });
    expect(data.recordQuality).toMatchObject({ course: null, userErrors: [{ code, path }] });
    expect(await sql(service, "select started from course where id = ?", [course])).toEqual([{ started: null }]);
  });

  it("is for the course's provider alone", async () => {
    const course = await finished();
    for (const who of [nobody, providerOf(await makeProvider(service)), caseworkerOf(solingen), as(null, "ministry")]) {
      const { data, errors } = await record({ course }, who);
      expect(data).toBeNull();
      expect(errors[0]?.extensions.code).toBe(who.subject === null ? "UNAUTHENTICATED" : "FORBIDDEN");
    }
  });
});

describe("a referral to a course whose provider changes it", () => {
  it("can still be moved, and its version is its own", async () => {
    const { answer } = await upsert([row("P-1")]);
    const course = answer.rows[0].course.id;
    const { referral } = (await referCase(service, { course })).data.referToCourse;
    await upsert([row("P-1", { title: "Anders" })]);
    const { data } = await advanceCase(
      service,
      { referral: referral.id, to: "ACCEPTED", expectedVersion: 1 },
      providerOf(provider),
    );
    expect(data.advanceCourseReferral.referral).toMatchObject({ state: "ACCEPTED", course: { booked: 1 } });
  });
});
