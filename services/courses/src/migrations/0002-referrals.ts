import { Migration } from "@mikro-orm/migrations";

const states =
  "('HELD', 'WAITING', 'ACCEPTED', 'STARTED', 'COMPLETED', 'DROPPED', 'DECLINED', 'NO_CAPACITY', 'NOT_ELIGIBLE', 'REFERRED_ELSEWHERE', 'EXPIRED', 'WITHDRAWN')";

/** Cases handed over to courses: what is held for whom, and the waiting lines. */
export class Referrals extends Migration {
  override up(): void {
    this.addSql(`create table course_referral (
      id text primary key,
      course_id text not null references course,
      provider_id text not null references course_provider,
      from_id text not null,
      -- A keyed hash; what it stands for is known to the referring office alone.
      case_seal text not null,
      level text check (level in ('PRE_A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
      state text not null check (state in ${states}),
      -- Taken while the course's row is locked, so that the line keeps the order in which cases came.
      line_number bigint generated always as identity,
      referred_at timestamptz not null,
      hold_expires_at timestamptz,
      retain_until date not null,
      demonstration boolean not null default false,
      version integer not null default 1,
      check ((state = 'HELD') = (hold_expires_at is not null))
    )`);
    // One person takes one seat: no second course is held for a case that is still on its way into one.
    this.addSql(
      `create unique index on course_referral (from_id, case_seal) where state in ('HELD', 'WAITING', 'ACCEPTED')`,
    );
    this.addSql(`create index on course_referral (course_id, line_number) where state = 'WAITING'`);
    this.addSql(`create index on course_referral (hold_expires_at) where state = 'HELD'`);
    this.addSql(`create index on course_referral (retain_until)`);
    this.addSql(`create index on course_referral (from_id, referred_at desc, id desc)`);
    this.addSql(`create index on course_referral (provider_id, referred_at desc, id desc)`);
    this.addSql(`create table course_referral_step (
      number bigint generated always as identity primary key,
      referral_id text not null references course_referral on delete cascade,
      state text not null check (state in ${states}),
      at timestamptz not null,
      by text not null,
      note text,
      demonstration boolean not null default false
    )`);
    this.addSql(`create index on course_referral_step (referral_id, number)`);
    this.addSql(`create index on course (id) where waiting > 0 and booked < capacity`);
  }

  override down(): void {
    this.addSql(`drop table course_referral_step, course_referral`);
    this.addSql(`drop index course_id_idx`);
  }
}
