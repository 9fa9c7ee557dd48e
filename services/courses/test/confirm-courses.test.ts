import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import { caseworkerOf, key, makeCourse, makeProvider, providerOf, solingen, sql } from "./made-world.ts";

let service: TestService;
let provider: string;
beforeAll(async () => {
  service = await testService(courses);
  provider = await makeProvider(service);
});
afterAll(() => service.stop());

describe("confirming courses", () => {
  const confirm = (numbers: string[] | null, own: string, who = providerOf(own)) =>
    service.ask(
      `mutation ($input: ConfirmCoursesInput!) { confirmCourses(input: $input) { confirmed unknown userErrors { code } } }`,
      { input: { idempotencyKey: key(), provider: own, numbers } },
      { who },
    );

  it("moves assuredOn to today, once a day, of those named or of all that are not over", async () => {
    const own = await makeProvider(service);
    const stale = { assuredOn: "2026-10-20" };
    const [fresh, old, never, over] = [
      await makeCourse(service, own, { number: "1", assuredOn: "2026-10-21" }),
      await makeCourse(service, own, { number: "2", ...stale }),
      await makeCourse(service, own, { number: "3", assuredOn: null }),
      await makeCourse(service, own, { number: "4", ...stale, startsOn: "2026-01-12", endsOn: "2026-06-12" }),
    ];
    const look = async () => {
      const { data } = await service.ask(
        `{ ${[fresh, old, never, over].map((id, at) => `c${at}: course(id: "${id}") { assuredOn stale version }`).join(" ")} }`,
      );
      return Object.values(data).map(({ assuredOn, stale: isStale, version }: any) => [assuredOn, isStale, version]);
    };
    expect(await look()).toEqual([
      ["2026-10-21", false, 1],
      ["2026-10-20", true, 1],
      [null, true, 1],
      ["2026-10-20", false, 1],
    ]);
    const some = await confirm(["2", "9"], own);
    expect(some.data.confirmCourses).toEqual({ confirmed: 1, unknown: ["9"], userErrors: [] });
    expect((await confirm(null, own)).data.confirmCourses).toEqual({ confirmed: 2, unknown: [], userErrors: [] });
    expect((await confirm(null, own)).data.confirmCourses.confirmed).toBe(0);
    expect(await look()).toEqual([
      ["2026-11-18", false, 2],
      ["2026-11-18", false, 2],
      ["2026-11-18", false, 2],
      ["2026-10-20", false, 1],
    ]);
    const history = await sql(service, "select differences from history where entity_id = ?", [old]);
    expect(history).toEqual([{ differences: { assuredOn: ["2026-10-20", "2026-11-18"] } }]);
  });

  it("is for the provider alone", async () => {
    const { errors } = await confirm(null, provider, caseworkerOf(solingen));
    expect(errors[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
