import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import { caseworkerOf, koeln, makeCourse, makeProvider, referCase, solingen, sql } from "./made-world.ts";

let service: TestService;
let provider: string;
/** Courses of the world by what they are like. */
const made: Record<string, string> = {};
const named = (id: string) => Object.entries(made).find(([, one]) => one === id)?.[0] ?? id;

/** Solingen's centre is the place of the person; one degree of latitude is 111.2 km. */
const centre = { latitude: 51.1703, longitude: 7.0833 };
const north = (km: number) => ({ latitude: centre.latitude + km / 111.195, longitude: centre.longitude });
const near = { ...centre, km: 20 };
const mornings = ["MONDAY", "WEDNESDAY"].map((day) => ({ day, from: "08:30", to: "12:00" }));

beforeAll(async () => {
  service = await testService(courses);
  provider = await makeProvider(service);
  const standard = { ...centre, times: mornings };
  const worlds: Record<string, object> = {
    perfect: {},
    later: { startsOn: "2026-12-28" },
    tooLate: { startsOn: "2027-02-01" },
    farther: north(10),
    outOfReach: north(63),
    full: { booked: 20, waiting: 3 },
    withCare: { childcare: true },
    forParents: { targetGroups: ["PARENTS"] },
    forYouth: { targetGroups: ["YOUTH"] },
    inArabic: { languages: ["de", "ar"] },
    onFridays: { times: [...mornings, { day: "FRIDAY", from: "08:30", to: "12:00" }] },
    someDay: { times: [] },
    fromTheStart: { entryLevel: null },
    fromA2: { entryLevel: "A2" },
    toB2: { type: "cty_BSK_B2", entryLevel: "B1", targetLevel: "B2" },
    repeat: { type: "cty_IK_WIEDERHOLUNG", entryLevel: "A2" },
    online: { online: true, latitude: null, longitude: null },
    begun: { startsOn: "2026-11-18" },
    closed: { registerBy: "2026-11-17" },
    inTwoYears: { startsOn: "2028-11-20", endsOn: "2029-05-01" },
  };
  for (const [name, data] of Object.entries(worlds))
    made[name] = await makeCourse(service, provider, { ...standard, ...data });
});
afterAll(() => service.stop());

const query = `query ($profile: CourseProfile!, $first: Int! = 30) { suggestCourses(profile: $profile, first: $first) {
  course { id } score distanceKm startsInDays withinSixWeeks reasons parts { name weight value } } }`;

async function suggest(more: object = {}, language = "en"): Promise<any[]> {
  const profile = { municipality: solingen, level: "A1", near, ...more };
  const { data, errors } = await service.ask(query, { profile }, { headers: { "accept-language": language } });
  expect(errors).toEqual([]);
  return data.suggestCourses.map((one: any) => ({ ...one, name: named(one.course.id) }));
}
const names = async (more: object = {}) => (await suggest(more)).map(({ name }) => name);

describe("suggestions", () => {
  it("are exactly the courses that fit, best first", async () => {
    const found = await suggest();
    expect(new Set(found.map(({ name }) => name))).toEqual(
      new Set([
        "perfect",
        "later",
        "tooLate",
        "farther",
        "full",
        "withCare",
        "forParents",
        "forYouth",
        "inArabic",
        "onFridays",
        "someDay",
        "fromTheStart",
        "online",
      ]),
    );
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    const scoreOf = Object.fromEntries(found.map(({ name, score }) => [name, score]));
    for (const worse of ["later", "tooLate", "farther", "full", "online"])
      expect(scoreOf.perfect, worse).toBeGreaterThan(scoreOf[worse]);
    expect(scoreOf.later).toBeGreaterThan(scoreOf.tooLate);
  });

  it("have scores that are the sum of their parts, by weights that are one together", async () => {
    const everything = { goal: "B1", targetGroups: ["PARENTS"], days: ["MONDAY", "WEDNESDAY"], languages: ["ar"] };
    const found = await suggest(everything);
    expect(found.length).toBeGreaterThan(5);
    for (const { parts, score, name } of found) {
      expect(parts.map((part: any) => part.name)).toEqual([
        "LEVEL",
        "START",
        "DISTANCE",
        "SEAT",
        "TARGET_GROUP",
        "LANGUAGE",
        "WEEKDAYS",
      ]);
      expect(parts.reduce((sum: number, { weight }: any) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(
        parts.reduce((sum: number, { weight, value }: any) => sum + weight * value, 0),
        name,
      ).toBeCloseTo(score, 3);
    }
    // By hand: starts in 18 of 42 days, all else is met, but nobody speaks Arabic and it is for everyone.
    const perfect = found.find(({ name }) => name === "perfect");
    expect(Object.fromEntries(perfect.parts.map(({ name, value }: any) => [name, value]))).toEqual({
      LEVEL: 1,
      START: 0.786,
      DISTANCE: 1,
      SEAT: 1,
      TARGET_GROUP: 0.7,
      LANGUAGE: 0,
      WEEKDAYS: 1,
    });
    expect(perfect.score).toBeCloseTo((25 + 25 * 0.786 + 20 + 15 + 7 + 5) / 110, 3);
  });

  it.each<[string, object, string[], string[]]>([
    ["who needs child care", { childcare: true }, ["withCare"], ["perfect", "forParents"]],
    ["who belongs to parents", { targetGroups: ["PARENTS"] }, ["forParents", "perfect"], ["forYouth"]],
    [
      "who can come on Mondays and Wednesdays",
      { days: ["MONDAY", "WEDNESDAY"] },
      ["perfect", "someDay"],
      ["onFridays"],
    ],
    ["who is at A2", { level: "A2" }, ["fromA2", "perfect", "fromTheStart"], ["toB2", "repeat"]],
    ["who is at A2 and may repeat", { level: "A2", mayRepeat: true }, ["repeat", "fromA2"], ["toB2"]],
    ["who is at B1", { level: "B1" }, ["toB2"], ["perfect", "fromTheStart", "fromA2"]],
    ["who can go 70 km", { near: { ...centre, km: 70 } }, ["outOfReach", "perfect"], []],
    ["who can go 9 km", { near: { ...centre, km: 9 } }, ["perfect", "online"], ["farther"]],
    ["who can begin in January", { from: "2027-01-04" }, ["tooLate"], ["perfect", "later"]],
    ["who lives in Cologne", { municipality: koeln, near: null }, ["perfect", "online", "farther"], []],
  ])("for somebody %s", async (_who, more, within, without) => {
    const found = await names(more);
    expect(found).toEqual(expect.arrayContaining(within));
    for (const name of without) expect(found).not.toContain(name);
    for (const never of ["begun", "closed", "inTwoYears"]) expect(found).not.toContain(never);
  });

  it("put first what the person asks for", async () => {
    expect((await names({ targetGroups: ["PARENTS"] }))[0]).toBe("forParents");
    expect((await names({ languages: ["ar"] }))[0]).toBe("inArabic");
    expect((await names({ level: "A2" }))[0]).toBe("fromA2");
    expect((await names({ level: "A2", goal: "B1", mayRepeat: true })).slice(0, 2).toSorted()).toEqual([
      "fromA2",
      "repeat",
    ]);
  });

  it("say how far, how soon, and why, in both languages, and what makes the first choice better", async () => {
    const profile = { goal: "B1", languages: ["ar"], targetGroups: ["PARENTS"], days: ["MONDAY", "WEDNESDAY"] };
    const [english, german] = [await suggest(profile), await suggest(profile, "de")];
    const of = (list: any[], name: string) => list.find((one) => one.name === name);
    expect(named(english[0].course.id)).toBe("inArabic");
    expect(of(english, "inArabic")).toMatchObject({
      distanceKm: 0,
      startsInDays: 19,
      withinSixWeeks: true,
      reasons: [
        "Begins exactly at the level A1 and leads to B1.",
        "Begins in 19 days, within six weeks.",
        "0.0 km away.",
        "20 of 20 seats are free.",
        "Open to everyone.",
        "Accompanied in Arabic.",
        "Only on days on which the person can come.",
      ],
    });
    expect(of(german, "farther")).toMatchObject({
      distanceKm: 10,
      reasons: expect.arrayContaining([
        "10,0 km entfernt.",
        "Hinter der ersten Wahl: 10,0 km weiter; nicht in der Sprache begleitet.",
      ]),
    });
    expect(of(english, "tooLate")).toMatchObject({
      startsInDays: 75,
      withinSixWeeks: false,
      reasons: expect.arrayContaining([
        "Begins in 75 days only, later than six weeks.",
        "Behind the first choice: begins 56 days later; not accompanied in the language.",
      ]),
    });
    expect(of(german, "full").reasons).toEqual(
      expect.arrayContaining([
        "Voll: Platz 4 auf der Warteliste.",
        "Hinter der ersten Wahl: nicht in der Sprache begleitet; kein Platz ist frei.",
      ]),
    );
    expect(of(english, "online")).toMatchObject({
      distanceKm: null,
      reasons: expect.arrayContaining(["Takes place online."]),
    });
    expect(english[0].reasons.join()).not.toContain("Behind");
  });

  it("warn of courses that nobody has confirmed, and of those for people one may not be", async () => {
    const stale = await makeCourse(service, provider, { ...centre, assuredOn: "2026-10-01", targetGroups: ["WOMEN"] });
    const found = (await suggest({}, "de")).find(({ course }) => course.id === stale);
    expect(found.reasons).toContain("Der Träger hat den Kurs seit vier Wochen nicht bestätigt: bitte dort nachfragen.");
    expect(found.reasons).toContain("Gemacht für Frauen: Gehört die Person dazu?");
    await sql(service, "delete from course where id = ?", [stale]);
  });

  it.each<[string, object, string, RegExp]>([
    ["a goal that is reached", { level: "B1", goal: "B1" }, "INVALID_GOAL", /not above/],
    ["a town that does not exist", { municipality: "mun_99999999" }, "UNKNOWN_MUNICIPALITY", /mun_99999999/],
    ["what is no town", { municipality: "crs_1" }, "INVALID_ID", /Municipality/],
    ["a point in Berlin", { near: { latitude: 52.52, longitude: 13.4, km: 5 } }, "POINT_OUTSIDE_STATE", /latitude/],
    ["no distance", { near: { ...centre, km: 0 } }, "INVALID_DISTANCE", /above 0/],
  ])("refuse %s", async (_what, more, code, message) => {
    const profile = { municipality: solingen, level: "A1", near, ...more };
    const { errors } = await service.ask(query, { profile });
    expect(errors).toMatchObject([{ extensions: { code }, message: expect.stringMatching(message) }]);
  });

  it("refuse pages of none and of more than a hundred", async () => {
    for (const first of [0, 101]) {
      const { errors } = await service.ask(query, { profile: { municipality: solingen, level: "A1" }, first });
      expect(errors).toMatchObject([{ extensions: { code: "INVALID_PAGE_SIZE" } }]);
    }
  });
});

describe("what stands in the way", () => {
  const report = `query ($profile: CourseProfile!) { courseSuggestions(profile: $profile) { considered
    suggestions { course { id } } excluded { condition count alone hint } } }`;
  async function excludedFor(more: object, language = "de"): Promise<any> {
    const profile = { municipality: solingen, level: "A1", near, ...more };
    const { data, statements } = await service.ask(report, { profile }, { headers: { "accept-language": language } });
    expect(statements).toBeLessThanOrEqual(3);
    return data.courseSuggestions;
  }

  it("is counted for every condition, alone and in all, and an empty answer says what would help most", async () => {
    const found = await excludedFor({ childcare: true, days: ["TUESDAY"] });
    expect(found.suggestions).toEqual([]);
    // All but the one that has begun and the one that takes nobody any more.
    expect(found.considered).toBe(18);
    const of = (condition: string) => found.excluded.find((one: any) => one.condition === condition);
    expect(of("CHILDCARE")).toEqual({
      condition: "CHILDCARE",
      count: 17,
      alone: 1,
      hint: "1 weitere passen ohne Kinderbetreuung; ein Platz in der Kita oder in einem Brückenprojekt würde sie öffnen.",
    });
    expect(of("WEEKDAYS")).toMatchObject({ count: 17, alone: 1, hint: expect.stringContaining("an anderen Tagen") });
    expect(of("DISTANCE")).toMatchObject({ count: 1, alone: 0, hint: expect.stringContaining("hülfe nicht") });
    expect(of("LEVEL")).toMatchObject({ count: 3, alone: 0 });
    expect(of("TARGET_GROUP")).toBeUndefined();
  });

  it("names the nearest, the first and the usual level that would do", async () => {
    const found = await excludedFor({ goal: "B1" }, "en");
    const hint = (condition: string) => found.excluded.find((one: any) => one.condition === condition);
    expect(hint("DISTANCE")).toMatchObject({
      alone: 1,
      hint: "1 more fit farther away than 20 km; the nearest is 63 km away.",
    });
    expect(hint("START")).toMatchObject({
      alone: 1,
      hint: "1 more fit at another time; the first begins on 2028-11-20.",
    });
    expect(hint("LEVEL")).toMatchObject({ alone: 3, hint: expect.stringContaining("most often they begin at A2") });
    expect(found.excluded.map(({ alone }: any) => alone)).toEqual([3, 1, 1]);
  });
});

describe("a case that got into a course too late", () => {
  it("gets fresh suggestions, without that course, in constant statements; others get none", async () => {
    const late = await makeCourse(service, provider, { ...centre, startsOn: "2027-03-01", times: mornings });
    await referCase(service, { course: late, level: "A1" });
    await referCase(service, { course: made.perfect as string, level: "A1" });
    await referCase(service, { course: late, level: "A2" });
    const { data, statements } = await service.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Municipality {
        courseReferrals { nodes { level overdue course { id } suggestions(first: 2) { course { id title } reasons withinSixWeeks } } } } } }`,
      { representations: [{ __typename: "Municipality", id: solingen }] },
      { who: caseworkerOf(solingen) },
    );
    const referrals = data._entities[0].courseReferrals.nodes;
    expect(statements).toBeLessThanOrEqual(6);
    const [a2, onTime, a1] = ["A2", "", "A1"].map((level) =>
      referrals.find((one: any) => (level ? one.overdue && one.level === level : !one.overdue)),
    );
    expect(onTime.suggestions).toEqual([]);
    const suggestedTo = ({ suggestions }: any) => suggestions.map(({ course }: any) => named(course.id));
    expect(suggestedTo(a2)[0]).toBe("fromA2");
    expect(suggestedTo(a1)).toHaveLength(2);
    expect(suggestedTo(a1)).not.toContain(late);
    expect(a1.suggestions[0].withinSixWeeks).toBe(true);
  });
});

describe("in the demonstration", () => {
  it("the question of Solingen has an answer: A1, child care, in the morning, to B1, within six weeks", async () => {
    const demonstration = await testService(courses, { demo: "small" });
    const profile = {
      municipality: solingen,
      level: "A1",
      goal: "B1",
      childcare: true,
      targetGroups: ["PARENTS"],
      near: { ...centre, km: 10 },
    };
    const ask = (first: number) =>
      demonstration.ask(
        `query ($profile: CourseProfile!, $first: Int!) { suggestCourses(profile: $profile, first: $first) { withinSixWeeks distanceKm reasons
        course { title childcare targetLevel type { name } provider { name } } } }`,
        { profile, first },
      );
    const { data } = await ask(20);
    const statements = [(await ask(1)).statements, (await ask(20)).statements];
    await demonstration.stop();
    expect(data.suggestCourses.length).toBeGreaterThan(1);
    for (const { course, distanceKm } of data.suggestCourses) {
      expect(course).toMatchObject({ childcare: true, targetLevel: "B1" });
      expect(distanceKm).toBeLessThanOrEqual(10);
    }
    expect(data.suggestCourses[0].withinSixWeeks).toBe(true);
    expect(statements).toEqual([4, 4]);
  });
});
