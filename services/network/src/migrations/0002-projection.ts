import { Migration } from "@mikro-orm/migrations";

/**
 * What this service has heard of the others: a projection of their feeds that can be dropped and is then made anew.
 * Nothing in it refers to anything else in it, because sources are heard in any order.
 */
export class Projection extends Migration {
  override up(): void {
    this.addSql(`create table feed_source (
      source text primary key,
      position bigint not null check (position >= 0),
      as_of timestamptz not null
    )`);
    this.addSql(`create table change_log (
      number bigint primary key,
      source text not null,
      position bigint not null,
      at timestamptz not null,
      kind text not null,
      type text not null,
      entity_id text not null,
      unique (source, position)
    )`);
    this.addSql("create table change_counter (last bigint not null, turn bigint not null)");
    this.addSql("insert into change_counter values (0, 0)");
    this.addSql("create table touched_partner (id text primary key, turn bigint not null)");
    this.addSql("create index on touched_partner (turn)");
    this.addSql(`create table partner (
      id text primary key,
      type text not null,
      name text collate "de-x-icu" not null,
      folded text not null,
      municipality_id text,
      county_id text,
      kind text,
      topics text[] not null,
      languages text[] not null,
      latitude float8,
      longitude float8,
      population integer,
      demonstration boolean not null
    )`);
    this.addSql("create index on partner using gin (folded gin_trgm_ops)");
    this.addSql("create index on partner (name, id)");
    this.addSql("create index on partner (municipality_id)");
    this.addSql("create index on partner (county_id)");
    this.addSql(`create table offer (
      id text primary key,
      type text not null,
      kind text,
      title text collate "de-x-icu" not null,
      folded text not null,
      topic text not null,
      target_groups text[] not null,
      languages text[] not null,
      level text,
      provider_id text,
      municipality_id text,
      county_id text,
      latitude float8,
      longitude float8,
      online boolean not null,
      starts_on date not null,
      ends_on date,
      capacity integer,
      free integer,
      started integer,
      completed integer,
      examined integer,
      passed integer,
      demonstration boolean not null
    )`);
    this.addSql("create index on offer using gin (folded gin_trgm_ops)");
    this.addSql("create index on offer (provider_id, municipality_id)");
    this.addSql("create index on offer (municipality_id)");
    this.addSql("create index on offer (county_id)");
    this.addSql("create index on offer (topic, latitude) where not online");
    this.addSql("create index on offer (topic, coalesce(level, ''), latitude) where not online");
    this.addSql("create index on offer (topic) where online");
    this.addSql("create index on offer (latitude, longitude)");
    this.addSql(`create table need (
      id text primary key,
      municipality_id text not null,
      county_id text,
      topic text not null,
      target_group text not null,
      level text,
      people integer not null,
      starts_on date not null,
      ends_on date
    )`);
    this.addSql("create index on need (municipality_id)");
    this.addSql(`create table target (
      id text primary key,
      municipality_id text not null,
      indicator text not null,
      topic text,
      baseline numeric,
      target numeric not null,
      due date not null
    )`);
    this.addSql("create index on target (municipality_id)");
    this.addSql(`create table grant_fact (
      id text primary key,
      recipient_id text not null,
      forwarded_from_id text,
      cents bigint not null,
      awarded_on date,
      state text
    )`);
    this.addSql("create index on grant_fact (recipient_id)");
    this.addSql("create index on grant_fact (forwarded_from_id)");
    this.addSql(`create table cooperation_fact (
      id text primary key,
      lead_id text not null,
      partner_ids text[] not null,
      transferred_from_id text
    )`);
    this.addSql("create index on cooperation_fact (lead_id)");
    this.addSql("create index on cooperation_fact (transferred_from_id)");
    this.addSql("create index on cooperation_fact using gin (partner_ids)");
    this.addSql(`create table practice_fact (
      id text primary key,
      origin_id text not null,
      adopter_ids text[] not null,
      adopted_on date[] not null
    )`);
    this.addSql("create index on practice_fact (origin_id)");
    this.addSql("create index on practice_fact using gin (adopter_ids)");
  }

  override down(): void {
    this.addSql(
      `drop table feed_source, change_log, change_counter, touched_partner, partner, offer, need, target, grant_fact,
         cooperation_fact, practice_fact`,
    );
  }
}
