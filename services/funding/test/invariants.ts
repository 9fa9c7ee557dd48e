import type { Stage } from "./stage.ts";

/** What must always hold of the ledger: debits are credits, no account is overdrawn, sums are those of the entries. */
export async function brokenInvariants(stage: Pick<Stage, "sql">): Promise<string[]> {
  const rows = await stage.sql(`
    select 'debits are not credits' as broken where (select sum(debits) <> sum(credits) from account)
    union all
    select 'overdrawn: ' || id from account where kind <> 'STATE' and credits > debits
    union all
    select 'sum is wrong: ' || id from account
      where debits <> coalesce((select sum(cents) from entry where debit_account_id = account.id), 0)
         or credits <> coalesce((select sum(cents) from entry where credit_account_id = account.id), 0)
    union all
    select 'grant without its commitment: ' || "grant".id from "grant"
      where amount <> coalesce((select sum(cents) from entry where what in ('COMMIT', 'FORWARD') and reference = "grant".id), 0)
    union all
    select 'commitment without its grant: ' || reference from entry
      where what in ('COMMIT', 'FORWARD') and not exists (select from "grant" where "grant".id = reference)
    union all
    select 'payment and state differ: ' || disbursement.id from disbursement
      where (state in ('PAID', 'REPAID')) <> exists (
        select from entry where what = 'DISBURSE' and reference = disbursement.id and cents = amount)
    union all
    select 'decision without grant: ' || application.id from application
      where (state = 'APPROVED') <> exists (
        select from "grant" where application_id = application.id and forwarded_from_id is null)
    union all
    select 'numbers with gaps: ' || call.id from call
      where issued <> (select count(*) from application where call_id = call.id and serial is not null)
         or issued <> coalesce((select max(serial) from application where call_id = call.id), 0)`);
  return rows.map(({ broken }) => broken);
}
