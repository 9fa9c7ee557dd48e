import { type Stage, solingen } from "./stage.ts";

/** Many applications that wait for a decision, behind the one number their call has given. */
export async function applicationsInReview(
  stage: Stage,
  { call, cents, count, seed }: { call: string; cents: bigint; count: number; seed: string },
): Promise<string[]> {
  const rows = await stage.sql(
    `with made as (
      insert into application (id, number, serial, call_id, applicant_id, authority_id, requested, own_share, financing, state, created_at,
        revised_at)
      select 'app_' || md5(? || ' ' || number), 'race ' || ? || ' ' || number, number, ?, ?, 'reg_059', ?, 0, 'FIXED', 'IN_REVIEW', now(), now()
      from generate_series(2, ?) as number returning id
    ), projects as (
      insert into project (id, application_id, title, kind, topics, lead_id, partner_ids)
      select 'prj_' || substr(id, 5), id, 'Wettlauf', 'LOCAL', '{LANGUAGE}', ?, '{}' from made
    ) select id from made`,
    [seed, seed, call, solingen, cents.toString(), count + 1, solingen],
  );
  await stage.sql(`update call set issued = ? where id = ?`, [count + 1, call]);
  return rows.map(({ id }) => id);
}

/** Many requests for money of one grant, past the service, which would refuse those above its rest. */
export async function requests(
  stage: Stage,
  { grant, cents, count, seed }: { grant: string; cents: bigint; count: number; seed: string },
): Promise<string[]> {
  const rows = await stage.sql(
    `insert into disbursement (id, grant_id, amount, requested_at, needed_by, state)
     select 'dis_' || md5(? || ' ' || number), ?, ?, now(), current_date + 30, 'APPROVED' from generate_series(1, ?) as number
     returning id`,
    [seed, grant, cents.toString(), count],
  );
  await stage.sql(`update "grant" set state = 'DRAWING' where id = ?`, [grant]);
  return rows.map(({ id }) => id);
}

export function inEuros(cents: bigint): string {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
}
