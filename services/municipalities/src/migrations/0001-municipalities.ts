import { Migration } from "@mikro-orm/migrations";

/** Municipalities, their regions, offices and centres, what is published about them, and what they need. */
export class Municipalities extends Migration {
  override up(): void {
    this.addSql(`create table government_region (
      id text primary key,
      name text collate "de-x-icu" not null,
      approves_integration_grants boolean not null
    )`);
    this.addSql(`create table municipality (
      id text primary key,
      ags text not null unique check (ags ~ '^05[0-9]{6}$'),
      ars text,
      name text collate "de-x-icu" not null,
      name_folded text generated always as (fold(name)) stored,
      official_name text not null,
      kind text not null,
      county_id text references municipality deferrable initially deferred,
      has_immigration_office boolean not null,
      region_id text not null references government_region,
      immigration_office_id text,
      integration_centre_id text,
      nuts text,
      latitude double precision not null,
      longitude double precision not null,
      area_km2 double precision,
      regional_association text not null check (regional_association in ('LVR', 'LWL'))
    )`);
    this.addSql(`create index on municipality (county_id)`);
    this.addSql(`create index on municipality (region_id)`);
    this.addSql(`create index on municipality (immigration_office_id)`);
    this.addSql(`create index on municipality (integration_centre_id)`);
    this.addSql(`create index on municipality (name, id)`);
    this.addSql(`create index on municipality using gin (name_folded gin_trgm_ops)`);
    this.addSql(`create table immigration_office (
      id text primary key,
      name text collate "de-x-icu" not null,
      municipality_id text not null references municipality,
      orientation text,
      advises boolean,
      steers_referrals boolean,
      central boolean not null
    )`);
    this.addSql(`create table integration_centre (
      id text primary key,
      name text collate "de-x-icu" not null,
      carrier_id text not null references municipality,
      opened_on date,
      positions numeric(4, 1),
      strategies text[] not null,
      note text
    )`);
    this.addSql(`alter table municipality
      add foreign key (immigration_office_id) references immigration_office deferrable initially deferred,
      add foreign key (integration_centre_id) references integration_centre deferrable initially deferred`);
    this.addSql(`create table observation (
      municipality_id text not null references municipality,
      metric text not null,
      as_of date not null,
      source text not null,
      value numeric not null,
      unit text not null,
      precision text not null check (precision in ('DAY', 'MONTH', 'YEAR')),
      qualifier text not null check (qualifier in ('EXACT', 'ABOUT', 'MORE_THAN')),
      primary key (municipality_id, metric, as_of, source)
    )`);
    this.addSql(`create table need (
      id text primary key,
      municipality_id text not null references municipality,
      topic text not null,
      target_group text not null,
      level text,
      languages text[] not null,
      people integer not null check (people >= 0),
      starts_on date not null,
      ends_on date check (ends_on >= starts_on),
      priority text not null,
      source text not null,
      demonstration boolean not null default false,
      version integer not null default 1
    )`);
    this.addSql(`create index on need (municipality_id, people desc, id)`);
    this.addSql(`create index on need (municipality_id, starts_on, id)`);
  }

  override down(): void {
    this.addSql(
      `drop table need, observation, integration_centre, immigration_office, municipality, government_region cascade`,
    );
  }
}
