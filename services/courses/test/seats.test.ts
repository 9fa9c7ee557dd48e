import type { Job } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import {
  advanceCase,
  caseworkerOf,
  makeCourse,
  makeProvider,
  providerOf,
  referCase,
  referPersistently,
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

const countStates = async (course: string) => {
  const rows = await sql(
    service,
    "select state, count(*)::int as number from course_referral where course_id = ? group by 1",
    [course],
  );
  return Object.fromEntries(rows.map(({ state, number }) => [state, number]));
};
const twoWeeksLater = new Date("2026-12-02T09:00:00Z");
/** Referrals of a course in the order in which they came into line. */
const lineOf = async (course: string) =>
  (await sql(service, "select id from course_referral where course_id = ? order by line_number", [course])).map(
    ({ id }) => id,
  );

/** What must hold of every course at any time: the counters are the referrals, and nothing is given twice. */
async function expectCountersToFit(): Promise<void> {
  const wrong = await sql(
    service,
    `select course.id, booked, waiting, taken, lined_up from course, lateral (
       select count(*) filter (where state in ('HELD', 'ACCEPTED', 'STARTED')) as taken,
         count(*) filter (where state = 'WAITING') as lined_up
       from course_referral where course_id = course.id) as counted
     where booked <> taken or waiting <> lined_up or booked > capacity`,
  );
  expect(wrong).toEqual([]);
}

describe("seats", () => {
  it("are given to exactly 100 of 500 who ask at once for 100; the others wait, in the order in which they came", async () => {
    const course = await makeCourse(service, provider, { capacity: 100 });
    const answers = await Promise.all(Array.from({ length: 500 }, () => referPersistently(service, { course })));
    expect(answers.filter(({ referral }) => referral?.state === "HELD")).toHaveLength(100);
    expect(answers.filter(({ referral }) => referral?.state === "WAITING")).toHaveLength(400);
    expect(await countStates(course)).toEqual({ HELD: 100, WAITING: 400 });
    expect(await seatsOf(service, course)).toEqual({ booked: 100, waiting: 400 });
    const line = await lineOf(course);
    const held = new Set(answers.flatMap(({ referral }) => (referral.state === "HELD" ? [referral.id] : [])));
    expect(new Set(line.slice(0, 100))).toEqual(held);
    await expectCountersToFit();
  });

  it("are given to exactly 100 of 500 who do not want to wait; the others hear that there is none", async () => {
    const course = await makeCourse(service, provider, { capacity: 100 });
    const answers = await Promise.all(
      Array.from({ length: 500 }, () => referPersistently(service, { course, waitIfFull: false })),
    );
    expect(answers.filter(({ referral }) => referral?.state === "HELD")).toHaveLength(100);
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: any) => code));
    expect(codes).toEqual(Array(400).fill("NO_CAPACITY"));
    expect(await countStates(course)).toEqual({ HELD: 100 });
    expect(await seatsOf(service, course)).toEqual({ booked: 100, waiting: 0 });
  });

  it("cannot be given twice even by a statement that forgets to look", async () => {
    const course = await makeCourse(service, provider, { capacity: 1, booked: 0 });
    await referCase(service, { course });
    await expect(sql(service, "update course set booked = booked + 1 where id = ?", [course])).rejects.toThrow(
      /violates check constraint/,
    );
    await expect(sql(service, "update course set capacity = 0 where id = ?", [course])).rejects.toThrow(
      /violates check constraint/,
    );
  });
});

describe("a hold that nobody answers", () => {
  it("frees its seat on the minute, not before, and the next in line holds it for two weeks more", async () => {
    const course = await makeCourse(service, provider, { capacity: 1, startsOn: "2027-01-11" });
    const { referral: held } = (await referCase(service, { course })).data.referToCourse;
    const { referral: next } = (await referCase(service, { course })).data.referToCourse;
    await service.work("let holds expire", new Date(twoWeeksLater.getTime() - 1));
    expect(await countStates(course)).toEqual({ HELD: 1, WAITING: 1 });
    await service.work("let holds expire", twoWeeksLater);
    expect(await countStates(course)).toEqual({ EXPIRED: 1, HELD: 1 });
    const { data } = await service.ask(
      `{ held: courseReferral(id: "${held.id}") { state version holdExpiresAt retainUntil history { state by at } }
         next: courseReferral(id: "${next.id}") { state holdExpiresAt } }`,
      {},
      { who: caseworkerOf(solingen) },
    );
    expect(data).toEqual({
      held: {
        state: "EXPIRED",
        version: 2,
        holdExpiresAt: null,
        retainUntil: "2027-05-31",
        history: [
          { state: "HELD", by: solingen, at: "2026-11-18T09:00:00.000Z" },
          { state: "EXPIRED", by: "clock", at: "2026-12-02T09:00:00.000Z" },
        ],
      },
      next: { state: "HELD", holdExpiresAt: "2026-12-16T09:00:00.000Z" },
    });
    await expectCountersToFit();
  });

  it("frees its seat once, with runners of the job at once and one after the other", async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, () => makeCourse(service, provider, { capacity: 5, startsOn: "2027-01-11" })),
    );
    for (const course of made)
      await Promise.all(Array.from({ length: 12 }, () => referPersistently(service, { course })));
    await Promise.all(Array.from({ length: 6 }, () => service.work("let holds expire", twoWeeksLater)));
    await service.work("let holds expire", twoWeeksLater);
    for (const course of made) {
      expect(await countStates(course)).toEqual({ EXPIRED: 5, HELD: 5, WAITING: 2 });
      expect(await seatsOf(service, course)).toEqual({ booked: 5, waiting: 2 });
    }
    const steps = await sql(
      service,
      `select referral_id from course_referral_step where state = 'EXPIRED' group by 1 having count(*) > 1`,
    );
    expect(steps).toEqual([]);
    await expectCountersToFit();
  });

  it("frees its seat once even where two runners are not kept apart by their lock", async () => {
    const course = await makeCourse(service, provider, { capacity: 5, startsOn: "2027-01-11" });
    for (let number = 0; number < 7; number++) await referCase(service, { course });
    // The same work under names of its own takes locks of its own.
    const expiry = courses.jobs?.find(({ name }) => name === "let holds expire") as Job;
    courses.jobs?.push({ ...expiry, name: "one twin" }, { ...expiry, name: "other twin" });
    await Promise.all(["one twin", "other twin"].map((name) => service.work(name, twoWeeksLater)));
    courses.jobs?.splice(-2);
    expect(await countStates(course)).toEqual({ EXPIRED: 5, HELD: 2 });
    await expectCountersToFit();
  });

  it("stays with the provider who answers while the clock strikes: one of both wins, and the seat counts once", async () => {
    for (let round = 0; round < 10; round++) {
      const course = await makeCourse(service, provider, { capacity: 1, startsOn: "2027-01-11" });
      const { referral } = (await referCase(service, { course })).data.referToCourse;
      const [answer] = await Promise.all([
        advanceCase(service, { referral: referral.id, to: "ACCEPTED", expectedVersion: 1 }, providerOf(provider)),
        service.work("let holds expire", twoWeeksLater),
      ]);
      const accepted = answer.data.advanceCourseReferral.referral !== null;
      expect(await countStates(course)).toEqual(accepted ? { ACCEPTED: 1 } : { EXPIRED: 1 });
      expect((await seatsOf(service, course)).booked).toBe(accepted ? 1 : 0);
    }
  });
});

describe("the waiting line", () => {
  it("moves up in the order in which it was joined, seat by seat", async () => {
    const course = await makeCourse(service, provider, { capacity: 3 });
    await Promise.all(Array.from({ length: 10 }, () => referPersistently(service, { course })));
    const line = await lineOf(course);
    for (const [turn, id] of line.slice(0, 7).entries()) {
      await advanceCase(
        service,
        { referral: id, to: "WITHDRAWN", expectedVersion: turn < 3 ? 1 : 2 },
        caseworkerOf(solingen),
      );
      const held = await sql(
        service,
        "select id from course_referral where course_id = ? and state = 'HELD' order by line_number",
        [course],
      );
      expect(held.map((row) => row.id)).toEqual(line.slice(turn + 1, turn + 4));
    }
    await expectCountersToFit();
  });

  it("stands still once the course has begun", async () => {
    const course = await makeCourse(service, provider, { capacity: 1, startsOn: "2026-11-30" });
    await referCase(service, { course });
    await referCase(service, { course });
    await service.work("let holds expire", twoWeeksLater);
    expect(await countStates(course)).toEqual({ EXPIRED: 1, WAITING: 1 });
    await expectCountersToFit();
  });

  it("may be left, and may be closed by the provider", async () => {
    const course = await makeCourse(service, provider, { capacity: 1 });
    const [, left, closed] = [
      await referCase(service, { course }),
      await referCase(service, { course }),
      await referCase(service, { course }),
    ].map(({ data }) => data.referToCourse.referral);
    await advanceCase(service, { referral: left.id, to: "WITHDRAWN", expectedVersion: 1 }, caseworkerOf(solingen));
    await advanceCase(service, { referral: closed.id, to: "NO_CAPACITY", expectedVersion: 1 }, providerOf(provider));
    expect(await countStates(course)).toEqual({ HELD: 1, WITHDRAWN: 1, NO_CAPACITY: 1 });
    await expectCountersToFit();
  });
});

describe("retention", () => {
  it("deletes a referral and its steps on the day it names, frees what it still took, and leaves no trace", async () => {
    const course = await makeCourse(service, provider, { capacity: 1, startsOn: "2028-01-10", endsOn: "2028-06-30" });
    const { referral: held } = (await referCase(service, { course })).data.referToCourse;
    const { referral: waiting } = (await referCase(service, { course })).data.referToCourse;
    await sql(service, "update course_referral set retain_until = '2028-01-01' where id = ?", [waiting.id]);
    await service.work("forget referrals", new Date("2027-11-17T09:00:00Z"));
    expect(await countStates(course)).toEqual({ HELD: 1, WAITING: 1 });
    await service.work("forget referrals", new Date("2027-11-18T00:30:00Z"));
    expect(await countStates(course)).toEqual({ HELD: 1 });
    expect(await lineOf(course)).toEqual([waiting.id]);
    expect(await seatsOf(service, course)).toEqual({ booked: 1, waiting: 0 });
    for (const table of ["history", "outbox"]) {
      const trace = await sql(service, `select count(*)::int as found from ${table} as kept where kept::text like ?`, [
        `%${held.id}%`,
      ]);
      expect(trace, table).toEqual([{ found: 0 }]);
    }
    expect(await sql(service, "select 1 from course_referral_step where referral_id = ?", [held.id])).toEqual([]);
    await expectCountersToFit();
  });
});
