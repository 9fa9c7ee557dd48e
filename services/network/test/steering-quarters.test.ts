import { nobody, type Who } from "@kommgraph/infra";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../src/service.ts";
import { ministry } from "./people.ts";
import { tell } from "./projected-world.ts";
import { course, own, solingen, world } from "./steering-world.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(network);
  await tell(service.orm, world);
});
afterAll(() => service.stop());

describe("a steering report", () => {
  it("tells every line by quarters, as the facts are dated", async () => {
    const { data, errors } = await service.ask(
      `{ node(id: "${solingen}") { ... on Municipality { steering { lines { indicator
        quarters { quarter from until value basis peerMedian withheld } } } } } }`,
      {},
      { who: ministry },
    );
    expect(errors).toEqual([]);
    const quartersOf = (name: string) =>
      data.node.steering.lines.find(({ indicator }: any) => indicator === name).quarters;
    expect(quartersOf("SEATS_PER_NEED").map(({ quarter, until }: any) => `${quarter} ${until}`)).toEqual([
      ...["2025-Q1 2025-03-31", "2025-Q2 2025-06-30", "2025-Q3 2025-09-30", "2025-Q4 2025-12-31"],
      ...["2026-Q1 2026-03-31", "2026-Q2 2026-06-30", "2026-Q3 2026-09-30", "2026-Q4 2026-11-18"],
    ]);
    const values = (name: string) => quartersOf(name).map(({ value }: any) => value);
    expect(values("COMPLETION_RATE")).toEqual([null, 50, null, null, null, 50, null, null]);
    expect(values("FREE_SEATS")).toEqual([null, null, null, null, null, null, null, own]);
    expect(values("GRANT_PER_HEAD")).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
    // Courses count from six weeks before their start until they end.
    expect(values("SEATS_PER_NEED").slice(1, 7)).toEqual([0, 0, 0.75, 0.75, 0, 0.38]);
    expect(quartersOf("COST_PER_COMPLETION")[5]).toMatchObject({ value: 167, basis: 15, withheld: false });
  });

  it("withholds the quarter of few from the public, and another one, so that no difference to the year tells", async () => {
    await tell(service.orm, [
      [
        "Course",
        "crs_small",
        course(own, {
          start: "2026-02-01",
          end: "2026-02-28",
          quality: { started: 9, completed: 6, examined: 6, passed: 6 },
        }),
      ],
    ]);
    const ask = (who: Who) =>
      service.ask(
        `{ node(id: "${solingen}") { ... on Municipality { steering { lines { indicator quarters(last: 4) { quarter value basis withheld } } } } } }`,
        {},
        { who },
      );
    const rates = async (who: Who) =>
      (await ask(who)).data.node.steering.lines.find(({ indicator }: any) => indicator === "COMPLETION_RATE").quarters;
    // Three left in the first quarter, fifteen in the second.
    expect(await rates(nobody)).toEqual([
      { quarter: "2026-Q1", value: null, basis: null, withheld: true },
      { quarter: "2026-Q2", value: null, basis: null, withheld: true },
      { quarter: "2026-Q3", value: null, basis: null, withheld: false },
      { quarter: "2026-Q4", value: null, basis: null, withheld: false },
    ]);
    expect((await rates(ministry))[0]).toEqual({ quarter: "2026-Q1", value: 66.7, basis: 9, withheld: false });
  });

  it("takes two statements more for the quarters of all lines, and one for what is withheld", async () => {
    const { statements, errors } = await service.ask(
      `{ node(id: "${solingen}") { ... on Municipality { steering { lines { quarters { value } } } } } }`,
      {},
      { who: nobody },
    );
    expect(errors).toEqual([]);
    expect(statements).toBe(5 + 4); // besides municipalities, figures, links and what is withheld of eight days
  });

  it.each([0, 21, -1])("refuses so many quarters: %i", async (last) => {
    const { errors } = await service.ask(
      `{ node(id: "${solingen}") { ... on Municipality { steering { lines { quarters(last: ${last}) { value } } } } } }`,
    );
    expect(errors[0]).toMatchObject({ extensions: { code: "OUT_OF_RANGE" } });
  });
});
