import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { funding } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(funding, { demo: "small" });
});
afterAll(() => service.stop());

describe("a year of 54 towns with twelve draws each", () => {
  it("is reconciled to the cent: requests, payments, ledger, grants and the budget say the same", async () => {
    const carriers = await service.orm.em.fork().execute(`
      select recipient_id as recipient, "grant".id, "grant".amount::text as amount, budget_line_id as line,
        count(disbursement.id)::int as draws, sum(disbursement.amount)::text as drawn,
        count(distinct date_trunc('month', paid_at at time zone 'Europe/Berlin'))::int as months,
        max(paid_at) - min(paid_at) < interval '1 year' as within_a_year,
        (select sum(cents)::text from booking where what = 'DISBURSE'
          and debit_account_id = 'disbursed:' || "grant".id) as booked,
        (select count(*)::int from booking where what = 'DISBURSE'
          and debit_account_id = 'disbursed:' || "grant".id) as bookings,
        (select sum(cents)::text from booking where credit_account_id = 'disbursed:' || "grant".id) as settled
      from "grant" join disbursement on grant_id = "grant".id and paid_at is not null
      where programme_id = 'prg_KIM_1' and forwarded_from_id is null
      group by "grant".id having count(disbursement.id) = 12 order by recipient`);
    expect(carriers).toHaveLength(54);
    expect(new Set(carriers.map(({ recipient }: any) => recipient)).size).toBe(54);
    for (const carrier of carriers as any[]) {
      expect(carrier).toMatchObject({ draws: 12, bookings: 12, within_a_year: true });
      expect(carrier.months).toBeGreaterThanOrEqual(11);
      expect(carrier.drawn).toBe(carrier.amount);
      expect(carrier.booked).toBe(carrier.amount);
      expect(carrier.settled).toBe(carrier.amount);
    }
    const drawn = (carriers as any[]).reduce((sum, { drawn: cents }) => sum + BigInt(cents), 0n);
    expect(drawn).toBeGreaterThan(54n * 7_950_000n - 1n);
  });

  it("adds up through the public door: the line's figures are those of its grants", async () => {
    const { data } = await service.ask(`{ programme(code: "KIM_1") { budgets(year: 2025) { lines { planned { amount }
      committed { amount } disbursed { amount } available { amount } lapsed { amount } } } } }`);
    const [line] = data.programme.budgets[0].lines;
    const [sums] = (await service.orm.em.fork().execute(`
      select sum(amount)::text as granted, (select sum(cents)::text from booking where what = 'DISBURSE' and debit_account_id in
        (select 'disbursed:' || id from "grant" where budget_line_id = line.id)) as paid,
        coalesce((select sum(cents)::text from booking where what = 'RELEASE' and debit_account_id = 'available:' || line.id), '0')
          as released
      from budget_line as line join budget on budget.id = budget_id
      join "grant" on budget_line_id = line.id and forwarded_from_id is null
      where budget.programme_id = 'prg_KIM_1' and year = 2025 group by line.id`)) as any[];
    expect(inCents(line.committed)).toBe(BigInt(sums.granted) - BigInt(sums.released));
    expect(inCents(line.disbursed)).toBe(BigInt(sums.paid));
    expect(inCents(line.planned)).toBe(inCents(line.committed) + inCents(line.available));
    expect(line.lapsed.amount).toBe("0.00");
  });
});

function inCents({ amount }: { amount: string }): bigint {
  return BigInt(amount.replace(".", ""));
}
