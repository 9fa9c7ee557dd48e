import { setTimeout as sleep } from "node:timers/promises";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizations } from "../src/service.ts";
import { act, acting, advance, codes, office, placesOf, refer, solingen, someOffer, wuppertal } from "./acting.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(organizations);
});
afterAll(() => service.stop());

/** How many referrals to an offer are in which state. */
async function statesOf(offer: string): Promise<Record<string, number>> {
  const rows = await service.orm.em
    .fork()
    .execute(`select state, count(*)::int from advice_referral where offer_id = ? group by state`, [offer]);
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}

async function heldOf(offer: string): Promise<{ id: string; version: number }[]> {
  return service.orm.em
    .fork()
    .execute(`select id, version from advice_referral where offer_id = ? and state = 'HELD'`, [offer]) as never;
}

describe("referToAdvice", () => {
  it("holds a place for 14 days and shows both sides the same", async () => {
    const { provider, offer } = await someOffer(service);
    const { payload } = await act(service, office, "referToAdvice", {
      offer,
      from: solingen,
      caseRef: "SG-4711-26",
      languages: ["ar", "en"],
      note: "Termin gern vormittags",
    });
    expect(payload).toEqual({
      referral: {
        id: expect.stringMatching(/^adv_/),
        state: "HELD",
        languages: ["ar", "en"],
        holdExpiresAt: "2026-12-02T09:00:00.000Z",
        waitingPosition: null,
        retainUntil: "2027-11-18",
        version: 1,
        from: { id: solingen },
        offer: { id: offer, title: "Migrationsberatung für Erwachsene" },
        advice: { id: offer, free: 3 },
        history: [{ state: "HELD", at: "2026-11-18T09:00:00.000Z", by: solingen, note: "Termin gern vormittags" }],
      },
      userErrors: [],
    });
    const query = `query ($id: ID!) { adviceReferral(id: $id) { id state version } }`;
    for (const who of [office, acting(provider, "provider")]) {
      const { data } = await service.ask(query, { id: payload.referral.id }, { who });
      expect(data.adviceReferral).toEqual({ id: payload.referral.id, state: "HELD", version: 1 });
    }
  });

  it("lets a case wait where all places are taken, and counts nothing where nobody counts", async () => {
    const full = await someOffer(service, { capacity: 0 });
    const [first, second] = [await refer(service, full.offer), await refer(service, full.offer)];
    expect(
      [first, second].map(({ state, waitingPosition, holdExpiresAt }) => [state, waitingPosition, holdExpiresAt]),
    ).toEqual([
      ["WAITING", 1, null],
      ["WAITING", 2, null],
    ]);
    const open = await someOffer(service, { capacity: null, kind: "MENTORING" });
    expect((await refer(service, open.offer)).state).toBe("HELD");
    expect(await placesOf(service, open.offer)).toEqual({ capacity: null, free: null });
  });

  it("holds exactly 20 places when 100 cases come at once, and lines the other 80 up", async () => {
    const { offer } = await someOffer(service, { capacity: 20 });
    const referrals = await Promise.all(Array.from({ length: 100 }, () => refer(service, offer)));
    expect(await statesOf(offer)).toEqual({ HELD: 20, WAITING: 80 });
    expect(await placesOf(service, offer)).toEqual({ capacity: 20, free: 0 });
    const { data } = await service.ask(
      `{ adviceReferrals(filter: { offer: "${offer}", state: [WAITING] }, first: 100) { nodes { waitingPosition } } }`,
      {},
      { who: office },
    );
    const positions = data.adviceReferrals.nodes
      .map((node: any) => node.waitingPosition)
      .toSorted((a: number, b: number) => a - b);
    expect(positions).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
    expect(referrals.filter(({ state }) => state === "HELD")).toHaveLength(20);
  });

  it("leaves nobody waiting beside a free place while cases come and go at the same time", async () => {
    const { offer } = await someOffer(service, { capacity: 5 });
    const held = await Promise.all(Array.from({ length: 5 }, () => refer(service, offer)));
    for (let turn = 0; turn < 6; turn++) {
      const going = turn === 0 ? held : await heldOf(offer);
      const [, ...come] = await Promise.all([
        Promise.all(going.map((referral) => advance(service, office, referral, "WITHDRAWN"))),
        ...Array.from({ length: 5 }, () => refer(service, offer)),
      ]);
      expect(come).toHaveLength(5);
      const { HELD = 0, WAITING = 0 } = await statesOf(offer);
      const { free } = await placesOf(service, offer);
      expect(free + HELD).toBe(5);
      if (free > 0) expect(WAITING).toBe(0);
    }
  });

  it("waits for a place that is just falling free, instead of lining up beside it", async () => {
    const { offer } = await someOffer(service, { capacity: 1 });
    await refer(service, offer);
    const other = service.orm.em.fork();
    await other.begin();
    await other.execute(`update community_offer set free = free + 1 where id = ?`, [offer]);
    const coming = refer(service, offer);
    await sleep(300);
    await other.commit();
    expect((await coming).state).toBe("HELD");
  });

  it("refuses all that is wrong at once, in both languages", async () => {
    const wrong = {
      offer: solingen,
      from: solingen,
      caseRef: "Mustafa-Yilmaz",
      languages: [],
      note: `${"x".repeat(500)} mustafa-yilmaz`,
    };
    const english = await act(service, office, "referToAdvice", wrong);
    const german = await act(service, office, "referToAdvice", wrong, "de");
    expect(codes(english.payload)).toEqual([
      "INVALID_ID offer",
      "CASE_REFERENCE_IS_PERSONAL caseRef",
      "CASE_REFERENCE_IN_CLEAR note",
      "LIST_LENGTH languages",
      "TEXT_LENGTH note",
    ]);
    expect(codes(german.payload)).toEqual(codes(english.payload));
    expect(german.payload.userErrors[1].message).toContain("sieht aus wie ein Name");
    for (const { message } of [...english.payload.userErrors, ...german.payload.userErrors]) {
      expect(message).not.toMatch(/mustafa/i);
    }
  });

  it.each([
    ["another kind of offer", { kind: "CULTURE", title: "Chor" }, "NOT_REFERABLE offer", "Vermittelt wird an Beratung"],
    ["an offer past its last day", { end: "2026-11-17" }, "OFFER_OVER offer", "seit dem 2026-11-17"],
  ])("refuses %s", async (_what, facts, code, message) => {
    const { offer } = await someOffer(service, facts);
    const input = { offer, from: solingen, caseRef: "SG-1-26-4", languages: ["de"] };
    const { payload } = await act(service, office, "referToAdvice", input, "de");
    expect(codes(payload)).toEqual([code]);
    expect(payload.userErrors[0].message).toContain(message);
  });

  it("refuses a withdrawn offer and one that does not exist", async () => {
    const { provider, offer } = await someOffer(service);
    await act(service, acting(provider, "editor"), "withdrawCommunityOffer", { offer, expectedVersion: 1 });
    const input = { from: solingen, caseRef: "SG-1-26-5", languages: ["de"] };
    const withdrawn = await act(service, office, "referToAdvice", { ...input, offer });
    const unknown = await act(service, office, "referToAdvice", {
      ...input,
      offer: "off_0199a0a0-0000-7000-8000-000000000000",
    });
    expect([withdrawn, unknown].flatMap(({ payload }) => codes(payload))).toEqual([
      "OFFER_OVER offer",
      "NOT_FOUND offer",
    ]);
  });

  it("takes a case once while it is open, whoever sends it how often; another office's number is another case", async () => {
    const { offer } = await someOffer(service, { capacity: 10 });
    const input = { offer, from: solingen, caseRef: "SG-77/26", languages: ["fa"] };
    const answers = await Promise.all(
      ["SG-77/26", "sg-77/26", "SG-77/26"].map((caseRef) =>
        act(service, office, "referToAdvice", { ...input, caseRef }),
      ),
    );
    const taken = answers.flatMap(({ payload }) => payload.referral ?? []);
    expect(taken).toHaveLength(1);
    for (const { payload } of answers.filter((answer) => !answer.payload.referral)) {
      expect(codes(payload)).toEqual(["ALREADY_REFERRED caseRef"]);
      expect(payload.userErrors[0].message).toContain(taken[0].id);
    }
    const elsewhere = await act(service, acting(wuppertal, "caseworker"), "referToAdvice", {
      ...input,
      from: wuppertal,
    });
    expect(elsewhere.payload.referral.state).toBe("HELD");
    await advance(service, office, taken[0], "WITHDRAWN");
    expect((await act(service, office, "referToAdvice", input)).payload.referral.state).toBe("HELD");
    expect(await placesOf(service, offer)).toEqual({ capacity: 10, free: 8 });
  });

  it("has one effect for one key, and answers the same without the hash of the case", async () => {
    const { offer } = await someOffer(service);
    const input = { offer, from: solingen, caseRef: "SG-78/26", languages: ["fa"], idempotencyKey: "refer-once" };
    const first = await act(service, office, "referToAdvice", input);
    expect((await act(service, office, "referToAdvice", input)).payload).toEqual(first.payload);
    expect(await placesOf(service, offer)).toEqual({ capacity: 4, free: 3 });
    const [kept] = await service.orm.em.fork().execute(`select answer from idempotency_key where key = 'refer-once'`);
    expect(Object.keys(kept?.answer.referral.row)).not.toContain("case_hash");
    expect(kept?.answer.referral.row).toMatchObject({ state: "HELD", offer_id: offer });
  });
});
