import { nobody } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import { as, caseworkerOf, german, key, makeCourse, makeProvider, providerOf, solingen, sql } from "./made-world.ts";

let service: TestService;
let provider: string;
beforeAll(async () => {
  service = await testService(courses);
  provider = await makeProvider(service);
});
afterAll(() => service.stop());

describe("telling how a course went", () => {
  const record = (input: object, who = providerOf(provider)) =>
    service.ask(
      `mutation ($input: RecordQualityInput!) { recordQuality(input: $input) {
        course { id version quality { started completed examined passed completionRate passRate withheld } }
        userErrors { code message path } } }`,
      {
        input: {
          idempotencyKey: key(),
          expectedVersion: 1,
          started: 18,
          completed: 15,
          examined: 14,
          passed: 9,
          ...input,
        },
      },
      { who, headers: german },
    );
  const finished = (more: object = {}) =>
    makeCourse(service, provider, { startsOn: "2026-02-02", endsOn: "2026-11-13", ...more });

  it("is seen by the provider in full, and counted in the feed", async () => {
    const course = await finished();
    const { data } = await record({ course });
    expect(data.recordQuality).toEqual({
      course: {
        id: course,
        version: 2,
        quality: {
          started: 18,
          completed: 15,
          examined: 14,
          passed: 9,
          completionRate: 0.833,
          passRate: 0.643,
          withheld: false,
        },
      },
      userErrors: [],
    });
    const [told] = await sql(service, "select data from outbox where entity_id = ?", [course]);
    expect(told.data.quality).toEqual({ started: 18, completed: 15, examined: 14, passed: 9 });
    const corrected = await record({ course, expectedVersion: 2, passed: 10 });
    expect(corrected.data.recordQuality.course.quality.passed).toBe(10);
  });

  it.each<[string, object, object, string, string[]]>([
    ["more who finished than began", {}, { completed: 19 }, "COUNTS_NOT_IN_ORDER", ["input", "completed"]],
    ["more who were examined than finished", {}, { examined: 16 }, "COUNTS_NOT_IN_ORDER", ["input", "examined"]],
    ["more who passed than were examined", {}, { passed: 15 }, "COUNTS_NOT_IN_ORDER", ["input", "passed"]],
    ["less than nobody", {}, { passed: -1 }, "OUT_OF_RANGE", ["input", "passed"]],
    ["more than there are seats", { capacity: 17 }, {}, "MORE_THAN_SEATS", ["input", "started"]],
    ["a course that is not over", { endsOn: "2026-11-19" }, {}, "COURSE_NOT_OVER", ["input", "course"]],
    ["a course without an end", { endsOn: null }, {}, "COURSE_NOT_OVER", ["input", "course"]],
    ["an old version", {}, { expectedVersion: 3 }, "VERSION_CONFLICT", ["input", "expectedVersion"]],
    ["no course", {}, { course: "crs_0" }, "NOT_FOUND", ["input", "course"]],
  ])("refuses %s", async (_what, made, input, code, path) => {
    const course = await finished(made);
    const { data } = await record({ course, ...input });
    expect(data.recordQuality).toMatchObject({ course: null, userErrors: [{ code, path }] });
    expect(await sql(service, "select started from course where id = ?", [course])).toEqual([{ started: null }]);
  });

  it("is for the course's provider alone", async () => {
    const course = await finished();
    for (const who of [nobody, providerOf(await makeProvider(service)), caseworkerOf(solingen), as(null, "ministry")]) {
      const { data, errors } = await record({ course }, who);
      expect(data).toBeNull();
      expect(errors[0]?.extensions.code).toBe(who.subject === null ? "UNAUTHENTICATED" : "FORBIDDEN");
    }
  });
});
