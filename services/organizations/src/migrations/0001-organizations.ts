import { Migration } from "@mikro-orm/migrations";

/** Organizations, the training of their people, and what they offer. */
export class Organizations extends Migration {
  override up(): void {
    this.addSql(`create table migrant_organization (
      id text primary key,
      name text collate "de-x-icu" not null,
      name_folded text generated always as (fold(name)) stored,
      kind text not null check (
        kind in ('MIGRANT_SELF_ORGANIZATION', 'WELFARE_ASSOCIATION', 'INTEGRATION_AGENCY', 'VOLUNTEER_INITIATIVE')
      ),
      municipality_id text not null check (municipality_id ~ '^mun_[0-9]{8}$'),
      languages text[] not null,
      communities text[] not null,
      topics text[] not null,
      members integer check (members >= 0),
      members_known integer generated always as (coalesce(members, -1)) stored,
      volunteers integer check (volunteers >= 0),
      migration_history_share integer check (migration_history_share between 0 and 100),
      founded_year integer check (founded_year between 1800 and 2200),
      registered boolean not null,
      non_profit boolean not null,
      website text check (website ~ '^https?://'),
      dissolved_on date,
      demonstration boolean not null default false,
      version integer not null default 1
    )`);
    this.addSql(`create index on migrant_organization (name, id)`);
    this.addSql(`create index on migrant_organization (municipality_id, name, id)`);
    this.addSql(`create index on migrant_organization (members_known desc, id)`);
    this.addSql(`create index on migrant_organization using gin (name_folded gin_trgm_ops)`);
    this.addSql(`create index on migrant_organization using gin (languages)`);
    this.addSql(`create index on migrant_organization using gin (communities)`);
    this.addSql(`create index on migrant_organization using gin (topics)`);
    this.addSql(`create table qualification (
      id text primary key,
      organization_id text not null references migrant_organization on delete cascade,
      title text collate "de-x-icu" not null,
      completed_on date,
      people integer not null check (people > 0),
      demonstration boolean not null default false,
      version integer not null default 1
    )`);
    this.addSql(`create index on qualification (organization_id, completed_on, id)`);
    this.addSql(`create table community_offer (
      id text primary key,
      provider_id text not null references migrant_organization,
      kind text not null check (
        kind in (
          'MEETING_POINT', 'ADVICE', 'MENTORING', 'LANGUAGE_CAFE', 'CHILDCARE_BRIDGE', 'INFORMATION', 'CULTURE', 'SPORT'
        )
      ),
      title text collate "de-x-icu" not null,
      schedule text,
      topic text not null,
      target_groups text[] not null,
      languages text[] not null,
      municipality_id text not null check (municipality_id ~ '^mun_[0-9]{8}$'),
      place_name text,
      search_folded text generated always as (fold(title || ' ' || coalesce(place_name, ''))) stored,
      street text,
      postal_code text check (postal_code ~ '^[0-9]{5}$'),
      city text,
      latitude double precision check (latitude between -90 and 90),
      longitude double precision check (longitude between -180 and 180),
      online boolean not null default false,
      starts_on date not null,
      ends_on date check (ends_on >= starts_on),
      capacity integer check (capacity >= 0),
      free integer check (free between 0 and capacity),
      free_known integer generated always as (coalesce(free, -1)) stored,
      assured_on date,
      withdrawn_on date,
      demonstration boolean not null default false,
      version integer not null default 1,
      check (free is null or capacity is not null),
      check ((latitude is null) = (longitude is null))
    )`);
    this.addSql(`create index on community_offer (starts_on, id)`);
    this.addSql(`create index on community_offer (title, id)`);
    this.addSql(`create index on community_offer (free_known desc, id)`);
    this.addSql(`create index on community_offer (municipality_id, starts_on, id)`);
    this.addSql(`create index on community_offer (provider_id, starts_on, id)`);
    this.addSql(`create index on community_offer using gin (search_folded gin_trgm_ops)`);
    this.addSql(`create index on community_offer using gin (languages)`);
    this.addSql(`create index on community_offer using gin (target_groups)`);
  }

  override down(): void {
    this.addSql(`drop table community_offer, qualification, migrant_organization`);
  }
}
