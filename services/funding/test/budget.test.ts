import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { funding } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(funding, { demo: "small" });
  // The first statement of all opens the connection, which is a statement more.
  await service.orm.em.fork().execute("select 1");
});
afterAll(() => service.stop());

const query = `{ programmes { code budgets { year demonstration planned { amount } committed { amount } disbursed { amount }
  available { amount } lines { code name planned { amount } committed { amount } disbursed { amount }
  available { amount } } } } }`;

describe("a budget", () => {
  it("is the sum of its lines, and what is not committed is available", async () => {
    const { data, statements } = await service.ask(query);
    const budgets = data.programmes.flatMap(({ budgets }: any) => budgets);
    expect(budgets).toHaveLength(27);
    for (const budget of budgets) {
      for (const what of ["planned", "committed", "disbursed", "available"]) {
        const sum = budget.lines.reduce((cents: bigint, line: any) => cents + inCents(line[what]), 0n);
        expect(inCents(budget[what])).toBe(sum);
      }
      expect(inCents(budget.planned)).toBe(inCents(budget.committed) + inCents(budget.available));
      expect(inCents(budget.disbursed)).toBeLessThanOrEqual(inCents(budget.committed));
      expect(inCents(budget.available)).toBeGreaterThanOrEqual(0n);
      expect(budget.demonstration).toBe(true);
    }
    expect(statements).toBe(3);
  });

  it("has committed exactly the grants of its programme and year", async () => {
    const { data } =
      await service.ask(`{ programme(code: "KOMM_AN_II") { budgets(year: 2026) { year committed { amount }
      disbursed { amount } lines { code } } } grants(programme: "prg_KOMM_AN_II", year: 2026, first: 100) { totalCount nodes {
      amount { amount } disbursed { amount } state forwardedFrom { id } } } }`);
    const { nodes, totalCount } = data.grants;
    expect(totalCount).toBe(nodes.length);
    const [budget] = data.programme.budgets;
    expect(budget.lines.map(({ code }: any) => code)).toEqual(["A", "B", "C", "D"]);
    const sum = (grants: any[], what: string) => grants.reduce((cents, grant) => cents + inCents(grant[what]), 0n);
    const first = nodes.filter(({ forwardedFrom }: any) => !forwardedFrom);
    expect(nodes.length).toBeGreaterThan(first.length);
    expect(inCents(budget.committed)).toBe(sum(first, "amount"));
    expect(inCents(budget.disbursed)).toBe(sum(nodes, "disbursed"));
    expect(inCents(budget.disbursed)).toBeGreaterThan(0n);
  });

  it("exists for last year, this year and next year", async () => {
    const { data } = await service.ask(`{ programme(code: "MSO_EINZEL") { budgets { year } } }`);
    expect(data.programme.budgets).toEqual([{ year: 2027 }, { year: 2026 }, { year: 2025 }]);
  });
});

function inCents({ amount }: { amount: string }): bigint {
  return BigInt(amount.replace(".", ""));
}
