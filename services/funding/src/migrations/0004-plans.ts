import { Migration } from "@mikro-orm/migrations";

/**
 * What is planned is what the ledger says, and nobody plans or moves money between lines without a trace: whoever did it
 * stands in the history, which nobody changes either. Looked at when a transaction ends, since figures, entries and
 * history are written one after the other.
 */
export class Plans extends Migration {
  override up(): void {
    this.addSql(plannedInLedger);
    this.addSql(planIsKept);
    this.addSql(`create constraint trigger plan_is_kept after insert or update of planned on budget_line
      deferrable initially deferred for each row execute function plan_is_kept()`);
    this.addSql(planIsTraced);
    this.addSql(`create constraint trigger plan_is_traced after insert on entry
      deferrable initially deferred for each row when (new.what in ('PLAN', 'TRANSFER')) execute function plan_is_traced()`);
    this.addSql(`revoke delete, truncate on budget, budget_line from kommgraph_funding`);
    this.addSql(`revoke update on budget, budget_line from kommgraph_funding`);
    this.addSql(`grant update (budget_day) on budget to kommgraph_funding`);
    this.addSql(`grant update (planned) on budget_line to kommgraph_funding`);
  }

  override down(): void {
    this.addSql(`drop trigger plan_is_traced on entry`);
    this.addSql(`drop trigger plan_is_kept on budget_line`);
    this.addSql(`drop function plan_is_traced, plan_is_kept, planned_in_ledger`);
  }
}

/** What was ever planned for a line, transfers included. */
const plannedInLedger = `create function planned_in_ledger(line text) returns numeric language sql stable
  set search_path from current as $$
  select coalesce(sum(case debit_account_id when 'available:' || line then cents else -cents end), 0) from entry
  where (debit_account_id = 'available:' || line or credit_account_id = 'available:' || line)
    and what in ('PLAN', 'TRANSFER')
$$`;

const planIsKept = `create function plan_is_kept() returns trigger language plpgsql
  set search_path from current as $$
begin
  if exists (select from budget_line where id = new.id and planned <> planned_in_ledger(id)) then
    raise exception 'what is planned for % is not what the ledger says', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$`;

/** What is planned leaves a trace of its budget, what moves one of both lines; and nothing invented is planned for real. */
const planIsTraced = `create function plan_is_traced() returns trigger language plpgsql
  set search_path from current as $$
begin
  if exists (
    select from account join budget_line as line on line.id = budget_line_id
    where account.id in (new.debit_account_id, new.credit_account_id) and (
      line.demonstration <> new.demonstration
      or planned <> planned_in_ledger(line.id)
      or not line.demonstration and not exists (
        select from history
        where xmin = pg_current_xact_id()::xid and subject is not null and case new.what
          when 'PLAN' then entity_type = 'Budget' and entity_id = line.budget_id and mutation = 'planBudget'
          else entity_type = 'BudgetLine' and entity_id = line.id and mutation = 'transferBudget'
        end
      )
    )
  ) then
    raise exception 'money is planned or moved without a trace' using errcode = 'check_violation';
  end if;
  return null;
end $$`;
