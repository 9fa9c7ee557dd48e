import { setTimeout as sleep } from "node:timers/promises";
import { runJob, type TestService, tablesWith, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expireHolds } from "../src/advice-referral/expire-holds.ts";
import { organizations } from "../src/service.ts";
import { acting, advance, office, placesOf, refer, solingen, someOffer } from "./acting.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(organizations);
});
afterAll(() => service.stop());

const at = (text: string) => new Date(text);

async function referralOf(id: string): Promise<any> {
  const query = `query ($id: ID!) { adviceReferral(id: $id) { state version holdExpiresAt retainUntil history { state at by } } }`;
  return (await service.ask(query, { id }, { who: office })).data.adviceReferral;
}

describe("a hold", () => {
  it("ends after 14 days to the second, and frees its place once however often the job runs", async () => {
    const { offer } = await someOffer(service, { capacity: 2 });
    const { id } = await refer(service, offer);
    await service.work("expire holds", at("2026-12-02T08:59:59Z"));
    expect((await referralOf(id)).state).toBe("HELD");
    await service.work("expire holds", at("2026-12-02T09:00:00Z"));
    await service.work("expire holds", at("2026-12-02T09:00:00Z"));
    await service.work("expire holds", at("2026-12-03T09:00:00Z"));
    expect(await referralOf(id)).toEqual({
      state: "EXPIRED",
      version: 2,
      holdExpiresAt: null,
      retainUntil: "2027-05-31",
      history: [
        { state: "HELD", at: "2026-11-18T09:00:00.000Z", by: solingen },
        { state: "EXPIRED", at: "2026-12-02T09:00:00.000Z", by: "clock" },
      ],
    });
    expect(await placesOf(service, offer)).toEqual({ capacity: 2, free: 2 });
  });

  it("frees its place once when two replicas look at the same time, while providers answer", async () => {
    const { provider, offer } = await someOffer(service, { capacity: 10 });
    const held = await Promise.all(Array.from({ length: 10 }, () => refer(service, offer)));
    const feed = organizations.feed ?? {};
    const then = () => at("2026-12-02T10:00:00Z");
    await Promise.all([
      ...Array.from({ length: 4 }, () => runJob(service.orm, expireHolds, feed, then)),
      ...held.slice(0, 5).map((referral) => advance(service, acting(provider, "provider"), referral, "ACCEPTED")),
    ]);
    await service.work("expire holds", then());
    const states = await Promise.all(held.map(async ({ id }) => (await referralOf(id)).state));
    const accepted = states.filter((state) => state === "ACCEPTED").length;
    expect(states.filter((state) => state === "EXPIRED")).toHaveLength(10 - accepted);
    expect(await placesOf(service, offer)).toEqual({ capacity: 10, free: 10 - accepted });
  });

  it("does not end when the provider accepts while the job is about to end it", async () => {
    const { offer } = await someOffer(service, { capacity: 3 });
    const [answered, unanswered] = [await refer(service, offer), await refer(service, offer)];
    const other = service.orm.em.fork();
    await other.begin();
    await other.execute(`select from community_offer where id = ? for update`, [offer]);
    const job = service.work("expire holds", at("2026-12-02T10:00:00Z"));
    await sleep(300);
    await other.execute(`update advice_referral set state = 'ACCEPTED', hold_expires_at = null where id = ?`, [
      answered.id,
    ]);
    await other.commit();
    await job;
    expect((await referralOf(answered.id)).state).toBe("ACCEPTED");
    expect((await referralOf(unanswered.id)).state).toBe("EXPIRED");
    expect(await placesOf(service, offer)).toEqual({ capacity: 3, free: 2 });
  });

  it("gives its place to whoever waits, who has 14 days from then", async () => {
    const { offer } = await someOffer(service, { capacity: 1 });
    const [first, second] = [await refer(service, offer), await refer(service, offer)];
    await service.work("expire holds", at("2026-12-02T09:30:00Z"));
    expect((await referralOf(first.id)).state).toBe("EXPIRED");
    expect(await referralOf(second.id)).toMatchObject({ state: "HELD", holdExpiresAt: "2026-12-16T09:30:00.000Z" });
    expect(await placesOf(service, offer)).toEqual({ capacity: 1, free: 0 });
  });

  it("is one of many that expire in bounded parts", async () => {
    const { offer } = await someOffer(service, { capacity: null });
    const held = await Promise.all(Array.from({ length: 110 }, () => refer(service, offer)));
    await service.work("expire holds", at("2026-12-02T11:00:00Z"));
    const rows = await service.orm.em
      .fork()
      .execute(`select distinct state from advice_referral where offer_id = ?`, [offer]);
    expect(rows).toEqual([{ state: "EXPIRED" }]);
    expect(held).toHaveLength(110);
  });
});

describe("a referral", () => {
  it("is deleted on its day with all that is known of it, and frees the place nobody gave back", async () => {
    const { provider, offer } = await someOffer(service, { capacity: 1 });
    const taken = await refer(service, offer);
    const { referral } = await advance(service, acting(provider, "provider"), taken, "ACCEPTED");
    const waiting = await refer(service, offer);
    expect(await tablesWith(service, referral.id)).toEqual([
      "advice_referral",
      "advice_referral_step",
      "idempotency_key",
    ]);
    await service.work("delete referrals", at("2027-11-17T22:59:59Z"));
    expect(await tablesWith(service, referral.id)).toHaveLength(3);
    // The day begins at midnight in Berlin. Whoever waits is deleted on the same day, so nobody moves up.
    await service.work("delete referrals", at("2027-11-17T23:00:00Z"));
    for (const { id } of [referral, waiting]) expect(await tablesWith(service, id)).toEqual([]);
    expect(await placesOf(service, offer)).toEqual({ capacity: 1, free: 1 });
    await service.work("delete referrals", at("2027-11-18T12:00:00Z"));
    expect(await placesOf(service, offer)).toEqual({ capacity: 1, free: 1 });
  });

  it("is kept half a year when it is closed", async () => {
    const { offer } = await someOffer(service);
    const { referral } = await advance(service, office, await refer(service, offer), "WITHDRAWN");
    expect(referral.retainUntil).toBe("2027-05-17");
    await service.work("delete referrals", at("2027-05-16T12:00:00Z"));
    expect((await referralOf(referral.id)).state).toBe("WITHDRAWN");
    await service.work("delete referrals", at("2027-05-17T12:00:00Z"));
    expect(await referralOf(referral.id)).toBeNull();
    expect(await tablesWith(service, referral.id)).toEqual([]);
  });
});
