import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courses } from "../src/service.ts";
import { caseworkerOf, makeCourse, makeProvider, referCase, solingen } from "./made-world.ts";
import { centre, made, makeChoice, mornings, named } from "./suggestion-world.ts";

let service: TestService;
let provider: string;
beforeAll(async () => {
  service = await testService(courses);
  provider = await makeProvider(service);
  await makeChoice(service, provider);
});
afterAll(() => service.stop());

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
