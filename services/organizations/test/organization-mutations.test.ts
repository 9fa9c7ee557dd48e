import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { organizations } from "../src/service.ts";
import {
  act,
  acting,
  advance,
  codes,
  geldern,
  kleve,
  refer,
  solingen,
  someOffer,
  someOrganization,
  soundOrganization,
} from "./acting.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(organizations);
});
afterAll(() => service.stop());

describe("registerOrganization", () => {
  it("enters an organization with all that is said of it", async () => {
    const { payload } = await act(service, acting(solingen, "editor"), "registerOrganization", soundOrganization);
    expect(payload).toEqual({
      organization: {
        ...soundOrganization,
        id: expect.stringMatching(/^org_/),
        municipality: { id: solingen },
        dissolvedOn: null,
        demonstration: false,
        version: 1,
      },
      userErrors: [],
    });
    const { data } = await service.ask(
      `{ organizations(filter: { search: "alevitische gemeinde" }) { nodes { id } } }`,
    );
    expect(data.organizations.nodes).toEqual([{ id: payload.organization.id }]);
  });

  it("names every violation at once, in both languages", async () => {
    const wrong = {
      ...soundOrganization,
      name: " A ",
      languages: ["de", "de"],
      communities: ["Türkei", "XX"],
      topics: [],
      members: -1,
      volunteers: -2,
      migrationHistoryShare: 101,
      foundedYear: 1_500,
      website: "javascript:alert(1)",
    };
    const who = acting(solingen, "editor");
    const english = await act(service, who, "registerOrganization", wrong);
    const german = await act(service, who, "registerOrganization", wrong, "de");
    expect(codes(english.payload)).toEqual([
      "TEXT_LENGTH name",
      "LIST_LENGTH languages",
      "UNKNOWN_COUNTRY communities",
      "LIST_LENGTH topics",
      "OUT_OF_RANGE members",
      "OUT_OF_RANGE volunteers",
      "OUT_OF_RANGE migrationHistoryShare",
      "OUT_OF_RANGE foundedYear",
      "INVALID_WEB_ADDRESS website",
    ]);
    expect(codes(german.payload)).toEqual(codes(english.payload));
    expect(english.payload.userErrors[2].message).toContain("Türkei, XX is no country");
    expect(german.payload.userErrors[2].message).toContain("Türkei, XX ist kein Land");
    for (const [index, { message }] of german.payload.userErrors.entries()) {
      expect(message).not.toBe(english.payload.userErrors[index].message);
    }
  });

  it("knows the year it is, and that a county is no address", async () => {
    const future = { ...soundOrganization, name: "Zukunft e. V.", foundedYear: 2027 };
    const inCounty = { ...soundOrganization, name: "Kreisverband", municipality: kleve };
    const one = await act(service, acting(solingen, "editor"), "registerOrganization", future);
    const other = await act(service, acting(kleve, "editor"), "registerOrganization", inCounty);
    expect(codes(one.payload)).toEqual(["OUT_OF_RANGE foundedYear"]);
    expect(codes(other.payload)).toEqual(["UNKNOWN_TOWN municipality"]);
  });

  it("lets a county register for its towns", async () => {
    const input = { ...soundOrganization, name: "Eritreischer Verein Gelderland", municipality: geldern };
    const { payload } = await act(service, acting(kleve, "editor"), "registerOrganization", input);
    expect(payload.organization.municipality).toEqual({ id: geldern });
  });

  it("enters an organization once, however its name is written and however many do it at the same time", async () => {
    const names = ["Köprü Solingen", "KOEPRU Solingen", "kopru solingen", " Köprü Solingen "];
    const answers = await Promise.all(
      names.map((name) =>
        act(service, acting(solingen, "editor"), "registerOrganization", { ...soundOrganization, name }),
      ),
    );
    const entered = answers.flatMap(({ payload }) => payload.organization ?? []);
    expect(entered).toHaveLength(1);
    const refused = answers.filter(({ payload }) => !payload.organization);
    for (const { payload } of refused) {
      expect(codes(payload)).toEqual(["ALREADY_REGISTERED name"]);
      expect(payload.userErrors[0].message).toContain(entered[0].id);
    }
  });

  it("has one effect for one key", async () => {
    const input = { ...soundOrganization, name: "Einmalig e. V.", idempotencyKey: "register-once" };
    const who = acting(solingen, "editor");
    const [first, second] = [
      await act(service, who, "registerOrganization", input),
      await act(service, who, "registerOrganization", input),
    ];
    expect(second.payload).toEqual(first.payload);
    const other = await act(service, who, "registerOrganization", { ...input, members: 3 });
    expect(codes(other.payload)).toEqual(["IDEMPOTENCY_KEY_REUSED idempotencyKey"]);
  });
});

describe("reviseOrganization", () => {
  it("changes what is named, clears what may be unknown, and keeps the rest", async () => {
    const organization = await someOrganization(service);
    const { payload } = await act(service, acting(organization, "editor"), "reviseOrganization", {
      organization,
      expectedVersion: 1,
      name: "Begegnung Solingen-Mitte e. V.",
      members: null,
      topics: ["HEALTH"],
    });
    expect(payload.organization).toEqual({
      id: organization,
      name: "Begegnung Solingen-Mitte e. V.",
      members: null,
      topics: ["HEALTH"],
      website: soundOrganization.website,
      version: 2,
    });
  });

  it("refuses what is wrong, unknown, or another's name", async () => {
    const [taken, own] = [await someOrganization(service, { name: "Schon da e. V." }), await someOrganization(service)];
    const revise = async (input: object) =>
      codes(
        (
          await act(service, acting(own, "editor"), "reviseOrganization", {
            organization: own,
            expectedVersion: 1,
            ...input,
          })
        ).payload,
      );
    expect(await revise({ name: "", website: "x", municipality: kleve, note: "x".repeat(501) })).toEqual([
      "TEXT_LENGTH name",
      "UNKNOWN_TOWN municipality",
      "INVALID_WEB_ADDRESS website",
      "TEXT_LENGTH note",
    ]);
    expect(await revise({ name: "schon da e. v." })).toEqual(["ALREADY_REGISTERED name"]);
    expect(await revise({ foundedYear: 2030 })).toEqual(["OUT_OF_RANGE foundedYear"]);
    expect(await revise({ expectedVersion: 7 })).toEqual(["VERSION_CONFLICT expectedVersion"]);
    const nobodys = "org_0199a0a0-0000-7000-8000-000000000000";
    const { payload } = await act(service, acting(nobodys, "editor"), "reviseOrganization", {
      organization: nobodys,
      expectedVersion: 1,
    });
    expect(codes(payload)).toEqual(["NOT_FOUND organization"]);
    expect(taken).not.toBe(own);
  });

  it("lets one of twenty racing edits win and tells the others", async () => {
    const organization = await someOrganization(service);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        act(service, acting(organization, "editor"), "reviseOrganization", {
          organization,
          expectedVersion: 1,
          members: index,
        }),
      ),
    );
    const won = answers.filter(({ payload }) => payload?.organization);
    expect(won).toHaveLength(1);
    const { data } = await service.ask(`{ organization(id: "${organization}") { members version } }`);
    expect(data.organization).toEqual({ members: won[0]?.payload.organization.members, version: 2 });
    const lost = answers
      .filter(({ payload }) => payload && !payload.organization)
      .map(({ payload }) => codes(payload)[0]);
    expect(new Set(lost)).toEqual(new Set(["VERSION_CONFLICT expectedVersion"]));
  });
});

describe("dissolveOrganization", () => {
  it("takes the organization and its offers off the lists, keeps them by their ids, and frees the name", async () => {
    const { provider, offer } = await someOffer(service);
    const { data: before } = await service.ask(`{ organization(id: "${provider}") { name } }`);
    const { payload } = await act(service, acting(provider, "editor"), "dissolveOrganization", {
      organization: provider,
      expectedVersion: 1,
      dissolvedOn: "2026-10-31",
    });
    expect(payload.organization).toEqual({ id: provider, dissolvedOn: "2026-10-31", version: 2 });
    const { data } = await service.ask(
      `query ($search: String) {
        organizations(filter: { search: $search }) { totalCount } communityOffers(first: 100) { nodes { id } }
        organization(id: "${provider}") { dissolvedOn offers { id } } communityOffer(id: "${offer}") { withdrawnOn } }`,
      { search: before.organization.name },
    );
    expect(data.organizations.totalCount).toBe(0);
    expect(data.communityOffers.nodes).not.toContainEqual({ id: offer });
    expect(data.organization).toEqual({ dissolvedOn: "2026-10-31", offers: [] });
    expect(data.communityOffer).toEqual({ withdrawnOn: "2026-11-18" });
    await someOrganization(service, { name: before.organization.name });
  });

  it("gives cases that nobody has accepted back to their offices, and lets the others be carried to their end", async () => {
    const { provider, offer } = await someOffer(service, { capacity: 2 });
    const [accepted, held, waiting] = [
      await refer(service, offer),
      await refer(service, offer),
      await refer(service, offer),
    ];
    const counsellor = acting(provider, "provider");
    const { referral } = await advance(service, counsellor, accepted, "ACCEPTED");
    await act(service, acting(solingen, "editor"), "dissolveOrganization", {
      organization: provider,
      expectedVersion: 1,
    });
    const { data } = await service.ask(
      `{ adviceReferrals(filter: { offer: "${offer}" }) { nodes { id state history { state by } } } }`,
      {},
      { who: acting(solingen, "caseworker") },
    );
    expect(data.adviceReferrals.nodes.map(({ id, state }: any) => [id, state])).toEqual([
      [waiting.id, "NO_CAPACITY"],
      [held.id, "NO_CAPACITY"],
      [accepted.id, "ACCEPTED"],
    ]);
    const [closed] = data.adviceReferrals.nodes;
    expect(closed.history).toEqual([
      { state: "WAITING", by: solingen },
      { state: "NO_CAPACITY", by: solingen },
    ]);
    expect((await advance(service, counsellor, referral, "STARTED")).referral.state).toBe("STARTED");
  });

  it("happens once, not in the future, and is the last change", async () => {
    const organization = await someOrganization(service);
    const who = acting(organization, "editor");
    const dissolve = async (input: object) =>
      codes((await act(service, who, "dissolveOrganization", { organization, expectedVersion: 1, ...input })).payload);
    expect(await dissolve({ dissolvedOn: "2026-11-19" })).toEqual(["DATE_IN_FUTURE dissolvedOn"]);
    expect(await dissolve({ organization: solingen, note: "x".repeat(501) })).toEqual([
      "INVALID_ID organization",
      "TEXT_LENGTH note",
    ]);
    expect(await dissolve({})).toEqual([]);
    expect(await dissolve({ expectedVersion: 2 })).toEqual(["ORGANIZATION_DISSOLVED organization"]);
    const revised = await act(service, who, "reviseOrganization", { organization, expectedVersion: 2, members: 1 });
    expect(codes(revised.payload)).toEqual(["ORGANIZATION_DISSOLVED organization"]);
    const trained = await act(service, who, "recordQualification", { organization, title: "Vereinsrecht", people: 2 });
    expect(codes(trained.payload)).toEqual(["ORGANIZATION_DISSOLVED organization"]);
  });
});
