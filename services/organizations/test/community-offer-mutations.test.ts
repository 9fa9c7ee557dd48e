import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizations } from "../src/service.ts";
import {
  act,
  acting,
  advance,
  codes,
  kleve,
  office,
  placesOf,
  refer,
  solingen,
  someOffer,
  someOrganization,
  soundOffer,
} from "./acting.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(organizations);
});
afterAll(() => service.stop());

describe("publishCommunityOffer", () => {
  it("publishes an offer with all its places free, confirmed today", async () => {
    const provider = await someOrganization(service);
    const point = { latitude: 51.17, longitude: 7.08 };
    const place = { ...soundOffer.place, ...point };
    const { payload } = await act(service, acting(provider, "editor"), "publishCommunityOffer", {
      ...soundOffer,
      provider,
      place,
    });
    const { start, place: _place, municipality, ...facts } = soundOffer;
    expect(payload).toEqual({
      offer: {
        ...facts,
        id: expect.stringMatching(/^off_/),
        free: 4,
        assuredOn: "2026-11-18",
        period: { start, end: null },
        place: { ...soundOffer.place, point, online: false },
        provider: { id: provider },
        municipality: { id: municipality },
        withdrawnOn: null,
        version: 1,
      },
      userErrors: [],
    });
    const { data } = await service.ask(`{ organization(id: "${provider}") { offers { id } } }`);
    expect(data.organization.offers).toEqual([{ id: payload.offer.id }]);
  });

  it("names every violation at once, also within the place, in both languages", async () => {
    const provider = await someOrganization(service);
    const wrong = {
      ...soundOffer,
      provider,
      municipality: kleve,
      title: "",
      schedule: "x".repeat(201),
      targetGroups: [],
      languages: [],
      place: { postalCode: "4265", city: "x".repeat(101), latitude: 91 },
      start: "2026-12-01",
      end: "2026-11-30",
      capacity: 100_001,
    };
    const english = await act(service, acting(provider, "provider"), "publishCommunityOffer", wrong);
    const german = await act(service, acting(provider, "provider"), "publishCommunityOffer", wrong, "de");
    expect(codes(english.payload)).toEqual([
      "UNKNOWN_TOWN municipality",
      "TEXT_LENGTH title",
      "TEXT_LENGTH schedule",
      "LIST_LENGTH targetGroups",
      "LIST_LENGTH languages",
      "INVALID_POSTCODE place postalCode",
      "TEXT_LENGTH place city",
      "OUT_OF_RANGE place latitude",
      "INCOMPLETE_POINT place longitude",
      "DATES_NOT_IN_ORDER end",
      "OUT_OF_RANGE capacity",
    ]);
    expect(codes(german.payload)).toEqual(codes(english.payload));
    expect(german.payload.userErrors[5].message).toBe("postalCode braucht fünf Ziffern, etwa 42651.");
    expect(english.payload.userErrors[5].message).toBe("postalCode must have five digits, like 42651.");
  });
});

describe("reviseCommunityOffer", () => {
  it("confirms with nothing new that the offer still holds", async () => {
    const { provider, offer } = await someOffer(service);
    await service.orm.em.fork().execute(`update community_offer set assured_on = '2026-03-01' where id = ?`, [offer]);
    const { payload } = await act(service, acting(provider, "provider"), "reviseCommunityOffer", {
      offer,
      expectedVersion: 1,
    });
    expect(payload.offer).toMatchObject({ title: soundOffer.title, free: 4, assuredOn: "2026-11-18", version: 2 });
  });

  it("changes what is named, clears what may be unknown, and keeps the rest", async () => {
    const { provider, offer } = await someOffer(service);
    const { payload } = await act(service, acting(provider, "editor"), "reviseCommunityOffer", {
      offer,
      expectedVersion: 1,
      title: "Beratung im Quartier",
      schedule: null,
      end: "2027-06-30",
      place: { online: true },
      note: "neue Räume",
    });
    expect(payload.offer).toMatchObject({
      title: "Beratung im Quartier",
      schedule: null,
      capacity: 4,
      period: { start: "2026-09-01", end: "2027-06-30" },
    });
    const query = `{ communityOffer(id: "${offer}") { place { name city online } languages history { note differences { field } } } }`;
    const { data } = await service.ask(query, {}, { who: acting(provider) });
    expect(data.communityOffer).toMatchObject({
      place: { name: null, city: null, online: true },
      languages: ["de", "ar"],
    });
    const [, step] = data.communityOffer.history;
    expect(step.note).toBe("neue Räume");
    const changed = ["title", "schedule", "placeName", "street", "postalCode", "city", "online", "endsOn"];
    expect(new Set(step.differences.map(({ field }: any) => field))).toEqual(new Set(changed));
  });

  it.each([
    ["an end before its start", { end: "2026-08-31" }, "DATES_NOT_IN_ORDER end"],
    ["free places where nobody counts", { capacity: null, free: 3 }, "CAPACITY_UNKNOWN free"],
    ["more free places than there are", { free: 5 }, "PLACES_TAKEN free"],
    ["an old version", { expectedVersion: 9 }, "VERSION_CONFLICT expectedVersion"],
  ])("refuses %s", async (_what, input, code) => {
    const { provider, offer } = await someOffer(service);
    const { payload } = await act(service, acting(provider, "provider"), "reviseCommunityOffer", {
      offer,
      expectedVersion: 1,
      ...input,
    });
    expect(codes(payload)).toEqual([code]);
    expect(await placesOf(service, offer)).toEqual({ capacity: 4, free: 4 });
  });

  it("never gives away what referrals hold, and lets the line into what is new", async () => {
    const { provider, offer } = await someOffer(service, { capacity: 2 });
    for (let index = 0; index < 5; index++) await refer(service, offer);
    const revise = async (input: object) => {
      const { data } = await service.ask(`{ communityOffer(id: "${offer}") { version } }`);
      const expectedVersion = data.communityOffer.version;
      return (
        await act(service, acting(provider, "provider"), "reviseCommunityOffer", { offer, expectedVersion, ...input })
      ).payload;
    };
    const waiting = async () => {
      const { data } = await service.ask(
        `{ adviceReferrals(filter: { offer: "${offer}", state: [WAITING] }) { totalCount } }`,
        {},
        { who: office },
      );
      return data.adviceReferrals.totalCount;
    };
    expect(codes(await revise({ capacity: 1 }))).toEqual(["PLACES_TAKEN capacity"]);
    expect(codes(await revise({ free: 1 }))).toEqual(["PLACES_TAKEN free"]);
    expect((await revise({ capacity: 4 })).offer).toMatchObject({ capacity: 4, free: 0 });
    expect(await waiting()).toBe(1);
    expect((await revise({ capacity: 9, free: 2 })).offer).toMatchObject({ capacity: 9, free: 1 });
    expect(await waiting()).toBe(0);
    // Of nine places five are held by referrals and three given away elsewhere; one more place is one more free.
    expect((await revise({ capacity: 10 })).offer).toMatchObject({ capacity: 10, free: 2 });
    expect(codes(await revise({ capacity: 7 }))).toEqual(["PLACES_TAKEN capacity"]);
    expect((await revise({ capacity: null })).offer).toMatchObject({ capacity: null, free: null });
    expect((await revise({ capacity: 6 })).offer).toMatchObject({ capacity: 6, free: 1 });
  });

  it("lets everybody in when nobody counts any more", async () => {
    const { provider, offer } = await someOffer(service, { capacity: 0 });
    for (let index = 0; index < 3; index++) await refer(service, offer);
    await act(service, acting(provider, "provider"), "reviseCommunityOffer", {
      offer,
      expectedVersion: 1,
      capacity: null,
    });
    const { data } = await service.ask(
      `{ adviceReferrals(filter: { offer: "${offer}", state: [HELD] }) { totalCount } }`,
      {},
      { who: office },
    );
    expect(data.adviceReferrals.totalCount).toBe(3);
  });

  it("loses no free place between a provider who counts and cases that come in", async () => {
    const { provider, offer } = await someOffer(service, { capacity: 50 });
    const count = async (): Promise<void> => {
      for (let tries = 0; tries < 10; tries++) {
        const { data } = await service.ask(`{ communityOffer(id: "${offer}") { version capacity } }`);
        const { version: expectedVersion, capacity } = data.communityOffer;
        const input = { offer, expectedVersion, capacity: capacity + 1 };
        await act(service, acting(provider, "provider"), "reviseCommunityOffer", input);
      }
    };
    const [referrals] = await Promise.all([
      Promise.all(Array.from({ length: 30 }, () => refer(service, offer))),
      count(),
    ]);
    const { capacity, free } = await placesOf(service, offer);
    expect(capacity - free).toBe(30);
    expect(referrals.every(({ state }) => state === "HELD")).toBe(true);
  });
});

describe("withdrawCommunityOffer", () => {
  it("takes nobody new, gives open cases back and lets accepted ones go on", async () => {
    const { provider, offer } = await someOffer(service, { capacity: 2 });
    const [first, second, third] = [
      await refer(service, offer),
      await refer(service, offer),
      await refer(service, offer),
    ];
    const counsellor = acting(provider, "provider");
    const { referral } = await advance(service, counsellor, first, "ACCEPTED");
    const { payload } = await act(service, counsellor, "withdrawCommunityOffer", { offer, expectedVersion: 3 });
    expect(payload.offer).toEqual({
      id: offer,
      withdrawnOn: "2026-11-18",
      capacity: 2,
      free: 1,
      version: expect.any(Number),
    });
    const { data } = await service.ask(
      `{ adviceReferrals(filter: { offer: "${offer}" }) { nodes { id state history { state by } } } }`,
      {},
      { who: office },
    );
    expect(data.adviceReferrals.nodes).toMatchObject([
      { id: third.id, state: "NO_CAPACITY", history: [{ by: solingen }, { by: provider }] },
      { id: second.id, state: "NO_CAPACITY" },
      { id: first.id, state: "ACCEPTED" },
    ]);
    const started = await advance(service, counsellor, referral, "STARTED");
    await advance(service, counsellor, started.referral, "COMPLETED");
    expect((await placesOf(service, offer)).free).toBe(2);
  });

  it("happens once, and is the last change", async () => {
    const { provider, offer } = await someOffer(service);
    const who = acting(provider, "editor");
    await act(service, who, "withdrawCommunityOffer", { offer, expectedVersion: 1, note: "Raum gekündigt" });
    const again = await act(service, who, "withdrawCommunityOffer", { offer, expectedVersion: 2 }, "de");
    const revised = await act(service, who, "reviseCommunityOffer", { offer, expectedVersion: 2 });
    expect([again, revised].flatMap(({ payload }) => codes(payload))).toEqual([
      "OFFER_WITHDRAWN offer",
      "OFFER_WITHDRAWN offer",
    ]);
    expect(again.payload.userErrors[0].message).toContain("am 2026-11-18 zurückgezogen");
  });
});
