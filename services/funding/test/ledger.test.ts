import { randomUUID } from "node:crypto";
import { type TestService, testService } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Account } from "../src/ledger/account.entity.ts";
import { Entry } from "../src/ledger/entry.entity.ts";
import { funding } from "../src/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(funding, { demo: "small" });
});
afterAll(() => service.stop());

/** As the service's own role, as everything it does. */
function sql(statement: string, parameters: unknown[] = []): Promise<any[]> {
  return service.orm.em.fork().execute(statement, parameters);
}

/** A budget line with money left, and a grant that it pays for. */
async function lineWithGrant(order: "asc" | "desc"): Promise<{ line: any; grant: any }> {
  const [line] = await sql(`select id, budget_line_id, debits - credits as available from account
    where kind = 'AVAILABLE' and debits > credits
      and budget_line_id in (select budget_line_id from "grant") order by id ${order} limit 1`);
  const [grant] = await sql(`select id from account where kind = 'COMMITTED' and budget_line_id = ? limit 1`, [
    line.budget_line_id,
  ]);
  return { line, grant };
}

describe("the ledger", () => {
  it("balances: debits are credits, and every account is the sum of its entries", async () => {
    const [sums] = await sql(`select sum(debits)::text as debits, sum(credits)::text as credits,
      (select sum(cents)::text from entry) as moved, (select count(*)::int from entry) as entries from account`);
    expect(sums.entries).toBeGreaterThan(500);
    expect(sums.debits).toBe(sums.moved);
    expect(sums.credits).toBe(sums.moved);
    const wrong = await sql(`select id from account
      where debits <> coalesce((select sum(cents) from entry where debit_account_id = account.id), 0)
         or credits <> coalesce((select sum(cents) from entry where credit_account_id = account.id), 0)`);
    expect(wrong).toEqual([]);
  });

  it("says the same as plans, grants, payments and proofs", async () => {
    const differing = (table: string, is: string, ledger: string) =>
      sql(
        `select * from (select ${is} as "is", coalesce((${ledger}), 0) as ledger from ${table}) both_ where "is" <> ledger`,
      );
    const entries = (what: string, reference: string) =>
      `select sum(cents) from entry where what in (${what}) and reference = ${reference}`;
    expect(await differing("budget_line", "planned", entries("'PLAN'", "budget_line.id"))).toEqual([]);
    expect(await differing(`"grant"`, "amount", entries("'COMMIT', 'FORWARD'", `"grant".id`))).toEqual([]);
    const paid = `case when state in ('PAID', 'REPAID') then amount else 0 end`;
    expect(await differing("disbursement", paid, entries("'DISBURSE'", "disbursement.id"))).toEqual([]);
    const checked = "(select * from proof_of_use where accepted) proof";
    expect(await differing(checked, "spent", entries("'SPEND'", "grant_id"))).toEqual([]);
    expect(await differing(checked, "repay", entries("'REPAY'", "grant_id"))).toEqual([]);
  });

  it("leaves nothing open where a grant is closed or revoked", async () => {
    const open = await sql(`select account.id from account join "grant" on "grant".id = grant_id
      where state in ('CLOSED', 'REVOKED') and kind <> 'SPENT' and debits <> credits`);
    const [{ count }] = await sql(`select count(*)::int from "grant" where state in ('CLOSED', 'REVOKED')`);
    expect(count).toBeGreaterThan(20);
    expect(open).toEqual([]);
  });

  it.each([
    ["change an entry", "update entry set cents = cents + 1"],
    ["delete an entry", "delete from entry"],
    ["empty the ledger", "truncate entry"],
    ["change an account", "update account set debits = debits + 1"],
    ["delete an account", "delete from account"],
    ["open an account with money in it", "insert into account (id, kind, debits) values ('mine', 'STATE', 1000)"],
  ])("refuses the service's own role to %s", async (_what, statement) => {
    expect(await sql("select current_user::text as role")).toEqual([{ role: "kommgraph_funding" }]);
    await expect(sql(statement)).rejects.toThrow(/permission denied/);
  });

  it.each([
    ["from a budget line straight to a recipient", "available", "disbursed", "DISBURSE"],
    ["from a grant to the state without having been paid", "committed", "state", "REPAY"],
    ["for a reason that is none", "available", "committed", "GIFT"],
  ])("refuses to move money %s", async (_what, from, to, what) => {
    const accountLike = async (kind: string) =>
      (await sql(`select id from account where kind = ? order by id limit 1`, [kind.toUpperCase()]))[0].id;
    const statement = `insert into entry (transaction, debit_account_id, credit_account_id, cents, at, what, reference)
      values ('test', ?, ?, 1, now(), ?, 'test')`;
    await expect(sql(statement, [await accountLike(to), await accountLike(from), what])).rejects.toThrow(
      /moves_where_it_may/,
    );
  });

  it.each([
    ["more than was asked for", `update "grant" set amount = requested + 1`, /permission denied/],
    [
      "a smaller request afterwards",
      `update application set requested = requested - 1 where state = 'APPROVED'`,
      /foreign key/,
    ],
    ["a grant away", `delete from "grant"`, /permission denied/],
    ["a payment away", "delete from disbursement", /permission denied/],
    ["another amount of a payment", "update disbursement set amount = amount + 1", /permission denied/],
    ["a budget away", "delete from budget_line", /permission denied/],
  ])("refuses the service's own role %s", async (_what, statement, why) => {
    await expect(sql(statement)).rejects.toThrow(why);
  });

  it("awards no cent more than was asked for, whatever asks the database", async () => {
    const award = (more: number, requested: string) =>
      sql(
        `insert into "grant" (id, number, application_id, project_id, budget_line_id, programme_id, recipient_id, giver_id,
           amount, requested, awarded_on, starts_on, ends_on, state)
         select 'grt_' || gen_random_uuid(), gen_random_uuid(), application.id, project.id, (select id from budget_line limit 1),
           programme_id, applicant_id, authority_id, application.requested + ?, ${requested}, current_date, current_date,
           current_date, 'NOTIFIED'
         from application join project on application_id = application.id join call on call.id = call_id
         where application.state = 'REJECTED' and not awarded order by application.id limit 1`,
        [more],
      );
    await expect(award(1, "application.requested")).rejects.toThrow(/never_above_request/);
    await expect(award(1, "application.requested + 1")).rejects.toThrow(/foreign key/);
    await expect(award(0, "application.requested")).resolves.toBeDefined();
  });

  describe("plans", () => {
    const plan = (what: string, from: string, to: string, reference: string) =>
      sql(
        `insert into entry (transaction, debit_account_id, credit_account_id, cents, at, what, reference)
         values ('test', ?, ?, 100, now(), ?, ?)`,
        [to, from, what, reference],
      );
    let lines: string[];
    beforeAll(async () => {
      const budget = `bud_${randomUUID()}`;
      // Two lines of a real budget, with nothing planned.
      await sql(`insert into budget (id, programme_id, budget_day) values (?, 'prg_KOMM_IN', '2031-07-01')`, [budget]);
      lines = [`${budget}:A`, `${budget}:B`];
      for (const [position, line] of lines.entries()) {
        await sql(
          `insert into budget_line (id, budget_id, position, code, name, planned) values (?, ?, ?, ?, 'Titel', 0)`,
          [line, budget, position, line.slice(-1)],
        );
        await sql(`insert into account (id, kind, budget_line_id) values (?, 'AVAILABLE', ?)`, [
          `available:${line}`,
          line,
        ]);
      }
    });

    it("are what the ledger says: a figure alone is refused, and so is money alone", async () => {
      const [line] = lines as [string];
      await expect(sql("update budget_line set planned = 100 where id = ?", [line])).rejects.toThrow(
        /not what the ledger/,
      );
      await expect(plan("PLAN", "state", `available:${line}`, line)).rejects.toThrow(/without a trace/);
    });

    it("leave a trace of who made them in the same transaction, or are none", async () => {
      const [line] = lines as [string];
      const withHistory = (mutation: string, when: "before" | "with") =>
        service.orm.em.fork().transactional(async (em) => {
          const trace = `insert into history (entity_type, entity_id, kind, mutation, subject, at, differences)
            select 'Budget', budget_id, 'CREATED', ?, 'somebody', now(), '{}' from budget_line where id = ?`;
          if (when === "before") await sql(trace, [mutation, line]);
          else await em.execute(trace, [mutation, line]);
          await em.execute("update budget_line set planned = 100 where id = ?", [line]);
          await em.execute(
            `insert into entry (transaction, debit_account_id, credit_account_id, cents, at, what, reference)
             values ('test', ?, 'state', 100, now(), 'PLAN', ?)`,
            [`available:${line}`, line],
          );
        });
      await expect(withHistory("planBudget", "before")).rejects.toThrow(/without a trace/);
      await expect(withHistory("openCall", "with")).rejects.toThrow(/without a trace/);
      await withHistory("planBudget", "with");
      // Once: what was planned is not planned again.
      await expect(withHistory("planBudget", "with")).rejects.toThrow(/happens_once/);
    });

    it("are not moved to another line without a trace either, nor is invented money planned for real", async () => {
      const [a, b] = lines as [string, string];
      await expect(plan("TRANSFER", `available:${a}`, `available:${b}`, b)).rejects.toThrow(/without a trace/);
      await expect(
        sql(
          `insert into entry (transaction, debit_account_id, credit_account_id, cents, at, what, reference, anchor, demonstration)
           values ('test', ?, 'state', 0 + 100, now(), 'PLAN', ?, current_date, true)`,
          [`available:${b}`, b],
        ),
      ).rejects.toThrow(/without a trace/);
    });
  });

  it("refuses to pay a grant of one budget line from another", async () => {
    const { grant } = await lineWithGrant("asc");
    const [other] = await sql(
      `select id from account where kind = 'AVAILABLE' and budget_line_id <>
      (select budget_line_id from account where id = ?) and debits > credits limit 1`,
      [grant.id],
    );
    await expect(
      sql(
        `insert into entry (transaction, debit_account_id, credit_account_id, cents, at, what, reference)
         values ('test', ?, ?, 1, now(), 'COMMIT', 'test')`,
        [grant.id, other.id],
      ),
    ).rejects.toThrow(/between budget lines/);
  });

  it("is not changed by whoever may move the demonstration: rows stay, and only what is read of them moves", async () => {
    const rows = () => sql(`select md5(string_agg(entry::text, '|' order by id)) as digest from entry`);
    const times = () => sql(`select max(at) as latest from booking where demonstration`);
    const [before, earlier] = [await rows(), await times()];
    await sql(`update seeds set anchor = anchor + 7 where name = 'demonstration'`);
    expect(await rows()).toEqual(before);
    expect(await times()).not.toEqual(earlier);
    await sql(`update seeds set anchor = anchor - 7 where name = 'demonstration'`);
    expect(await times()).toEqual(earlier);
  });

  it("opens no second account of the state, and none under another's name", async () => {
    await expect(sql(`insert into account (id, kind) values ('state2', 'STATE')`)).rejects.toThrow(/named_for/);
    const [line] = await sql("select id from budget_line limit 1");
    await expect(
      sql(`insert into account (id, kind, budget_line_id) values ('mine', 'AVAILABLE', ?)`, [line.id]),
    ).rejects.toThrow(/named_for/);
  });

  it("takes new entries, adds them up, and refuses to give what is not there", async () => {
    const { line, grant } = await lineWithGrant("asc");
    const move = (cents: bigint) =>
      sql(
        `insert into entry (transaction, debit_account_id, credit_account_id, cents, at, what, reference)
         values ('test', ?, ?, ?, now(), 'COMMIT', ?)`,
        [grant.id, line.id, cents.toString(), randomUUID()],
      );
    await expect(move(BigInt(line.available) + 1n)).rejects.toThrow(/never_overdrawn/);
    await move(BigInt(line.available));
    expect(await sql("select (debits - credits)::text as available from account where id = ?", [line.id])).toEqual([
      { available: "0" },
    ]);
    await expect(move(1n)).rejects.toThrow(/never_overdrawn/);
  });

  it("never gives more than there is, whatever arrives at once", async () => {
    const { line, grant } = await lineWithGrant("desc");
    const each = BigInt(line.available) / 10n + 1n;
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, () =>
        service.orm.em.fork().transactional((em) =>
          em.insert(Entry, {
            transaction: "race",
            debitAccountId: grant.id,
            creditAccountId: line.id,
            cents: each,
            at: new Date(),
            what: "COMMIT",
            reference: randomUUID(),
            anchor: null,
            demonstration: false,
          } as never),
        ),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(9);
    const account = await service.orm.em.fork().findOneOrFail(Account, { id: line.id });
    expect(account.debits - account.credits).toBe(BigInt(line.available) - each * 9n);
  });
});
