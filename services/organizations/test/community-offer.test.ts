import { type TestService, testService } from "@kommgraph/infra/testing";
import { towns } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CommunityOffer } from "../src/community-offer/community-offer.entity.ts";
import { organizations } from "../src/service.ts";
import { walk } from "./walk.ts";

let service: TestService;
let all: CommunityOffer[];
beforeAll(async () => {
  service = await testService(organizations, { demo: "small" });
  all = await service.orm.em.fork().find(CommunityOffer, {}, { orderBy: { startsOn: "asc", id: "asc" } });
});
afterAll(() => service.stop());

const today = "2026-11-18";
const runsOn = (day: string) => (offer: CommunityOffer) =>
  offer.startsOn <= day && (offer.endsOn === null || offer.endsOn >= day);
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe("an offer", () => {
  it("is an Offer with place, period, provider and town", async () => {
    const one = all.find(({ kind, capacity, online }) => kind === "SPORT" && capacity !== null && !online);
    const { data } = await service.ask(
      `query ($id: ID!) { communityOffer(id: $id) {
        kind schedule demonstration version
        ... on Offer { title topic targetGroups languages place { name street postalCode city point { latitude longitude } online }
          period { start end } capacity free assuredOn provider { __typename id } municipality { id } } } }`,
      { id: one?.id },
    );
    const town = towns.get(one?.municipalityId ?? "");
    expect(data.communityOffer).toEqual({
      kind: "SPORT",
      schedule: expect.stringMatching(/^(montag|dienstag|mittwoch|donnerstag|freitag|samstag)s, \d+.* Uhr$/),
      demonstration: true,
      version: 1,
      title: one?.title,
      topic: one?.topic,
      targetGroups: one?.targetGroups,
      languages: one?.languages,
      place: {
        name: one?.placeName,
        street: expect.stringMatching(/ \d+$/),
        postalCode: town?.postalCode,
        city: town?.name.replace(/ \(.*/, ""),
        point: { latitude: one?.latitude, longitude: one?.longitude },
        online: false,
      },
      period: { start: one?.startsOn, end: one?.endsOn },
      capacity: one?.capacity,
      free: one?.free,
      assuredOn: one?.assuredOn,
      provider: { __typename: "MigrantOrganization", id: one?.provider.id },
      municipality: { id: town?.id },
    });
  });

  it("that takes place online has no address", async () => {
    const one = all.find(({ online }) => online);
    const { data } = await service.ask(
      `query ($id: ID!) { communityOffer(id: $id) { place { name street city point { latitude } online } } }`,
      { id: one?.id },
    );
    const place = { name: "Videokonferenz", street: null, city: null, point: null, online: true };
    expect(data.communityOffer).toEqual({ place });
  });

  it("has no place where none is published", async () => {
    const one = all.find(({ online }) => !online) as CommunityOffer;
    await service.orm.em.execute(
      `update community_offer set place_name = null, street = null, city = null where id = ?`,
      [one.id],
    );
    const { data } = await service.ask(`query ($id: ID!) { communityOffer(id: $id) { title place { city } } }`, {
      id: one.id,
    });
    await service.orm.em.execute(`update community_offer set place_name = ?, street = ?, city = ? where id = ?`, [
      one.placeName,
      one.street,
      one.city,
      one.id,
    ]);
    expect(data.communityOffer).toEqual({ title: one.title, place: null });
  });

  it("is null when nobody has that id, and a coded error when the id is of another type", async () => {
    const { data, errors } = await service.ask(`{
      unknown: communityOffer(id: "off_1") { title } course: communityOffer(id: "crs_1") { title } }`);
    expect(data).toEqual({ unknown: null, course: null });
    expect(errors).toMatchObject([
      { path: ["course"], extensions: { code: "INVALID_ID" }, message: expect.stringContaining("CommunityOffer") },
    ]);
  });
});

describe("the list of offers", () => {
  it("pages through all filters together once, by first day", async () => {
    const expected = all.filter(
      (offer) =>
        ["ADVICE", "MEETING_POINT", "INFORMATION", "CULTURE"].includes(offer.kind) &&
        ["FIRST_ORIENTATION", "EDUCATION", "PARTICIPATION", "CULTURE"].includes(offer.topic) &&
        offer.targetGroups.some((group) => ["WOMEN", "PARENTS", "EVERYONE"].includes(group)) &&
        offer.languages.includes("ar") &&
        runsOn(today)(offer),
    );
    const nodes = await walk<{ id: string }>(
      service,
      "communityOffers",
      `filter: { kind: [ADVICE, MEETING_POINT, INFORMATION, CULTURE], language: "ar", on: "${today}",
        topic: [FIRST_ORIENTATION, EDUCATION, PARTICIPATION, CULTURE], targetGroup: [WOMEN, PARENTS, EVERYONE] }`,
      "id",
    );
    expect(nodes.length).toBeGreaterThan(7);
    expect(idsOf(nodes)).toEqual(idsOf(expected));
  });

  it("knows those with places free, those that are full, and those that nobody counts", async () => {
    const { data } = await service.ask(`{
      free: communityOffers(filter: { freeSeats: true }) { totalCount }
      full: communityOffers(filter: { freeSeats: false }) { totalCount }
      all: communityOffers { totalCount } }`);
    const free = all.filter((offer) => (offer.free ?? 0) > 0).length;
    const full = all.filter((offer) => offer.free === 0).length;
    expect([data.free.totalCount, data.full.totalCount, data.all.totalCount]).toEqual([free, full, 1_000]);
    expect(free + full).toBeLessThan(1_000);
    expect(full).toBeGreaterThan(50);
  });

  it("pages by free places, with those that nobody counts at the end", async () => {
    const nodes = await walk<{ id: string; free: number | null }>(
      service,
      "communityOffers",
      `filter: { kind: [LANGUAGE_CAFE] }, orderBy: FREE_DESC`,
      "id free",
    );
    const free = nodes.map(({ free }) => free ?? -1);
    expect(free).toContain(-1);
    expect(free).toEqual(free.toSorted((a, b) => b - a));
    expect(idsOf(nodes).sort()).toEqual(idsOf(all.filter(({ kind }) => kind === "LANGUAGE_CAFE")).sort());
  });

  it("pages by title as Germans sort, and backwards by first day", async () => {
    const filter = `filter: { kind: [CULTURE], topic: [CULTURE] }`;
    const byTitle = await walk<{ title: string }>(service, "communityOffers", `${filter}, orderBy: TITLE`, "title");
    const titles = byTitle.map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(50);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator("de-DE").compare));
    expect(titles.findIndex((title) => title.startsWith("Ä"))).toBeLessThan(titles.indexOf("Interkultureller Chor"));
    const latestFirst = await walk<{ id: string }>(service, "communityOffers", `${filter}, orderBy: START_DESC`, "id");
    const expected = all.filter(({ kind, topic }) => kind === "CULTURE" && topic === "CULTURE");
    expect(idsOf(latestFirst)).toEqual(idsOf(expected.toReversed()));
  });

  it("takes a county for all of its towns", async () => {
    const county = "mun_05382000";
    const expected = all.filter(({ municipalityId }) => towns.get(municipalityId)?.county === county);
    const nodes = await walk<{ id: string }>(service, "communityOffers", `filter: { municipality: "${county}" }`, "id");
    expect(nodes.length).toBeGreaterThan(7);
    expect(idsOf(nodes)).toEqual(idsOf(expected));
  });

  it.each([
    [["Fußball", "fussball", "FUSSBALL"], "Fußball ohne Grenzen"],
    [["frauenfrühstück", "Frauenfruehstueck", "frauenfruhstuck"], "Frauenfrühstück"],
    [["Möbel- und", "moebel- und", "mobel- und"], "Möbel- und Hausratbörse"],
  ])("finds the same by any of %s", async (typed, title) => {
    const expected = all.filter((offer) => offer.title === title).length;
    expect(expected).toBeGreaterThan(0);
    for (const search of typed) {
      const { data } = await service.ask(
        `query ($search: String) { communityOffers(filter: { search: $search }, first: 100) { totalCount nodes { title } } }`,
        { search },
      );
      expect(data.communityOffers.totalCount, search).toBe(expected);
      expect(new Set(data.communityOffers.nodes.map((node: any) => node.title))).toEqual(new Set([title]));
    }
  });

  it("also searches the names of houses", async () => {
    const { data } = await service.ask(
      `{ communityOffers(filter: { search: "STADTBUECHEREI" }, first: 100) { totalCount nodes { place { name } } } }`,
    );
    expect(data.communityOffers.totalCount).toBe(all.filter(({ placeName }) => placeName === "Stadtbücherei").length);
    expect(data.communityOffers.nodes[0].place.name).toBe("Stadtbücherei");
  });

  it.each([
    ["a page of 101", "first: 101", "INVALID_PAGE_SIZE", /1 to 100/],
    ["a cursor of another list", "after: $cursor", "INVALID_CURSOR", /another list or order/],
    ["a town that is no id", 'filter: { municipality: "Solingen" }', "INVALID_ID", /mun_05122000/],
  ])("refuses %s", async (_what, args, code, message) => {
    const { data: other } = await service.ask(`{ organizations(first: 1) { pageInfo { endCursor } } }`);
    const cursor = JSON.stringify(other.organizations.pageInfo.endCursor);
    const { errors } = await service.ask(`{ communityOffers(${args.replace("$cursor", cursor)}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code }, message: expect.stringMatching(message) }]);
  });

  it("takes two statements for a hundred offers with their providers, and one more to count", async () => {
    const page = `nodes { title provider { id name ... on MigrantOrganization { kind } } municipality { id } }`;
    const without = await service.ask(`{ communityOffers(first: 100) { ${page} } }`);
    const counted = await service.ask(`{ communityOffers(first: 100) { totalCount ${page} } }`);
    expect(without.data.communityOffers.nodes).toHaveLength(100);
    expect([without.statements, counted.statements]).toEqual([2, 3]);
  });
});
