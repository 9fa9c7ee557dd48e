import { Migration } from "@mikro-orm/migrations";

/**
 * The double-entry ledger. An entry moves cents from the account it credits to the account it debits, so debits and
 * credits are equal by form; nobody but the owner can change or delete one. Every account carries its sums, written
 * by a trigger alone, and no account but the state's can give what it does not have: that is what keeps a budget line
 * from being overcommitted and a grant from being overdrawn, whatever arrives at once.
 */
export class Ledger extends Migration {
  override up(): void {
    this.addSql(`create table account (
      id text primary key,
      kind text not null check (kind in ('STATE', 'AVAILABLE', 'COMMITTED', 'DISBURSED', 'SPENT')),
      budget_line_id text references budget_line,
      grant_id text references "grant",
      debits bigint not null default 0 check (debits >= 0),
      credits bigint not null default 0 check (credits >= 0),
      demonstration boolean not null default false,
      unique (grant_id, kind),
      constraint never_overdrawn check (kind = 'STATE' or credits <= debits),
      constraint belongs_where_it_must check (
        (kind = 'STATE') = (budget_line_id is null) and (kind in ('STATE', 'AVAILABLE')) = (grant_id is null)
      )
    )`);
    this.addSql(`create index on account (budget_line_id, kind)`);
    this.addSql(`insert into account (id, kind) values ('state', 'STATE')`);
    this.addSql(`create table entry (
      id bigint generated always as identity primary key,
      transaction text not null,
      debit_account_id text not null references account,
      credit_account_id text not null references account,
      cents bigint not null check (cents > 0),
      at timestamptz not null,
      what text not null check (what in ('PLAN', 'COMMIT', 'FORWARD', 'DISBURSE', 'SPEND', 'REPAY', 'RELEASE')),
      reference text not null,
      demonstration boolean not null default false,
      check (debit_account_id <> credit_account_id)
    )`);
    this.addSql(`create index on entry (debit_account_id)`);
    this.addSql(`create index on entry (credit_account_id)`);
    this.addSql(`create index on entry (transaction)`);
    this.addSql(sumUp);
    this.addSql(`create trigger sum_up after insert on entry referencing new table as posted
      for each statement execute function sum_up_entries()`);
    this.addSql(moveDemonstration);
    this.addSql(`create trigger move_demonstration_entries after update of anchor on seeds for each row
      when (old.name = 'demonstration' and old.anchor <> new.anchor) execute function move_demonstration_entries()`);
    this.addSql(`revoke all on account, entry from kommgraph_funding`);
    this.addSql(`grant select, insert on entry to kommgraph_funding`);
    this.addSql(`grant select, insert (id, kind, budget_line_id, grant_id, demonstration) on account
      to kommgraph_funding`);
  }

  override down(): void {
    this.addSql(`drop trigger move_demonstration_entries on seeds`);
    this.addSql(`drop table entry, account`);
    this.addSql(`drop function sum_up_entries, move_demonstration_entries`);
  }
}

/** Runs with the owner's rights; takes the accounts in the order of their ids, so that two at once never deadlock. */
const sumUp = `create function sum_up_entries() returns trigger language plpgsql security definer
  set search_path from current as $$
begin
  perform from account
    where id in (select debit_account_id from posted union select credit_account_id from posted)
    order by id for no key update;
  update account set debits = account.debits + moved.debits, credits = account.credits + moved.credits
    from (
      select account_id, sum(debit) as debits, sum(credit) as credits
      from (
        select debit_account_id as account_id, cents as debit, 0 as credit from posted
        union all
        select credit_account_id, 0, cents from posted
      ) as side
      group by account_id
    ) as moved
    where account.id = moved.account_id;
  return null;
end $$`;

/** The demonstration moves with the calendar and the clocks, its entries too; the service's role cannot touch them. */
const moveDemonstration = `create function move_demonstration_entries() returns trigger language plpgsql
  security definer set search_path from current set timezone to 'Europe/Berlin' as $$
begin
  update entry set at = at + (new.anchor - old.anchor) * interval '1 day' where demonstration;
  return null;
end $$`;
