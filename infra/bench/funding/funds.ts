import type { Client } from "pg";

export type Kind = "approvals" | "payments";

/** Something to approve or to pay, and the code of the budget line that pays for it. */
export interface Job {
  id: string;
  line: string;
}

/** Budget lines with what there is to do on them, under a mark of their own. */
export interface Funds extends Record<Kind, Job[]> {
  mark: string;
  lines: number;
}

const planned = 10n ** 15n;
let round = 0;

/** Budget lines full of money, applications to approve and disbursements to pay, spread over them; past the service. */
export async function makeFunds(database: Client, { lines, count }: { lines: number; count: number }): Promise<Funds> {
  const mark = `bench${++round}`;
  await database.query("begin");
  await database.query(
    `insert into budget (id, programme_id, budget_day) select 'bud_${mark}', id, '${2050 + round}-07-01' from programme limit 1`,
  );
  await database.query(
    `insert into call (id, programme_id, title, budget_day, opens_at, opens_precision, closes_at, priorities, sign, issued)
     select 'cal_${mark}', programme_id, 'Bench', budget_day, now(), 'DAY', now() + interval '1 day', '{}', '${mark}', $1
     from budget where id = 'bud_${mark}'`,
    [count],
  );
  await database.query(
    `insert into budget_line (id, budget_id, position, code, name, planned)
     select '${mark}:' || number, 'bud_${mark}', number, 'L' || number, 'Bench', $2 from generate_series(0, $1::integer - 1) as number`,
    [lines, planned.toString()],
  );
  await database.query(
    `insert into account (id, kind, budget_line_id)
     select 'available:' || id, 'AVAILABLE', id from budget_line where budget_id = 'bud_${mark}'`,
  );
  await database.query(
    `insert into history (entity_type, entity_id, kind, mutation, subject, at, differences)
     values ('Budget', 'bud_${mark}', 'CREATED', 'planBudget', 'bench', now(), '{}')`,
  );
  await database.query(
    `insert into entry (transaction, debit_account_id, credit_account_id, cents, at, what, reference)
     select 'plan', 'available:' || id, 'state', planned, now(), 'PLAN', id from budget_line where budget_id = 'bud_${mark}'`,
  );
  const approvals = await makeApplications(database, mark, { kind: "a", lines, count });
  const payments = await makeGrants(database, mark, { lines, count });
  await database.query("commit");
  await database.query("analyze");
  return { mark, lines, approvals, payments };
}

/** Application n is to be paid from line (n - 1) % lines. */
async function makeApplications(
  database: Client,
  mark: string,
  { kind, lines, count }: { kind: "a" | "p"; lines: number; count: number },
): Promise<Job[]> {
  const { rows } = await database.query(
    `insert into application (id, number, serial, call_id, applicant_id, authority_id, requested, own_share, financing, state,
       created_at, revised_at)
     select 'app_${mark}${kind}' || number, '${mark}${kind}' || number, ${kind === "a" ? "" : "1000000 +"} number, 'cal_${mark}',
       'mun_05122000', 'reg_059', 100, 0, 'FIXED', $1, now(), now()
     from generate_series(1, $2::integer) as number returning id`,
    [kind === "a" ? "IN_REVIEW" : "APPROVED", count],
  );
  await database.query(
    `insert into project (id, application_id, title, kind, topics, lead_id, partner_ids, awarded)
     select 'prj_' || substr(id, 5), id, 'Bench', 'LOCAL', '{LANGUAGE}', applicant_id, '{}', state = 'APPROVED'
     from application where id like 'app_${mark}${kind}%'`,
  );
  return rows.map(({ id }, index) => ({ id, line: `L${index % lines}` }));
}

async function makeGrants(
  database: Client,
  mark: string,
  { lines, count }: { lines: number; count: number },
): Promise<Job[]> {
  const applications = await makeApplications(database, mark, { kind: "p", lines, count });
  await database.query(
    `insert into "grant" (id, number, application_id, project_id, budget_line_id, programme_id, recipient_id, giver_id,
       amount, requested, awarded_on, starts_on, ends_on, state)
     select 'grt_' || substr(application.id, 5), application.number, application.id, project.id,
       '${mark}:' || ((serial - 1000001) % $1), call.programme_id, applicant_id, authority_id, 100, requested, current_date, current_date,
       current_date + 300, 'DRAWING'
     from application join project on application_id = application.id join call on call.id = call_id
     where application.id like 'app_${mark}p%'`,
    [lines],
  );
  await database.query(
    `insert into account (id, kind, budget_line_id, grant_id)
     select lower(kind) || ':' || "grant".id, kind, budget_line_id, "grant".id
     from "grant", unnest('{COMMITTED,DISBURSED,SPENT}'::text[]) as kind where "grant".id like 'grt_${mark}p%'`,
  );
  await database.query(
    `insert into entry (transaction, debit_account_id, credit_account_id, cents, at, what, reference)
     select 'commit', 'committed:' || id, 'available:' || budget_line_id, 100, now(), 'COMMIT', id
     from "grant" where id like 'grt_${mark}p%'`,
  );
  await database.query(
    `insert into disbursement (id, grant_id, amount, requested_at, needed_by, state)
     select 'dis_' || substr(id, 5), id, 100, now(), current_date + 30, 'APPROVED'
     from "grant" where id like 'grt_${mark}p%'`,
  );
  return applications.map(({ id, line }) => ({ id: id.replace("app_", "dis_"), line }));
}
