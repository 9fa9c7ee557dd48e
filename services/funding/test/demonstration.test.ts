import { seed, type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { funding } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(funding, { demo: "small" });
});
afterAll(() => service.stop());

/** Nineteen weeks after the day of the tests it is summer time. */
const later = new Date("2027-03-31T09:00:00Z");

describe("the demonstration", () => {
  it("has 300 applications and 54 of integration centres, several of them Solingen's, and marks everything as invented", async () => {
    const [counted] = await service.orm.em.fork().execute("select count(*)::int as count from application");
    expect(counted?.count).toBe(354);
    const { data } = await service.ask(`{ grants(recipient: "mun_05122000") { nodes { demonstration amount { amount }
      application { demonstration call { demonstration programme { code } } } forwardedTo { recipient { __typename } }
      project { title demonstration } disbursements { demonstration state } } } }`);
    const codes = data.grants.nodes.map(({ application }: any) => application.call.programme.code);
    expect(codes.toSorted()).toEqual(["KIM_1", "KIM_2", "KOMM_AN_II"]);
    for (const grant of data.grants.nodes) {
      expect(grant.project.title).toContain("Solingen");
      expect(grant.disbursements.length).toBeGreaterThan(0);
      const marks = [grant, grant.application, grant.application.call, grant.project, ...grant.disbursements];
      expect(marks.every(({ demonstration }: any) => demonstration)).toBe(true);
    }
    const chains = data.grants.nodes.flatMap(({ forwardedTo }: any) => forwardedTo);
    expect(chains.length).toBeGreaterThan(0);
  });

  it("decides, pays and books nothing in the future", async () => {
    const rows = await service.orm.em.fork().execute(`
      select max(at) as latest from application_step union all select max(paid_at) from disbursement
      union all select max(at) from entry union all select max(created_at) from application`);
    for (const { latest } of rows) expect(new Date(latest).getTime()).toBeLessThan(Date.parse("2026-11-18T09:00:00Z"));
  });

  it("lists every column that holds a date, the ledger's apart, which never changes", async () => {
    const rows = await service.orm.em.fork().execute(`
      select table_name, array_agg(column_name::text order by column_name) as columns
      from information_schema.columns
      where table_schema = 'funding' and data_type in ('date', 'timestamp with time zone') and table_name not in ('entry', 'booking')
        and is_generated = 'NEVER'
        and table_name in (select table_name from information_schema.columns
          where table_schema = 'funding' and column_name = 'demonstration')
      group by table_name`);
    const listed = Object.entries(funding.demonstration?.dates ?? {});
    expect(Object.fromEntries(rows.map((row: any) => [row.table_name, row.columns]))).toEqual(
      Object.fromEntries(listed.map(([table, columns]) => [table, columns.toSorted()])),
    );
  });

  it("is after nineteen weeks what it would be if it had been made then, ledger, hours and real data included", async () => {
    const fresh = await testService(funding);
    const options = { demo: "small", today: later, progress: () => {} } as const;
    const before = await everything(service);
    expect(await seed(service.orm, funding, options)).toMatchObject({ demonstration: "moved" });
    expect(await seed(fresh.orm, funding, options)).toMatchObject({ demonstration: "loaded" });
    const [moved, made] = [await everything(service), await everything(fresh)];
    expect(Object.keys(moved)).toHaveLength(18);
    const { entry: entriesMoved, ...rest } = moved;
    const { entry: entriesMade, ...restMade } = made;
    expect(rest).toEqual(restMade);
    expect(await bookings(service)).toEqual(await bookings(fresh));
    expect(entriesMoved).toEqual(before.entry);
    expect(entriesMade).not.toEqual(before.entry);
    expect(moved.figure).toEqual(before.figure);
    const { data } = await service.ask(`{ call(id: "cal_KOMM_IN_2009") { opensAt closesAt budgetYear } }`);
    expect(data.call).toEqual({
      opensAt: "2008-11-30T23:00:00.000Z",
      closesAt: "2009-02-28T22:59:59.000Z",
      budgetYear: 2009,
    });
    await fresh.stop();
  });
});

/** The ledger as it is read. */
function bookings({ orm }: TestService): Promise<object[]> {
  return orm.em.fork().execute(`select transaction, debit_account_id, credit_account_id, cents, what, reference, at
    from booking order by transaction, what, at, cents`);
}

/** Every row of every table, as text, in a fixed order. */
async function everything({ orm }: TestService): Promise<Record<string, string[]>> {
  const em = orm.em.fork();
  const contents: Record<string, string[]> = {};
  for (const metadata of em.getMetadata().getAll().values()) {
    const rows = await em.execute(`select row_to_json("row")::text as line from "${metadata.tableName}" as "row"`);
    contents[metadata.tableName] = rows.map(({ line }: any) => line).toSorted();
  }
  return contents;
}
