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
