import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import { koeln, makeCourse, makeProvider, solingen, sql } from "./made-world.ts";
import { centre, makeChoice, named, near } from "./suggestion-world.ts";

let service: TestService;
let provider: string;
beforeAll(async () => {
  service = await testService(courses);
  provider = await makeProvider(service);
  await makeChoice(service, provider);
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
