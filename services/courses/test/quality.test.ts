import { type TestService, testService } from "@kommgraph/infra/testing";
import { towns } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Course } from "../src/course/course.entity.ts";
import { courses } from "../src/service.ts";

let service: TestService;
/** The courses with their true numbers, as only the provider knows them. */
let told: Course[];
beforeAll(async () => {
  service = await testService(courses, { demo: "small" });
  told = await service.orm.em.fork().find(Course, { started: { $ne: null } });
});
afterAll(() => service.stop());

const names = ["started", "completed", "examined", "passed"] as const;
const fields = "started completed examined passed completionRate passRate withheld";
const countsOf = (course: Course) => names.map((name) => course[name] as number);
const isPublished = (course: Course) => countsOf(course).every((count) => count >= 5);
const rate = (part: number, whole: number) => Math.round((part / whole) * 1000) / 1000;

/** What a sum must be: of the fully published courses among these, and nothing else. */
function expectedSum(among: Course[]) {
  const published = among.filter(isPublished);
  const withheld = published.length < among.length;
  const none = { started: null, completed: null, examined: null, passed: null, completionRate: null, passRate: null };
  if (published.length === 0) return { ...none, withheld };
  const [started, completed, examined, passed] = names.map((name) =>
    published.reduce((sum, course) => sum + (course[name] as number), 0),
  ) as [number, number, number, number];
  const rates = { completionRate: rate(completed, started), passRate: rate(passed, examined) };
  return { started, completed, examined, passed, ...rates, withheld };
}

describe("the quality of a course", () => {
  it("withholds counts under five and the rates made of them, and nothing else", async () => {
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((course) => !isPublished(course)).length).toBeGreaterThan(5);
    for (let start = 0; start < told.length; start += 100) {
      const some = told.slice(start, start + 100);
      const { data } = await service.ask(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) {
          ... on Course { quality { ${fields} } } } }`,
        { representations: some.map(({ id }) => ({ __typename: "Course", id })) },
      );
      for (const [index, course] of some.entries()) {
        const [started, completed, examined, passed] = countsOf(course).map((count) => (count < 5 ? null : count));
        expect(data._entities[index].quality).toEqual({
          started,
          completed,
          examined,
          passed,
          completionRate: started && completed ? rate(completed, started) : null,
          passRate: examined && passed ? rate(passed, examined) : null,
          withheld: !isPublished(course),
        });
      }
    }
  });

  it("is null while nobody has told how it went", async () => {
    const [untold] = await service.orm.em.fork().find(Course, { started: null }, { limit: 1 });
    const { data } = await service.ask(`query ($id: ID!) { course(id: $id) { quality { started } } }`, {
      id: untold?.id,
    });
    expect(data.course.quality).toBeNull();
  });
});

describe("sums of quality", () => {
  it("contain no number of a course of which anything is withheld, for every town and county", async () => {
    const counties = [...new Set([...towns.values()].flatMap(({ county }) => county ?? []))];
    const ids = [...towns.keys(), ...counties];
    const { data, statements } = await service.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Municipality { courseQuality(year: 2026) { ${fields} } } } }`,
      { representations: ids.map((id) => ({ __typename: "Municipality", id })) },
    );
    expect(statements).toBe(2);
    const in2026 = told.filter(({ endsOn }) => endsOn?.startsWith("2026"));
    for (const [index, id] of ids.entries()) {
      const here = in2026.filter(({ municipalityId, countyId }) => municipalityId === id || countyId === id);
      expect(data._entities[index].courseQuality, id).toEqual(expectedSum(here));
    }
    const withheld = data._entities.filter(({ courseQuality }: any) => courseQuality.withheld);
    expect(withheld.length).toBeGreaterThan(3);
    expect(withheld.some(({ courseQuality }: any) => courseQuality.started !== null)).toBe(true);
  });

  it("of providers hold by year and over all years, in one statement for a page", async () => {
    const { data, statements } = await service.ask(
      `{ providers(first: 100) { nodes { id all: quality { ${fields} } before: quality(year: 2024) { ${fields} } } } }`,
    );
    expect(statements).toBe(3);
    for (const { id, all, before } of data.providers.nodes) {
      expect(all).toEqual(expectedSum(told.filter(({ provider }) => provider.id === id)));
      expect(before).toEqual(expectedSum([]));
    }
    expect(data.providers.nodes.filter(({ all }: any) => all.passRate > 0.4).length).toBeGreaterThan(20);
  });

  it("do not change when a withheld number does, so that nobody learns it from the difference", async () => {
    const small = told.find((course) => !isPublished(course) && (course.started ?? 0) >= 6) as Course;
    const query = `query ($id: ID!, $representations: [_Any!]!) { provider(id: $id) { quality { ${fields} } }
      _entities(representations: $representations) { ... on Municipality { courseQuality { ${fields} } } } }`;
    const variables = {
      id: small.provider.id,
      representations: [{ __typename: "Municipality", id: small.municipalityId }],
    };
    const before = await service.ask(query, variables);
    await service.orm.em.fork().nativeUpdate(Course, { id: small.id }, { examined: 3, passed: 1 });
    const after = await service.ask(query, variables);
    expect(after.data).toEqual(before.data);
    expect(after.data.provider.quality.withheld).toBe(true);
  });

  it.each([1999, 2101])("refuse the year %d", async (year) => {
    const { errors } = await service.ask(
      `query ($year: Int) { providers(first: 2) { nodes { quality(year: $year) { started } } } }`,
      { year },
    );
    expect(errors[0]).toMatchObject({ extensions: { code: "INVALID_YEAR" }, message: expect.stringMatching(/2000/) });
  });
});
