import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizations } from "../src/service.ts";
import { act, acting, advance, codes, office, placesOf, refer, solingen, someOffer } from "./acting.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(organizations);
});
afterAll(() => service.stop());

describe("advanceAdviceReferral", () => {
  const states = ["HELD", "WAITING", "ACCEPTED", "STARTED", "COMPLETED", "DROPPED", "DECLINED", "NO_CAPACITY"];
  states.push("NOT_ELIGIBLE", "REFERRED_ELSEWHERE", "EXPIRED", "WITHDRAWN");
  const legal: Record<string, Record<string, string[]>> = {
    referrer: { HELD: ["WITHDRAWN"], WAITING: ["WITHDRAWN"] },
    provider: {
      HELD: ["ACCEPTED", "DECLINED", "NO_CAPACITY", "NOT_ELIGIBLE", "REFERRED_ELSEWHERE"],
      WAITING: ["NO_CAPACITY"],
      ACCEPTED: ["STARTED"],
      STARTED: ["COMPLETED", "DROPPED"],
    },
  };

  it.each(["referrer", "provider"])("lets the %s take its own steps from every state, and no other", async (side) => {
    const { provider, offer } = await someOffer(service, { capacity: null });
    const who = side === "referrer" ? office : acting(provider, "provider");
    const { id } = await refer(service, offer);
    const put = (state: string) =>
      service.orm.em
        .fork()
        .execute(
          `update advice_referral set state = ?, hold_expires_at = case when ? = 'HELD' then timestamptz '2026-12-02' end, version = 1 where id = ?`,
          [state, state, id],
        );
    for (const from of states) {
      const may = legal[side]?.[from] ?? [];
      for (const to of states) {
        await put(from);
        const language = states.indexOf(to) % 2 === 0 ? "de" : "en";
        const { payload } = await act(
          service,
          who,
          "advanceAdviceReferral",
          { referral: id, to, expectedVersion: 1 },
          language,
        );
        if (may.includes(to)) {
          expect(payload.referral, `${from} ${to}`).toMatchObject({ state: to, version: 2 });
          expect(payload.referral.history.at(-1)).toMatchObject({ state: to, by: who.partner });
          continue;
        }
        expect(codes(payload), `${from} ${to}`).toEqual(["ILLEGAL_TRANSITION to"]);
        const steps = may.join(", ");
        const sentence = {
          de: steps ? `Möglich ist: ${steps}.` : "gibt es für Sie keinen",
          en: steps ? `You may go to ${steps}.` : "There is none for you",
        };
        expect(payload.userErrors[0].message).toContain(sentence[language]);
      }
    }
  });

  it.each([
    [
      ["ACCEPTED", "STARTED", "COMPLETED"],
      [1, 1, 2],
    ],
    [
      ["ACCEPTED", "STARTED", "DROPPED"],
      [1, 1, 2],
    ],
    [["DECLINED"], [2]],
    [["NO_CAPACITY"], [2]],
    [["NOT_ELIGIBLE"], [2]],
    [["REFERRED_ELSEWHERE"], [2]],
  ])("keeps every step of %s, and frees the place with the one that ends it", async (path, free) => {
    const { provider, offer } = await someOffer(service, { capacity: 2 });
    let referral = await refer(service, offer);
    for (const [index, to] of path.entries()) {
      referral = (await advance(service, acting(provider, "provider"), referral, to)).referral;
      expect((await placesOf(service, offer)).free, to).toBe(free[index]);
    }
    expect(referral.history.map(({ state, by }: any) => [state, by])).toEqual([
      ["HELD", solingen],
      ...path.map((state) => [state, provider]),
    ]);
    expect(referral).toMatchObject({ holdExpiresAt: null, retainUntil: "2027-05-17" });
  });

  it("moves the line up, first come first served, when a place falls free", async () => {
    const { provider, offer } = await someOffer(service, { capacity: 1 });
    const cases = [];
    for (let index = 0; index < 4; index++) cases.push(await refer(service, offer));
    const [first, second, third, fourth] = cases;
    expect([second, third, fourth].map(({ waitingPosition }) => waitingPosition)).toEqual([1, 2, 3]);
    const gone = await advance(service, office, third, "WITHDRAWN");
    expect(gone.referral.state).toBe("WITHDRAWN");
    await advance(service, acting(provider, "provider"), first, "DECLINED");
    const { data } = await service.ask(
      `{ adviceReferrals(filter: { offer: "${offer}" }) { nodes { id state waitingPosition holdExpiresAt version history { state by } } } }`,
      {},
      { who: office },
    );
    const byId = Object.fromEntries(data.adviceReferrals.nodes.map((node: any) => [node.id, node]));
    expect(byId[second.id]).toMatchObject({
      state: "HELD",
      waitingPosition: null,
      holdExpiresAt: "2026-12-02T09:00:00.000Z",
      version: 2,
      history: [
        { state: "WAITING", by: solingen },
        { state: "HELD", by: "clock" },
      ],
    });
    expect(byId[fourth.id]).toMatchObject({ state: "WAITING", waitingPosition: 1 });
    expect(await placesOf(service, offer)).toEqual({ capacity: 1, free: 0 });
  });

  it("lets one of many steps at once win and tells the others the current version", async () => {
    const { provider, offer } = await someOffer(service);
    const referral = await refer(service, offer);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        advance(
          service,
          index % 2 ? office : acting(provider, "provider"),
          referral,
          index % 2 ? "WITHDRAWN" : "DECLINED",
        ),
      ),
    );
    expect(answers.filter(({ referral }) => referral)).toHaveLength(1);
    const refused = answers.flatMap(({ userErrors }) => userErrors);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["VERSION_CONFLICT"]));
    expect(refused[0].message).toContain("at version 2");
    expect(await placesOf(service, offer)).toEqual({ capacity: 4, free: 4 });
  });

  it("refuses ids of nothing and remarks that are too long", async () => {
    const input = { referral: "adv_0199a0a0-0000-7000-8000-000000000000", to: "WITHDRAWN", expectedVersion: 1 };
    expect(codes((await act(service, office, "advanceAdviceReferral", input)).payload)).toEqual(["NOT_FOUND referral"]);
    const wrong = { ...input, referral: solingen, note: "x".repeat(501) };
    expect(codes((await act(service, office, "advanceAdviceReferral", wrong)).payload)).toEqual([
      "INVALID_ID referral",
      "TEXT_LENGTH note",
    ]);
  });
});
