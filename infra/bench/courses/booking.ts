import { Client } from "pg";
import { perSecond } from "./report.ts";

export const office = "mun_05122000";
export const madeProvider = "prv_bench";
export const courseId = (number: number) => `crs_bench${number}`;

/** Courses with more seats than the bench can fill, past the rules of course types. */
export async function makeCourses(database: Client, count: number): Promise<void> {
  await database.query(
    "insert into course_provider (id, name, municipality_id) values ($1, 'Bench', $2) on conflict do nothing",
    [madeProvider, office],
  );
  await database.query(
    `insert into course (id, number, type_id, provider_id, municipality_id, title, topic, target_groups, languages,
       entry_level, target_level, teaching_units, times, starts_on, ends_on, capacity)
     select 'crs_bench' || number, 'bench ' || number, 'cty_IK_ALLGEMEIN', $1, $2, 'Bench', 'LANGUAGE', '{EVERYONE}', '{de}',
       'A1', 'B1', 700, '[]', current_date + 30, current_date + 230, 1000000
     from generate_series(0, $3::integer - 1) as number`,
    [madeProvider, office, count],
  );
}

let number = 0;

/** What a booking is at the least: the seat, the referral and its step, in one transaction. */
export async function bareBookings(url: string, courses: number, seconds: number): Promise<number> {
  const clients = Array.from(
    { length: 10 },
    () => new Client({ connectionString: url, options: "-c search_path=courses,public" }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  const rate = await perSecond(clients.length, seconds, async (turn, worker) => {
    const client = clients[worker] as Client;
    const id = `ref_bare${++number}`;
    await client.query("begin");
    await client.query("update course set booked = booked + 1 where id = $1 and booked < capacity returning booked", [
      courseId(turn % courses),
    ]);
    await client.query(
      `insert into course_referral (id, course_id, provider_id, from_id, case_seal, state, referred_at, hold_expires_at, retain_until)
       values ($1, $2, $3, $4, $1, 'HELD', now(), now() + interval '14 days', current_date + 365)`,
      [id, courseId(turn % courses), madeProvider, office],
    );
    await client.query("insert into course_referral_step (referral_id, state, at, by) values ($1, 'HELD', now(), $2)", [
      id,
      office,
    ]);
    await client.query("commit");
  });
  await Promise.all(clients.map((client) => client.end()));
  return rate;
}

/** How many made courses have another number of seats taken than referrals that take one. */
export async function checkSeats(database: Client): Promise<number> {
  const { rows } = await database.query(
    `select count(*)::integer as wrong from course where provider_id = $1 and booked <> (
       select count(*) from course_referral where course_id = course.id and state in ('HELD', 'ACCEPTED', 'STARTED'))`,
    [madeProvider],
  );
  return rows[0].wrong;
}
