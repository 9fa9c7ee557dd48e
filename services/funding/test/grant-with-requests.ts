/** A grant that is being drawn from, and requests for more than it has, all of them approved; written past the service. */
export async function grantWithRequests(
  sql: (statement: string, parameters?: unknown[]) => Promise<any[]>,
  { mark, cents, granted, count }: { mark: string; cents: bigint; granted: bigint; count: number },
): Promise<{ grant: string; disbursements: string[] }> {
  const [budget, call, application, project, grant] = ["bud", "cal", "app", "prj", "grt"].map(
    (prefix) => `${prefix}_${mark}`,
  ) as [string, string, string, string, string];
  const line = `${mark}:A`;
  await sql(`insert into budget (id, programme_id, budget_day) values (?, 'prg_KIM_1', ?)`, [
    budget,
    `${2030 + Number(/\d+$/.exec(mark)?.[0])}-07-01`,
  ]);
  await sql(
    `insert into budget_line (id, budget_id, position, code, name, planned) values (?, ?, 0, 'A', 'Titel', ?)`,
    [line, budget, granted.toString()],
  );
  await sql(
    `insert into history (entity_type, entity_id, kind, mutation, subject, at, differences)
     values ('Budget', ?, 'CREATED', 'planBudget', 'test', now(), '{}')`,
    [budget],
  );
  await sql(
    `insert into call (id, programme_id, title, budget_day, opens_at, opens_precision, closes_at, priorities, sign, issued)
     values (?, 'prg_KIM_1', 'Aufruf', '2030-07-01', now(), 'DAY', now() + interval '1 day', '{}', ?, 1)`,
    [call, mark],
  );
  await sql(
    `insert into application (id, number, serial, call_id, applicant_id, authority_id, requested, own_share, financing, state,
       created_at, revised_at)
     values (?, ?, 1, ?, 'mun_05122000', 'reg_059', ?, 0, 'FIXED', 'APPROVED', now(), now())`,
    [application, mark, call, granted.toString()],
  );
  await sql(
    `insert into project (id, application_id, title, kind, topics, lead_id, partner_ids, awarded)
     values (?, ?, 'Abruf', 'LOCAL', '{LANGUAGE}', 'mun_05122000', '{}', true)`,
    [project, application],
  );
  await sql(
    `insert into "grant" (id, number, application_id, project_id, budget_line_id, programme_id, recipient_id, giver_id, amount,
       requested, awarded_on, starts_on, ends_on, state)
     values (?, ?, ?, ?, ?, 'prg_KIM_1', 'mun_05122000', 'reg_059', ?, ?, current_date, current_date, current_date + 300,
       'DRAWING')`,
    [grant, mark, application, project, line, granted.toString(), granted.toString()],
  );
  await sql(`insert into account (id, kind, budget_line_id) values (?, 'AVAILABLE', ?)`, [`available:${line}`, line]);
  await sql(
    `insert into account (id, kind, budget_line_id, grant_id)
     select lower(kind) || ':' || "grant".id, kind, budget_line_id, "grant".id
     from "grant", unnest('{COMMITTED,DISBURSED,SPENT}'::text[]) as kind where "grant".id = ?`,
    [grant],
  );
  const move = `insert into entry (transaction, debit_account_id, credit_account_id, cents, at, what, reference)
    values ('test', ?, ?, ?, now(), ?, ?)`;
  await sql(move, [`available:${line}`, "state", granted.toString(), "PLAN", line]);
  await sql(move, [`committed:${grant}`, `available:${line}`, granted.toString(), "COMMIT", grant]);
  const rows = await sql(
    `insert into disbursement (id, grant_id, amount, requested_at, needed_by, state)
     select 'dis_' || md5(?::text || ' ' || number), ?, ?, now(), current_date + 30, 'APPROVED'
     from generate_series(1, ?::integer) as number returning id`,
    [mark, grant, cents.toString(), count],
  );
  return { grant, disbursements: rows.map(({ id }) => id) };
}
