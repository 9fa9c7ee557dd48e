import { type TestService, testService } from "@kommgraph/infra/testing";
import { towns } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import { everyCourse } from "./every-page.ts";

let service: TestService;
let all: any[];
beforeAll(async () => {
  service = await testService(courses, { demo: "small" });
  all = await everyCourse(
    service,
    `id title type { code } municipality { id } targetLevel targetGroups childcare free period { start }
     provider { name }`,
  );
});
afterAll(() => service.stop());

const byTitle = new Intl.Collator("de-DE").compare;
const compare = (left: string | number, right: string | number) => (left < right ? -1 : left > right ? 1 : 0);
const orders: Record<string, (left: any, right: any) => number> = {
  START: (left, right) => compare(left.period.start, right.period.start) || compare(left.id, right.id),
  START_DESC: (left, right) => compare(right.period.start, left.period.start) || compare(right.id, left.id),
  TITLE: (left, right) => byTitle(left.title, right.title) || compare(left.id, right.id),
  FREE_SEATS_DESC: (left, right) =>
    right.free - left.free || compare(left.period.start, right.period.start) || compare(left.id, right.id),
};
const county = "mun_05158000";
const inCounty = (course: any) => towns.get(course.municipality.id)?.county === county;
const soon = (course: any) => course.period.start >= "2026-11-18" && course.period.start <= "2026-12-30";

describe("the list of courses", () => {
  it.each<[string, string, keyof typeof orders, (course: any) => boolean]>([
    ["all", "", "START", () => true],
    ["of one type by code", '{ type: ["IK_ALPHA"] }', "TITLE", ({ type }) => type.code === "IK_ALPHA"],
    [
      "of two types by id and code",
      '{ type: ["cty_BSK_B2", "BSK_C1"] }',
      "START_DESC",
      ({ type }) => ["BSK_B2", "BSK_C1"].includes(type.code),
    ],
    [
      "in a town with free seats",
      '{ municipality: "mun_05315000", freeSeats: true }',
      "FREE_SEATS_DESC",
      ({ municipality, free }) => municipality.id === "mun_05315000" && free > 0,
    ],
    ["in the towns of a county", `{ municipality: "${county}" }`, "START", inCounty],
    [
      "that lead to B2 or C1 and are full",
      "{ level: [B2, C1], freeSeats: false }",
      "START",
      ({ targetLevel, free }) => ["B2", "C1"].includes(targetLevel) && free === 0,
    ],
    [
      "open to women, with those for everyone, without child care",
      "{ targetGroup: [WOMEN], childcare: false }",
      "TITLE",
      ({ targetGroups, childcare }) =>
        !childcare && targetGroups.some((group: string) => group === "WOMEN" || group === "EVERYONE"),
    ],
    [
      "to B1 with child care and free seats within six weeks",
      '{ level: [B1], childcare: true, freeSeats: true, startsFrom: "2026-11-18", startsUntil: "2026-12-30" }',
      "FREE_SEATS_DESC",
      (course) => course.targetLevel === "B1" && course.childcare && course.free > 0 && soon(course),
    ],
    [
      "by a word of title or provider, of one level",
      '{ search: "LERNHAUS", level: [B1] }',
      "START",
      ({ title, provider, targetLevel }) => /lernhaus/i.test(`${title}\n${provider.name}`) && targetLevel === "B1",
    ],
    ["by a word of the title", '{ search: "Mütter" }', "START", ({ title }) => title.includes("Mütter")],
  ])("%s: in order, page by page, none twice and none left out", async (_what, filter, order, matches) => {
    const args = `${filter && `filter: ${filter},`} orderBy: ${order},`;
    const found = await everyCourse(service, "id", { args, first: filter ? 7 : 97 });
    const expected = all.filter(matches).toSorted(orders[order]);
    expect(expected.length).toBeGreaterThan(7);
    expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it("finds a provider's courses with or without umlauts, and takes signs of patterns for what they are", async () => {
    const { data } = await service.ask(`{
      umlaut: courses(filter: { search: "volkshochschule köln" }) { totalCount nodes { provider { name } } }
      written: courses(filter: { search: "Volkshochschule KOELN" }) { totalCount }
      pattern: courses(filter: { search: "%" }) { totalCount }
    }`);
    expect(data.umlaut.totalCount).toBeGreaterThan(0);
    expect(new Set(data.umlaut.nodes.map((node: any) => node.provider.name))).toEqual(
      new Set(["Freie Volkshochschule Köln e. V."]),
    );
    expect(data.written.totalCount).toBe(data.umlaut.totalCount);
    expect(data.pattern.totalCount).toBe(0);
  });

  it("answers nothing where nothing can match, and does not fail", async () => {
    const { data, errors } = await service.ask(`{
      unknownType: courses(filter: { type: ["IK_UNBEKANNT"] }) { totalCount nodes { id } }
      unknownTown: courses(filter: { municipality: "mun_99999999" }) { totalCount nodes { id } }
      noGroup: courses(filter: { targetGroup: [] }) { totalCount nodes { id } }
    }`);
    expect(errors).toEqual([]);
    const nothing = { totalCount: 0, nodes: [] };
    expect(data).toEqual({ unknownType: nothing, unknownTown: nothing, noGroup: nothing });
  });

  it.each([
    ["a type that is neither id nor code", '{ type: ["integration course"] }', "INVALID_ID", /integration course/],
    ["a type that is the id of something else", '{ type: ["mun_05122000"] }', "INVALID_ID", /id of a CourseType/],
    ["a town that is no id", '{ municipality: "Solingen" }', "INVALID_ID", /mun_05122000/],
    [
      "an end before the beginning",
      '{ startsFrom: "2026-12-01", startsUntil: "2026-11-01" }',
      "INVALID_PERIOD",
      /Exchange them/,
    ],
    ["a point in Berlin", "{ near: { latitude: 52.52, longitude: 13.4, km: 5 } }", "POINT_OUTSIDE_STATE", /5.8 to 9.5/],
    ["a point turned round", "{ near: { latitude: 6.9, longitude: 50.9, km: 5 } }", "POINT_OUTSIDE_STATE", /latitude/],
    ["no distance", "{ near: { latitude: 51.2, longitude: 7.1, km: 0 } }", "INVALID_DISTANCE", /above 0/],
    ["too far", "{ near: { latitude: 51.2, longitude: 7.1, km: 500.1 } }", "INVALID_DISTANCE", /at most 500/],
  ])("refuses %s", async (_what, filter, code, message) => {
    const { errors } = await service.ask(`{ courses(filter: ${filter}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code }, message: expect.stringMatching(message) }]);
  });

  it("refuses the cursor of another order", async () => {
    const { data } = await service.ask(`{ courses(orderBy: TITLE, first: 1) { pageInfo { endCursor } } }`);
    const after = JSON.stringify(data.courses.pageInfo.endCursor);
    const { errors } = await service.ask(`{ courses(orderBy: START, after: ${after}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: "INVALID_CURSOR" } }]);
  });

  it("takes the same number of statements for one course and for a hundred", async () => {
    const query = `query ($first: Int!) { courses(first: $first) { nodes { title free place { point { latitude } }
      type { name } quality { started } municipality { id } provider { name ... on CourseProvider { website } } } } }`;
    const one = await service.ask(query, { first: 1 });
    const hundred = await service.ask(query, { first: 100 });
    expect(hundred.data.courses.nodes).toHaveLength(100);
    expect([one.statements, hundred.statements]).toEqual([3, 3]);
  });
});

describe("a course", () => {
  it("is found by its id, and is an offer like any other", async () => {
    const { id } = all[0];
    const { data } = await service.ask(
      `query ($id: ID!, $representations: [_Any!]!) {
        course(id: $id) { __typename id ... on Offer { title period { start } } }
        _entities(representations: $representations) { ... on Course { id title } }
        unknown: course(id: "crs_0") { id }
      }`,
      { id, representations: [{ __typename: "Course", id }] },
    );
    const { title, period } = all[0];
    expect(data).toEqual({
      course: { __typename: "Course", id, title, period },
      _entities: [{ id, title }],
      unknown: null,
    });
  });
});

describe("a municipality", () => {
  it("has the courses and providers of its own, a county those of its towns", async () => {
    const representations = ["mun_05122000", county].map((id) => ({ __typename: "Municipality", id }));
    const { data } = await service.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Municipality {
        providers { municipality { id } } courses(first: 100) { totalCount nodes { id } } } } }`,
      { representations },
    );
    const [solingen, mettmann] = data._entities;
    expect(solingen.providers).toEqual(Array(3).fill({ municipality: { id: "mun_05122000" } }));
    const idsOf = (courses: any[]) => courses.map(({ id }) => id).toSorted();
    const inSolingen = all.filter(({ municipality }) => municipality.id === "mun_05122000");
    expect(idsOf(solingen.courses.nodes)).toEqual(idsOf(inSolingen));
    expect(mettmann.courses.totalCount).toBe(all.filter(inCounty).length);
    expect(mettmann.providers.length).toBeGreaterThan(1);
    for (const { municipality } of mettmann.providers) expect(towns.get(municipality.id)?.county).toBe(county);
  });

  it("answers a hundred at once in one statement a level, with filter and order of its own", async () => {
    const representations = [...towns.keys()].slice(0, 100).map((id) => ({ __typename: "Municipality", id }));
    const { data, statements } = await service.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Municipality { id
        courses(filter: { freeSeats: true }, orderBy: FREE_SEATS_DESC, first: 5) { nodes { id provider { name } } } } } }`,
      { representations },
    );
    expect(statements).toBe(2);
    expect(data._entities).toHaveLength(100);
    for (const { id, courses } of data._entities) {
      const expected = all
        .filter(({ municipality, free }) => municipality.id === id && free > 0)
        .toSorted(orders.FREE_SEATS_DESC)
        .slice(0, 5)
        .map(({ id, provider }) => ({ id, provider }));
      expect(courses.nodes).toEqual(expected);
    }
  });
});
