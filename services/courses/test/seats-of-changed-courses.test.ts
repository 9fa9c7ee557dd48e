import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import { advanceCase, makeProvider, providerOf, referCase, seatsOf } from "./made-world.ts";
import { row, upsert } from "./upsert-rows.ts";

let service: TestService;
let provider: string;
beforeAll(async () => {
  service = await testService(courses);
  provider = await makeProvider(service);
});
afterAll(() => service.stop());

describe("the courses of a provider", () => {
  it("give new seats to whoever waits, in the same moment", async () => {
    const { answer } = await upsert(service, provider, [row("I-1", { capacity: 1 })]);
    const course = answer.rows[0].course.id;
    for (let number = 0; number < 4; number++) await referCase(service, { course });
    expect(await seatsOf(service, course)).toEqual({ booked: 1, waiting: 3 });
    await upsert(service, provider, [row("I-1", { capacity: 3 })]);
    expect(await seatsOf(service, course)).toEqual({ booked: 3, waiting: 1 });
  });

  it("lose no seat to bookings at the same time", async () => {
    const { answer } = await upsert(service, provider, [row("J-1", { capacity: 10 })]);
    const course = answer.rows[0].course.id;
    const [results] = await Promise.all([
      Promise.all(Array.from({ length: 30 }, () => referCase(service, { course }))),
      upsert(service, provider, [row("J-1", { capacity: 15, title: "More seats" })]),
    ]);
    await service.work("move waiting lines up");
    expect(results.every(({ errors }) => errors.length === 0)).toBe(true);
    expect(await seatsOf(service, course)).toEqual({ booked: 15, waiting: 15 });
  });

  it("keep the seats they need while bookings come in: fewer seats are either enough or refused", async () => {
    for (let round = 0; round < 5; round++) {
      const number = `Q-${round}`;
      const { answer } = await upsert(service, provider, [row(number)]);
      const course = answer.rows[0].course.id;
      const [bookings, fewer] = await Promise.all([
        Promise.all(Array.from({ length: 12 }, () => referCase(service, { course }))),
        upsert(service, provider, [row(number, { capacity: 6 })]),
      ]);
      expect([...bookings, fewer].flatMap(({ errors }) => errors)).toEqual([]);
      const enough = fewer.answer.rows[0].outcome === "UPDATED";
      expect(await seatsOf(service, course)).toEqual(enough ? { booked: 6, waiting: 6 } : { booked: 12, waiting: 0 });
    }
  });
});

describe("a referral to a course whose provider changes it", () => {
  it("can still be moved, and its version is its own", async () => {
    const { answer } = await upsert(service, provider, [row("P-1")]);
    const course = answer.rows[0].course.id;
    const { referral } = (await referCase(service, { course })).data.referToCourse;
    await upsert(service, provider, [row("P-1", { title: "Anders" })]);
    const { data } = await advanceCase(
      service,
      { referral: referral.id, to: "ACCEPTED", expectedVersion: 1 },
      providerOf(provider),
    );
    expect(data.advanceCourseReferral.referral).toMatchObject({ state: "ACCEPTED", course: { booked: 1 } });
  });
});
