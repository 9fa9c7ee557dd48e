import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import { makeProvider, solingen } from "./made-world.ts";
import { makeChoice, near } from "./suggestion-world.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(courses);
  await makeChoice(service, await makeProvider(service));
});
afterAll(() => service.stop());

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
