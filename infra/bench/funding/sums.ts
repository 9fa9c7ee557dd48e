import type { Client } from "pg";

/** How many accounts have other sums than those of their entries, or gave what they did not have. */
export async function brokenSums(database: Client): Promise<number> {
  const { rows } = await database.query(
    `with moved as (
       select account_id, sum(debit) as debits, sum(credit) as credits from (
         select debit_account_id as account_id, cents as debit, 0 as credit from entry
         union all select credit_account_id, 0, cents from entry
       ) as side group by account_id
     )
     select count(*)::integer as wrong from account left join moved on account_id = id
     where account.debits <> coalesce(moved.debits, 0) or account.credits <> coalesce(moved.credits, 0)
       or kind <> 'STATE' and account.credits > account.debits`,
  );
  return rows[0].wrong;
}

export async function sumOfAll(database: Client): Promise<string> {
  const { rows } = await database.query(
    "select sum(debits)::text as debits, sum(credits)::text as credits from account",
  );
  return `debits ${rows[0].debits}, credits ${rows[0].credits}`;
}
