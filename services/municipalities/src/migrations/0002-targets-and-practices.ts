import { Migration } from "@mikro-orm/migrations";

/** What municipalities aim at, what they agreed on, what worked, what they are recognised for, and what takes place. */
export class TargetsAndPractices extends Migration {
  override up(): void {
    // Unique per statement, not per row, so that the demonstration's dates can move all at once.
    this.addSql(`create table steering_target (
      id text primary key,
      municipality_id text not null references municipality,
      indicator text not null,
      topic text,
      baseline numeric check (baseline >= 0),
      target numeric not null check (target >= 0),
      due date not null,
      demonstration boolean not null default false,
      version integer not null default 1,
      unique nulls not distinct (municipality_id, indicator, topic, due) deferrable
    )`);
    this.addSql(`create index on steering_target (municipality_id, due, indicator, id)`);
    this.addSql(`create table integration_concept (
      id text primary key,
      municipality_id text not null unique references municipality,
      title text collate "de-x-icu" not null,
      adopted_on date,
      demonstration boolean not null default false
    )`);
    this.addSql(`create table concept_chapter (
      concept_id text not null references integration_concept on delete cascade,
      number integer not null check (number >= 1),
      title text collate "de-x-icu" not null,
      topic text,
      goals text[] not null,
      partner_ids text[] not null,
      demonstration boolean not null default false,
      primary key (concept_id, number)
    )`);
    this.addSql(`create table practice (
      id text primary key,
      title text collate "de-x-icu" not null,
      chapter text collate "de-x-icu" not null,
      topic text not null,
      summary text not null,
      source text not null,
      origin_id text not null references municipality,
      demonstration boolean not null default false
    )`);
    this.addSql(`create index on practice (chapter, title, id)`);
    this.addSql(`create index on practice (topic)`);
    this.addSql(`create index on practice (origin_id)`);
    this.addSql(`create table practice_adoption (
      practice_id text not null references practice,
      municipality_id text not null references municipality,
      adopted_on date not null,
      demonstration boolean not null default false,
      primary key (practice_id, municipality_id)
    )`);
    this.addSql(`create index on practice_adoption (municipality_id)`);
    this.addSql(`create table certificate (
      id text primary key,
      kind text not null,
      municipality_id text not null references municipality,
      awarded_on date,
      people integer check (people >= 1),
      demonstration boolean not null default false
    )`);
    this.addSql(`create index on certificate (municipality_id, kind, id)`);
    this.addSql(`create table event (
      id text primary key,
      title text collate "de-x-icu" not null,
      kind text not null,
      starts_at timestamptz not null,
      ends_at timestamptz check (ends_at > starts_at),
      day_only boolean not null default false,
      place_name text,
      street text,
      postal_code text check (postal_code ~ '^[0-9]{5}$'),
      city text,
      latitude double precision,
      longitude double precision,
      online boolean not null,
      municipality_id text references municipality,
      host_id text,
      seats integer check (seats >= 1),
      audience text[] not null,
      source text,
      demonstration boolean not null default false,
      check (day_only = false or ends_at is null)
    )`);
    this.addSql(`create index on event (starts_at, id)`);
    this.addSql(`create index on event (title, id)`);
    this.addSql(`create index on event (municipality_id, starts_at, id)`);
  }

  override down(): void {
    this.addSql(
      `drop table event, certificate, practice_adoption, practice, concept_chapter, integration_concept, steering_target`,
    );
  }
}
