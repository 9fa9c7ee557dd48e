import { Migration } from "@mikro-orm/migrations";

const levels = "('PRE_A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')";

/** Course types, who holds courses by which licence, and the courses with their seats. */
export class Courses extends Migration {
  override up(): void {
    this.addSql(`create extension if not exists cube schema public`);
    this.addSql(`create table course_type (
      id text primary key,
      code text not null unique check (id = 'cty_' || code),
      name text collate "de-x-icu" not null,
      name_english text not null,
      family text not null,
      kursnet_code text,
      language_units integer check (language_units >= 0),
      orientation_units integer check (orientation_units >= 0),
      total_units integer check (total_units > 0),
      entry_level text check (entry_level in ${levels}),
      target_level text check (target_level in ${levels}),
      max_group_size integer check (max_group_size > 0),
      final_tests text[] not null,
      repeat boolean not null default false,
      family_units integer check (family_units > 0),
      target_group text not null,
      legal_basis text not null
    )`);
    this.addSql(`create table course_provider (
      id text primary key,
      name text collate "de-x-icu" not null,
      name_folded text generated always as (fold(name)) stored,
      municipality_id text not null,
      county_id text,
      website text,
      demonstration boolean not null default false,
      version integer not null default 1
    )`);
    this.addSql(`create index on course_provider (name, id)`);
    this.addSql(`create index on course_provider (municipality_id)`);
    this.addSql(`create index on course_provider (county_id)`);
    this.addSql(`create index on course_provider using gin (name_folded gin_trgm_ops)`);
    this.addSql(`create table licence (
      provider_id text not null references course_provider on delete cascade,
      kind text not null,
      valid_until date,
      demonstration boolean not null default false,
      primary key (provider_id, kind)
    )`);
    this.addSql(`create table course (
      id text primary key,
      number text not null,
      type_id text not null references course_type,
      provider_id text not null references course_provider,
      municipality_id text not null,
      county_id text,
      title text collate "de-x-icu" not null,
      title_folded text generated always as (fold(title)) stored,
      topic text not null,
      target_groups text[] not null,
      languages text[] not null,
      entry_level text check (entry_level in ${levels}),
      target_level text check (target_level in ${levels}),
      teaching_units integer not null check (teaching_units > 0),
      units_per_week integer check (units_per_week > 0),
      times jsonb not null check (jsonb_typeof(times) = 'array'),
      childcare boolean not null default false,
      place_name text,
      street text,
      postal_code text check (postal_code ~ '^[0-9]{5}$'),
      city text,
      latitude double precision,
      longitude double precision,
      -- The point on the unit sphere, by which courses near a place are found.
      position cube generated always as (case when latitude is not null then cube(array[
        cos(radians(latitude)) * cos(radians(longitude)),
        cos(radians(latitude)) * sin(radians(longitude)),
        sin(radians(latitude))]) end) stored,
      online boolean not null default false,
      starts_on date not null,
      ends_on date check (ends_on >= starts_on),
      register_by date check (register_by <= starts_on),
      capacity integer not null check (capacity >= 0),
      booked integer not null default 0 check (booked >= 0),
      waiting integer not null default 0 check (waiting >= 0),
      free integer generated always as (capacity - booked) stored,
      assured_on date,
      started integer check (started >= 0),
      completed integer check (completed >= 0),
      examined integer check (examined >= 0),
      passed integer check (passed >= 0),
      demonstration boolean not null default false,
      version integer not null default 1,
      unique (provider_id, number),
      -- The last word on seats: whatever arrives at once, no seat is given twice.
      check (booked <= capacity),
      check ((latitude is null) = (longitude is null)),
      check (num_nulls(started, completed, examined, passed) in (0, 4)),
      check (completed <= started and examined <= completed and passed <= examined),
      check (started is null or ends_on is not null)
    )`);
    this.addSql(`create index on course (starts_on, id)`);
    this.addSql(`create index on course (title, id)`);
    this.addSql(`create index on course (free desc, starts_on, id)`);
    this.addSql(`create index on course (provider_id, starts_on, id)`);
    this.addSql(`create index on course (municipality_id, starts_on, id)`);
    this.addSql(`create index on course (county_id, starts_on, id)`);
    this.addSql(`create index on course (type_id, starts_on, id)`);
    this.addSql(`create index on course (target_level, starts_on, id)`);
    this.addSql(`create index on course using gin (target_groups)`);
    this.addSql(`create index on course using gin (title_folded gin_trgm_ops)`);
    this.addSql(`create index on course using gist (position)`);
    this.addSql(`create index on course (starts_on) where online`);
  }

  /** The extension stays: it belongs to the database, not to these tables. */
  override down(): void {
    this.addSql(`drop table course, licence, course_provider, course_type`);
  }
}
