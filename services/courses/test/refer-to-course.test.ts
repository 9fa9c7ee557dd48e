import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import {
  advanceCase,
  caseRef,
  german,
  key,
  koeln,
  makeCourse,
  makeProvider,
  office,
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

describe("referring a case to a course", () => {
  it("holds a seat for two weeks, tells both sides, and leaves the course's version as it is", async () => {
    const course = await makeCourse(service, provider);
    const { data, errors } = await referCase(service, { course, level: "A1" });
    expect(errors).toEqual([]);
    expect(data.referToCourse).toEqual({
      referral: {
        id: expect.stringMatching(/^ref_/),
        state: "HELD",
        version: 1,
        level: "A1",
        holdExpiresAt: "2026-12-02T09:00:00.000Z",
        waitingPosition: null,
        overdue: false,
        retainUntil: "2027-11-18",
        demonstration: false,
        course: { id: course, free: 19, booked: 1, waiting: 0, version: 1 },
        from: { id: solingen },
        history: [{ state: "HELD", at: "2026-11-18T09:00:00.000Z", by: solingen, note: null }],
      },
      userErrors: [],
    });
  });

  it("answers a repeated call the same, and takes no second seat", async () => {
    const course = await makeCourse(service, provider);
    const input = { idempotencyKey: key(), caseRef: caseRef(), course };
    const first = await referCase(service, input);
    const again = await referCase(service, input);
    expect(again.data).toEqual(first.data);
    expect(await seatsOf(service, course)).toEqual({ booked: 1, waiting: 0 });
    const { data } = await referCase(service, { ...input, level: "A2" });
    expect(data.referToCourse.userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
  });

  it("queues behind a full course, first come first served, with the place in line", async () => {
    const course = await makeCourse(service, provider, { capacity: 1 });
    const [held, first, second] = [
      await referCase(service, { course }),
      await referCase(service, { course }),
      await referCase(service, { course, from: koeln }),
    ].map(({ data }) => data.referToCourse.referral);
    expect([held, first, second].map(({ state, waitingPosition }) => [state, waitingPosition])).toEqual([
      ["HELD", null],
      ["WAITING", 1],
      ["WAITING", 2],
    ]);
    expect(second.holdExpiresAt).toBeNull();
    expect(await seatsOf(service, course)).toEqual({ booked: 1, waiting: 2 });
    const full = await referCase(service, { course, waitIfFull: false }, { headers: german });
    expect(full.data.referToCourse).toMatchObject({
      referral: null,
      userErrors: [{ code: "NO_CAPACITY", message: expect.stringContaining("1 von 1 belegt, 2 warten") }],
    });
  });

  it("does not let anybody overtake the line, even where a seat has just come free", async () => {
    const course = await makeCourse(service, provider, { capacity: 1 });
    await referCase(service, { course });
    await referCase(service, { course });
    // The state between the commit that made room and the line's moving up.
    await sql(service, "update course set capacity = 2 where id = ?", [course]);
    const { data } = await referCase(service, { course });
    expect(data.referToCourse.referral).toMatchObject({ state: "WAITING", waitingPosition: 2 });
    const refused = await referCase(service, { course, waitIfFull: false });
    expect(refused.data.referToCourse.userErrors).toMatchObject([{ code: "NO_CAPACITY" }]);
    await service.work("move waiting lines up");
    expect(await seatsOf(service, course)).toEqual({ booked: 2, waiting: 1 });
  });

  it("takes a course that begins after six weeks, and says that this is too late", async () => {
    const onTime = await makeCourse(service, provider, { startsOn: "2026-12-30" });
    const late = await makeCourse(service, provider, { startsOn: "2026-12-31" });
    expect((await referCase(service, { course: onTime })).data.referToCourse.referral.overdue).toBe(false);
    expect((await referCase(service, { course: late })).data.referToCourse.referral.overdue).toBe(true);
  });

  it.each([
    ["a course that has begun", { startsOn: "2026-11-18" }, {}, "COURSE_HAS_BEGUN", /begonnen/, ["input", "course"]],
    [
      "a course that takes nobody any more",
      { registerBy: "2026-11-17" },
      {},
      "REGISTRATION_CLOSED",
      /2026-11-17/,
      ["input", "course"],
    ],
    ["a course that does not exist", {}, { course: "crs_0" }, "NOT_FOUND", /crs_0/, ["input", "course"]],
    ["what is no course", {}, { course: "prv_0" }, "INVALID_ID", /crs_…/, ["input", "course"]],
    [
      "a case named by a name",
      {},
      { caseRef: "Mustermann-77" },
      "CASE_REFERENCE_IS_PERSONAL",
      /Name/,
      ["input", "caseRef"],
    ],
    [
      "a case named by a birth date",
      {},
      { caseRef: "SG-17.05.1984" },
      "CASE_REFERENCE_IS_PERSONAL",
      /Geburtsdatum/,
      ["input", "caseRef"],
    ],
    [
      "a file number in the key",
      {},
      { caseRef: "SG-99-26", idempotencyKey: "sg-99-26" },
      "CASE_REFERENCE_IN_CLEAR",
      /Aktenzeichen/,
      ["input", "idempotencyKey"],
    ],
  ])("refuses %s, in words, and nothing is kept", async (_what, made, input, code, message, path) => {
    const course = await makeCourse(service, provider, made);
    const before = await sql(service, "select count(*) from course_referral");
    const { data } = await referCase(service, { course, ...input }, { headers: german });
    expect(data.referToCourse).toEqual({
      referral: null,
      userErrors: [{ code, message: expect.stringMatching(message), path }],
    });
    expect(await sql(service, "select count(*) from course_referral")).toEqual(before);
    expect(await seatsOf(service, course)).toEqual({ booked: 0, waiting: 0 });
  });

  it("refuses a case that is on its way already, of the same office alone, and takes it again once that has ended", async () => {
    const [one, other] = [await makeCourse(service, provider), await makeCourse(service, provider)];
    const same = { caseRef: "sg-4711-26" };
    const { data } = await referCase(service, { course: one, ...same });
    for (const course of [one, other]) {
      const again = await referCase(service, { course, caseRef: "SG-4711-26" });
      expect(again.data.referToCourse.userErrors).toMatchObject([{ code: "ALREADY_REFERRED" }]);
    }
    expect(await seatsOf(service, other)).toEqual({ booked: 0, waiting: 0 });
    const foreign = await referCase(service, { course: other, from: koeln, ...same });
    expect(foreign.data.referToCourse.referral.state).toBe("HELD");
    await advanceCase(
      service,
      { referral: data.referToCourse.referral.id, to: "WITHDRAWN", expectedVersion: 1 },
      office,
    );
    expect((await referCase(service, { course: other, ...same })).data.referToCourse.referral.state).toBe("HELD");
  });

  it("lets one of twenty calls at once refer the same case", async () => {
    const course = await makeCourse(service, provider);
    const same = caseRef();
    const answers = await Promise.all(Array.from({ length: 20 }, () => referCase(service, { course, caseRef: same })));
    const made = answers.filter(({ data }) => data.referToCourse.referral);
    const codes = answers.flatMap(({ data }) => data.referToCourse.userErrors.map(({ code }: any) => code));
    expect(made).toHaveLength(1);
    expect(codes).toEqual(Array(19).fill("ALREADY_REFERRED"));
    expect(await seatsOf(service, course)).toEqual({ booked: 1, waiting: 0 });
  });
});
