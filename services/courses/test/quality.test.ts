import { nobody, type Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { towns } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Course } from "../src/course/course.entity.ts";
import { publishedSum } from "../src/quality/published-sum.ts";
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
const rate = (part: number, whole: number) => (whole === 0 ? null : Math.round((part / whole) * 1000) / 1000);
const ministry: Who = { partner: null, roles: ["reader", "ministry"], subject: "ministry" };
const of = (partner: string): Who => ({ partner, roles: ["reader"], subject: "somebody" });
const nothing = { started: null, completed: null, examined: null, passed: null, completionRate: null, passRate: null };

/** People who left, did not sit the test, failed, and passed. */
const groupsOf = ({ started, completed, examined, passed }: any) => [
  started - completed,
  completed - examined,
  examined - passed,
  passed,
];
const isOpen = (counts: any) => groupsOf(counts).every((group) => group >= 5);

function exact(among: any[]) {
  if (among.length === 0) return { ...nothing, withheld: false };
  const [started, completed, examined, passed] = names.map((name) =>
    among.reduce((sum, course) => sum + course[name], 0),
  ) as [number, number, number, number];
  const rates = { completionRate: rate(completed, started), passRate: rate(passed, examined) };
  return { started, completed, examined, passed, ...rates, withheld: false };
}

async function ofCourses(some: Course[], who: Who): Promise<any[]> {
  const found = [];
  for (let start = 0; start < some.length; start += 100) {
    const { data } = await service.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Course { quality { ${fields} } } } }`,
      { representations: some.slice(start, start + 100).map(({ id }) => ({ __typename: "Course", id })) },
      { who },
    );
    found.push(...data._entities.map(({ quality }: any) => quality));
  }
  return found;
}

describe("the quality of a course", () => {
  it("tells the public of no group of fewer than five, neither by a count nor by the difference of two", async () => {
    expect(told.length).toBeGreaterThan(100);
    const found = await ofCourses(told, nobody);
    for (const [index, course] of told.entries()) {
      const started = (course.started as number) >= 5 ? course.started : null;
      expect(found[index]).toEqual(isOpen(course) ? exact([course]) : { ...nothing, started, withheld: true });
    }
  });

  it("is told in full to its provider, its town, its county and the ministry, and to no other", async () => {
    const course = told.find(({ countyId }) => countyId !== null) as Course;
    for (const who of [of(course.provider.id), of(course.municipalityId), of(course.countyId as string), ministry])
      expect(await ofCourses([course], who)).toEqual([exact([course])]);
    const closed = told.find((one) => !isOpen(one) && one.provider.id !== course.provider.id) as Course;
    const others = [nobody, of(course.provider.id), { ...of("mun_05913000"), roles: ["authority"] } as Who];
    for (const who of others) expect((await ofCourses([closed], who))[0].passed).toBeNull();
  });

  it("is null while nobody has told how it went", async () => {
    const [untold] = await service.orm.em.fork().find(Course, { started: null }, { limit: 1 });
    expect(await ofCourses([untold as Course], ministry)).toEqual([null]);
  });
});

const counties = [...new Set([...towns.values()].flatMap(({ county }) => county ?? []))];

async function ofMunicipalities(ids: string[], year: number | null, who = nobody): Promise<any[]> {
  const { data, statements } = await service.ask(
    `query ($year: Int, $representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Municipality { courseQuality(year: $year) { ${fields} } } } }`,
    { year, representations: ids.map((id) => ({ __typename: "Municipality", id })) },
    { who },
  );
  expect(statements).toBeLessThanOrEqual(2);
  return data._entities.map(({ courseQuality }: any) => courseQuality);
}

async function ofProviders(year: number | null): Promise<Map<string, any>> {
  const found = new Map<string, any>();
  for (let after: string | null = null; ; ) {
    const { data }: any = await service.ask(
      `query ($after: String, $year: Int) { providers(first: 100, after: $after) {
        nodes { id quality(year: $year) { ${fields} } } pageInfo { hasNextPage endCursor } } }`,
      { after, year },
    );
    for (const { id, quality } of data.providers.nodes) found.set(id, quality);
    if (!data.providers.pageInfo.hasNextPage) return found;
    after = data.providers.pageInfo.endCursor;
  }
}

/** What somebody learns who takes published parts from a published whole. */
function expectNothingSmall(whole: any, parts: any[], what: string): void {
  if (whole.started === null) return;
  const known = parts.filter(({ passed }) => passed !== null);
  const rest = Object.fromEntries(
    names.map((name) => [name, known.reduce((left, part) => left - part[name], whole[name])]),
  );
  for (const group of groupsOf(rest)) expect(group === 0 || group >= 5, `${what}: ${JSON.stringify(rest)}`).toBe(true);
}

describe("sums of quality", () => {
  it("are exact for whom they are about and for the ministry, and say so", async () => {
    const ids = [...towns.keys(), ...counties];
    const found = await ofMunicipalities(ids, 2026, ministry);
    for (const [index, id] of ids.entries()) {
      const here = told.filter(
        ({ municipalityId, countyId, endsOn }) =>
          endsOn?.startsWith("2026") && (municipalityId === id || countyId === id),
      );
      expect(found[index], id).toEqual(exact(here));
    }
    const own = told[0]?.municipalityId as string;
    expect(await ofMunicipalities([own], null, of(own))).toEqual([
      exact(told.filter(({ municipalityId }) => municipalityId === own)),
    ]);
  });

  it("tell the public nothing of fewer than five, by whatever difference: county and towns, town and providers, years, courses", async () => {
    const published = await ofCourses(told, nobody);
    const byCourse = new Map(told.map((course, index) => [course, published[index]]));
    let withNumbers = 0;
    let incomplete = 0;
    for (const year of [2025, 2026]) {
      const ofTown = new Map(
        (await ofMunicipalities([...towns.keys()], year)).map((sum, at) => [[...towns.keys()][at], sum]),
      );
      const ofCounty = await ofMunicipalities(counties, year);
      const ofProvider = await ofProviders(year);
      const here = told.filter(({ endsOn }) => endsOn?.startsWith(String(year)));
      for (const [at, county] of counties.entries()) {
        const inside = [...towns.values()].filter((town) => town.county === county);
        expectNothingSmall(
          ofCounty[at],
          inside.map(({ id }) => ofTown.get(id)),
          county,
        );
      }
      for (const [town, sum] of ofTown) {
        const inTown = here.filter(({ municipalityId }) => municipalityId === town);
        const providers = [...new Set(inTown.map(({ provider }) => provider.id))];
        expectNothingSmall(
          sum,
          providers.map((id) => ofProvider.get(id)),
          `${town} and its providers`,
        );
        expectNothingSmall(
          sum,
          inTown.map((course) => byCourse.get(course)),
          `${town} and its courses`,
        );
        if (sum.started !== null) withNumbers++;
        if (sum.started !== null && sum.withheld) incomplete++;
        if (sum.started !== null && !sum.withheld) expect(sum).toEqual(exact(inTown));
      }
      for (const [id, sum] of ofProvider) {
        const its = here.filter(({ provider }) => provider.id === id);
        expectNothingSmall(
          sum,
          its.map((course) => byCourse.get(course)),
          `${id} and its courses`,
        );
      }
    }
    expect(withNumbers).toBeGreaterThan(10);
    expect(incomplete).toBeGreaterThan(0);
    const years = await Promise.all([2025, 2026, null].map((year) => ofMunicipalities(["mun_05315000"], year)));
    const [[before], [now], [all]] = years as [any[], any[], any[]];
    expect(all.started).toBe((before.started ?? 0) + (now.started ?? 0));
  });

  it("put small courses together until they are enough, and leave the rest out", () => {
    const batch = (providerId: string, closed: number[] | null, few: number[] | null = null) => ({
      providerId,
      municipalityId: "a town",
      countyId: "a county",
      year: 2026,
      open: null,
      closed: closed && counts(closed),
      few: few && counts(few),
    });
    const counts = ([started, completed, examined, passed]: any) => ({ started, completed, examined, passed });
    const [enough, little, alsoLittle] = [
      batch("one", [40, 30, 25, 20]),
      batch("two", [16, 13, 10, 7]),
      batch("three", [18, 14, 11, 8]),
    ];
    expect(publishedSum([little], "provider")).toMatchObject({ started: null, withheld: true });
    expect(publishedSum([enough, little], "municipalityId")).toMatchObject({ started: 40, passed: 20, withheld: true });
    expect(publishedSum([enough, little, alsoLittle], "municipalityId")).toMatchObject({
      started: 74,
      completed: 57,
      examined: 46,
      passed: 35,
      withheld: false,
    });
    const tiny = batch("four", null, [4, 4, 4, 4]);
    expect(publishedSum([enough, tiny], "countyId")).toMatchObject({ started: 40, withheld: true });
    const nextYear = { ...alsoLittle, year: 2027 };
    expect(publishedSum([little, nextYear], "countyId")).toMatchObject({ started: null, withheld: true });
  });

  it.each([1999, 2101])("refuse the year %d", async (year) => {
    const { errors } = await service.ask(
      `query ($year: Int) { providers(first: 2) { nodes { quality(year: $year) { started } } } }`,
      { year },
    );
    expect(errors[0]).toMatchObject({ extensions: { code: "INVALID_YEAR" }, message: expect.stringMatching(/2000/) });
  });
});
