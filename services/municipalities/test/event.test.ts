import { type TestAnswer, type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { municipalities } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(municipalities, { demo: "small" });
});
afterAll(() => service.stop());

const fields = `id title kind startsAt endsAt dayOnly seats audience demonstration
  place { name street postalCode city online point { latitude longitude } }
  municipality { id name } host { __typename id }`;

async function events(args: string): Promise<any[]> {
  const nodes: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors }: TestAnswer<any> = await service.ask(
      `query ($after: String) { events(${args}, first: 60, after: $after) {
        nodes { ${fields} } totalCount pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    expect(errors).toEqual([]);
    nodes.push(...data.events.nodes);
    if (!data.events.pageInfo.hasNextPage) {
      expect(nodes).toHaveLength(data.events.totalCount);
      return nodes;
    }
    after = data.events.pageInfo.endCursor;
  }
}

const berlin = new Intl.DateTimeFormat("de-DE", {
  timeZone: "Europe/Berlin",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
});

describe("the events calendar", () => {
  it("has 400 invented events besides the conference that the press release tells of", async () => {
    const all = await events("orderBy: START");
    const starts = all.map(({ startsAt }) => startsAt);
    expect(starts).toEqual(starts.toSorted());
    expect(all.filter(({ demonstration }) => demonstration)).toHaveLength(400);
    expect(all[0]).toEqual({
      id: "evt_KOMM_IN_CONFERENCE_2010",
      title: "Fachtagung „KOMM-IN NRW – Innovation in der kommunalen Integrationsarbeit“",
      kind: "CONFERENCE",
      startsAt: "2010-10-26T22:00:00.000Z",
      endsAt: null,
      dayOnly: true,
      seats: null,
      audience: [],
      demonstration: false,
      place: { name: null, street: null, postalCode: null, city: "Bochum", online: false, point: null },
      municipality: { id: "mun_05911000", name: "Bochum" },
      host: null,
    });
  });

  it("names the trainings for decision makers, hosted by municipalities on weekdays in office hours", async () => {
    const trainings = (await events("kind: [TRAINING]")).filter(({ title }) =>
      title.startsWith("Integrationstraining"),
    );
    expect(trainings.length).toBeGreaterThan(5);
    for (const { startsAt, host, municipality } of trainings) {
      expect(berlin.format(new Date(startsAt))).toMatch(/^(Di|Mi|Do)\., 09:00$/);
      expect(host).toEqual({ __typename: "Municipality", id: municipality.id });
    }
  });

  it("has hosts of all three types, each event where its address says", async () => {
    const all = (await events("orderBy: TITLE")).filter(({ demonstration }) => demonstration);
    expect(new Set(all.map(({ host }) => host.__typename))).toEqual(
      new Set(["Municipality", "MigrantOrganization", "CourseProvider"]),
    );
    const onSite = all.filter(({ place }) => !place.online);
    expect(onSite.length).toBeLessThan(all.length);
    for (const { place, municipality } of onSite.filter(({ host }) => host.__typename !== "Municipality")) {
      expect(place.city).toBe(municipality.name);
      expect(place.postalCode).toMatch(/^\d{5}$/);
      expect(place.street).toMatch(/ \d+$/);
    }
    const titles = all.map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator("de-DE").compare));
  });

  it("is filtered by time, place and kind at once, and pages in any order without loss", async () => {
    const all = await events("orderBy: START");
    const from = "2026-11-18T09:00:00.000Z";
    const to = "2027-03-18T09:00:00.000Z";
    const fits = ({ startsAt, endsAt, municipality, kind }: any) =>
      (startsAt >= from || (endsAt !== null && endsAt > from)) &&
      startsAt <= to &&
      municipality.id === "mun_05122000" &&
      ["COMMUNITY", "NETWORK_MEETING"].includes(kind);
    const args = `from: "${from}", to: "${to}", municipality: "mun_05122000", kind: [COMMUNITY, NETWORK_MEETING]`;
    const expected = all.filter(fits).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(2);
    expect((await events(args)).map(({ id }) => id)).toEqual(expected);
    expect((await events(`${args}, orderBy: START_DESC`)).map(({ id }) => id)).toEqual(expected.toReversed());
  });

  it("shows what has begun and still lasts", async () => {
    const [, event] = await events("orderBy: START");
    const middle = new Date((Date.parse(event.startsAt) + Date.parse(event.endsAt)) / 2).toISOString();
    const ids = async (from: string) => (await events(`from: "${from}"`)).map(({ id }) => id);
    expect(await ids(middle)).toContain(event.id);
    expect(await ids(event.endsAt)).not.toContain(event.id);
  });

  it.each([
    ["an end before the beginning", 'from: "2027-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z"', "INVALID_PERIOD"],
    ["a municipality that is none", 'municipality: "org_1"', "INVALID_ID"],
    ["a page of 101", "first: 101", "INVALID_PAGE_SIZE"],
  ])("refuses %s", async (_what, args, code) => {
    const { errors } = await service.ask(`{ events(${args}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });

  it("takes one statement per level, whatever the page size", async () => {
    const query = `query ($first: Int!) { events(first: $first, orderBy: START_DESC) {
      totalCount nodes { title municipality { name region { name } } host { id ... on Municipality { name } } } } }`;
    const two = await service.ask(query, { first: 2 });
    const hundred = await service.ask(query, { first: 100 });
    // Events, their count, municipalities (also those that are hosts), regions.
    expect(hundred.statements).toBe(4);
    expect(two.statements).toBeLessThanOrEqual(4);
  });
});

describe("the events of a municipality", () => {
  it("are the same as the calendar's for that place, and in Solingen there are some in the next thirty days", async () => {
    const time = 'from: "2026-11-18T09:00:00Z", to: "2026-12-18T09:00:00Z"';
    const { data } = await service.ask(
      `{ municipality(ags: "05122000") { events(${time}) { totalCount nodes { id } } } }`,
    );
    const expected = await events(`${time}, municipality: "mun_05122000"`);
    expect(data.municipality.events.nodes).toEqual(expected.map(({ id }) => ({ id })));
    expect(data.municipality.events.totalCount).toBeGreaterThanOrEqual(3);
  });
});

describe("an event", () => {
  it("is found by its id, and null when nobody has it", async () => {
    const { data } = await service.ask(
      `{ known: event(id: "evt_KOMM_IN_CONFERENCE_2010") { source } unknown: event(id: "evt_1") { id } }`,
    );
    expect(data).toEqual({
      known: { source: "Ministerium für Arbeit, Integration und Soziales NRW, Pressemitteilung vom 27.10.2010" },
      unknown: null,
    });
  });
});
