import { Migration } from "@mikro-orm/migrations";

/** Cases handed over to advice and mentoring: who to whom and how it went, never who is meant. */
export class AdviceReferrals extends Migration {
  override up(): void {
    const states = `'HELD', 'WAITING', 'ACCEPTED', 'STARTED', 'COMPLETED', 'DROPPED', 'DECLINED', 'NO_CAPACITY',
      'NOT_ELIGIBLE', 'REFERRED_ELSEWHERE', 'EXPIRED', 'WITHDRAWN'`;
    this.addSql(`create table advice_referral (
      id text primary key,
      offer_id text not null references community_offer,
      provider_id text not null references migrant_organization,
      municipality_id text not null check (municipality_id ~ '^mun_[0-9]{8}$'),
      case_hash text not null check (length(case_hash) = 43),
      languages text[] not null,
      state text not null check (state in (${states})),
      arrived bigint generated always as identity,
      hold_expires_at timestamptz,
      retain_until date not null,
      version integer not null default 1,
      check ((state = 'HELD') = (hold_expires_at is not null))
    )`);
    // One open referral of a case to an offer; the office may try again when it is closed.
    this.addSql(`create unique index on advice_referral (offer_id, municipality_id, case_hash)
      where state in ('HELD', 'WAITING', 'ACCEPTED', 'STARTED')`);
    this.addSql(`create index on advice_referral (municipality_id, id desc)`);
    this.addSql(`create index on advice_referral (provider_id, id desc)`);
    this.addSql(`create index on advice_referral (offer_id, arrived) where state = 'WAITING'`);
    this.addSql(`create index on advice_referral (hold_expires_at) where state = 'HELD'`);
    this.addSql(`create index on advice_referral (retain_until)`);
    this.addSql(`create table advice_referral_step (
      id bigint generated always as identity primary key,
      referral_id text not null references advice_referral on delete cascade,
      state text not null check (state in (${states})),
      at timestamptz not null,
      "by" text not null,
      note text check (length(note) <= 500)
    )`);
    this.addSql(`create index on advice_referral_step (referral_id, id)`);
  }

  override down(): void {
    this.addSql(`drop table advice_referral_step, advice_referral`);
  }
}
