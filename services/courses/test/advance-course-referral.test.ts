import { type TestService, testService } from "@kommgraph/infra/testing";
import { legalSteps, mayStep, ReferralState } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import {
  advanceCase,
  german,
  makeCourse,
  makeProvider,
  office,
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

const states = Object.keys(ReferralState) as ReferralState[];

describe("the steps of a referral", () => {
  /** Brings a fresh referral into a state, past all rules. */
  async function referralIn(state: ReferralState): Promise<{ id: string; course: string }> {
    const course = await makeCourse(service, provider);
    const { data } = await referCase(service, { course });
    const { id } = data.referToCourse.referral;
    if (state !== "HELD")
      await sql(service, "update course_referral set state = ?, hold_expires_at = null where id = ?", [state, id]);
    if (state === "WAITING") await sql(service, "update course set booked = 0, waiting = 1 where id = ?", [course]);
    return { id, course };
  }

  const sides = [
    ["referrer", office],
    ["provider", () => providerOf(provider)],
  ] as const;

  it.each(states)("from %s are open to exactly those to whom they belong, and all others are named", async (from) => {
    for (const [side, given] of sides) {
      const who = typeof given === "function" ? given() : given;
      for (const to of states) {
        const { id } = await referralIn(from);
        const { data } = await advanceCase(service, { referral: id, to, expectedVersion: 1 }, who, german);
        const { referral, userErrors } = data.advanceCourseReferral;
        if (mayStep(from, to, side)) {
          expect(userErrors, `${from} -> ${to} by ${side}`).toEqual([]);
          expect(referral).toMatchObject({ state: to, version: 2 });
          continue;
        }
        const legal = legalSteps(from, side);
        expect(userErrors, `${from} -> ${to} by ${side}`).toEqual([
          {
            code: "ILLEGAL_TRANSITION",
            message: expect.stringContaining(legal.length > 0 ? `nach: ${legal.join(", ")}.` : "keinen Schritt"),
            path: ["input", "to"],
          },
        ]);
        expect(referral).toBeNull();
      }
    }
  });

  it("go all the way, with who did what, and free the seat at the end", async () => {
    const course = await makeCourse(service, provider, { capacity: 1 });
    const { data } = await referCase(service, { course });
    const { id } = data.referToCourse.referral;
    const next = { referral: id, note: " Beginn 9 Uhr, Raum 2 " };
    await advanceCase(service, { ...next, to: "ACCEPTED", expectedVersion: 1 }, providerOf(provider));
    await advanceCase(service, { referral: id, to: "STARTED", expectedVersion: 2 }, providerOf(provider));
    expect(await seatsOf(service, course)).toEqual({ booked: 1, waiting: 0 });
    const last = await advanceCase(
      service,
      { referral: id, to: "COMPLETED", expectedVersion: 3 },
      providerOf(provider),
    );
    expect(last.data.advanceCourseReferral.referral).toEqual({
      id,
      state: "COMPLETED",
      version: 4,
      holdExpiresAt: null,
      retainUntil: "2027-05-17",
      course: { booked: 0, waiting: 0, free: 1 },
      history: [
        { state: "HELD", by: solingen, note: null },
        { state: "ACCEPTED", by: provider, note: "Beginn 9 Uhr, Raum 2" },
        { state: "STARTED", by: provider, note: null },
        { state: "COMPLETED", by: provider, note: null },
      ],
    });
  });

  it("give a seat that falls free to whoever waits longest, in the same moment", async () => {
    const course = await makeCourse(service, provider, { capacity: 1 });
    const [held, first, second] = [1, 2, 3].map(() => referCase(service, { course }));
    const ids = [];
    for (const answer of [held, first, second]) ids.push((await answer)?.data.referToCourse.referral);
    const holder = ids.find(({ state }) => state === "HELD");
    const [next, last] = ids
      .filter(({ state }) => state === "WAITING")
      .toSorted((one, other) => one.waitingPosition - other.waitingPosition);
    await advanceCase(service, { referral: holder.id, to: "DECLINED", expectedVersion: 1 }, providerOf(provider));
    expect(await seatsOf(service, course)).toEqual({ booked: 1, waiting: 1 });
    const { data } = await service.ask(
      `{ next: courseReferral(id: "${next.id}") { state version holdExpiresAt waitingPosition history { state by } }
         last: courseReferral(id: "${last.id}") { state waitingPosition } }`,
      {},
      { who: office },
    );
    expect(data.next).toEqual({
      state: "HELD",
      version: 2,
      holdExpiresAt: "2026-12-02T09:00:00.000Z",
      waitingPosition: null,
      history: [
        { state: "WAITING", by: solingen },
        { state: "HELD", by: "clock" },
      ],
    });
    expect(data.last).toEqual({ state: "WAITING", waitingPosition: 1 });
  });

  it("are refused to whoever looked too long ago, with the version there is", async () => {
    const { id } = await referralIn("HELD");
    const { data } = await advanceCase(
      service,
      { referral: id, to: "ACCEPTED", expectedVersion: 7 },
      providerOf(provider),
    );
    expect(data.advanceCourseReferral.userErrors).toMatchObject([
      { code: "VERSION_CONFLICT", message: expect.stringContaining("version 1") },
    ]);
  });

  it("let one of withdrawing and accepting at once win, and count the seat right", async () => {
    for (let round = 0; round < 10; round++) {
      const { id, course } = await referralIn("HELD");
      const answers = await Promise.all([
        advanceCase(service, { referral: id, to: "WITHDRAWN", expectedVersion: 1 }, office),
        advanceCase(service, { referral: id, to: "ACCEPTED", expectedVersion: 1 }, providerOf(provider)),
      ]);
      const won = answers.flatMap(({ data }) => data.advanceCourseReferral.referral ?? []);
      expect(won).toHaveLength(1);
      expect((await seatsOf(service, course)).booked).toBe(won[0].state === "ACCEPTED" ? 1 : 0);
    }
  });
});
