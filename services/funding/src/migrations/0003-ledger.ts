import { Migration } from "@mikro-orm/migrations";

/**
 * The double-entry ledger. An entry moves cents from the account it credits to the account it debits, so debits and
 * credits are equal by form, and nobody changes or deletes one. Every account carries its sums, written by a trigger
 * alone, and no account but the state's can give what it does not have: that is what keeps a budget line from being
 * overcommitted and a grant from being overdrawn, whatever arrives at once.
 */
export class Ledger extends Migration {
  override up(): void {
    this.accounts();
    this.entries();
    this.addSql(sumUp);
    this.addSql(`create trigger sum_up after insert on entry referencing new table as posted
      for each statement execute function sum_up_entries()`);
    this.addSql(bookings);
    this.addSql(`revoke all on account, entry, booking from kommgraph_funding`);
    this.addSql(`grant select on booking to kommgraph_funding`);
    this.addSql(`grant select, insert on entry to kommgraph_funding`);
    this.addSql(`grant select, insert (id, kind, budget_line_id, grant_id, demonstration) on account
      to kommgraph_funding`);
  }

  /** The id of an account says what it is, so that the checks of an entry need to look at nothing else. */
  private accounts(): void {
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
      ),
      constraint named_for_what_it_is check (
        id = case kind when 'STATE' then 'state' else lower(kind) || ':' || coalesce(grant_id, budget_line_id) end
      )
    )`);
    this.addSql(`create index on account (budget_line_id, kind)`);
    this.addSql(`insert into account (id, kind) values ('state', 'STATE')`);
  }

  private entries(): void {
    this.addSql(`create table entry (
      id bigint generated always as identity primary key,
      transaction text not null,
      debit_account_id text not null references account,
      credit_account_id text not null references account,
      cents bigint not null check (cents > 0),
      at timestamptz not null,
      anchor date,
      what text not null,
      reference text not null,
      demonstration boolean not null default false check (demonstration = (anchor is not null)),
      check (debit_account_id <> credit_account_id),
      constraint moves_where_it_may check (
        split_part(credit_account_id, ':', 1) || ' ' || split_part(debit_account_id, ':', 1) = coalesce(case what
          when 'PLAN' then 'state available'
          when 'TRANSFER' then 'available available'
          when 'LAPSE' then 'available state'
          when 'COMMIT' then 'available committed'
          when 'RELEASE' then 'committed available'
          when 'FORWARD' then 'committed committed'
          when 'RETURN' then 'committed committed'
          when 'DISBURSE' then 'committed disbursed'
          when 'SPEND' then 'disbursed spent'
          when 'REPAY' then 'disbursed state'
        end, 'nowhere')
      )
    )`);
    this.addSql(`create index on entry (debit_account_id)`);
    this.addSql(`create index on entry (credit_account_id)`);
    this.addSql(`create index on entry (transaction)`);
    this.addSql(`create unique index happens_once on entry (reference, what)
      where what not in ('TRANSFER', 'LAPSE')`);
  }

  override down(): void {
    this.addSql(`drop view booking`);
    this.addSql(`drop table entry, account`);
    this.addSql(`drop function sum_up_entries`);
  }
}

/**
 * Runs with the owner's rights; takes the accounts in the order of their ids, so that two at once never deadlock.
 * Money of one budget line pays for nothing of another: only the ministry's transfers go across.
 */
const sumUp = `create function sum_up_entries() returns trigger language plpgsql security definer
  set search_path from current as $$
begin
  perform from account
    where id in (select debit_account_id from posted union select credit_account_id from posted)
    order by id for no key update;
  if exists (
    select from posted
    join account as debited on debited.id = debit_account_id
    join account as credited on credited.id = credit_account_id
    where what <> 'TRANSFER' and debited.budget_line_id <> credited.budget_line_id
  ) then
    raise exception 'an entry moves money between budget lines' using errcode = 'check_violation';
  end if;
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

/**
 * The ledger as it is read. The demonstration moves with the calendar and the clocks, its entries do not: each keeps the
 * Monday on which the demonstration stood when it was booked, and how far that has moved since is added here. Nobody
 * needs a right to change a row for it.
 */
const bookings = `create view booking as
  select entry.id, transaction, debit_account_id, credit_account_id, cents, what, reference, demonstration,
    case when entry.anchor is null then at else
      (at at time zone 'Europe/Berlin' + (coalesce(seeds.anchor, entry.anchor) - entry.anchor) * interval '1 day')
        at time zone 'Europe/Berlin'
    end as at
  from entry left join seeds on seeds.name = 'demonstration'`;
