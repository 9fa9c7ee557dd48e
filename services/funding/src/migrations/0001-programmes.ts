import { Migration } from "@mikro-orm/migrations";

const precision = `check (%s in ('DAY', 'MONTH', 'YEAR'))`;
const demonstration = "demonstration boolean not null default false";

/** Programmes, what is published about them, what they ask for, their calls and budgets. */
export class Programmes extends Migration {
  override up(): void {
    this.programmes();
    this.callsAndBudgets();
  }

  private programmes(): void {
    this.addSql(`create table programme (
      id text primary key,
      code text not null unique,
      position integer not null,
      name text collate "de-x-icu" not null,
      english_name text not null,
      aims text[] not null,
      parent_id text references programme deferrable initially deferred,
      path text[] not null check (path[cardinality(path)] = id),
      funder text not null,
      approving_authority text,
      authority_ids text[] not null,
      eligible text,
      financing text,
      terms text,
      origin text,
      starts_on date,
      ends_on date check (ends_on >= starts_on),
      predecessor_id text unique references programme deferrable initially deferred
    )`);
    this.addSql(`create index on programme (parent_id)`);
    this.addSql(`create index on programme using gin (path)`);
    this.addSql(`create table evaluation (
      id text primary key,
      programme_id text not null references programme,
      title text collate "de-x-icu" not null,
      by text not null,
      published_on date not null,
      summary text not null
    )`);
    this.addSql(`create index on evaluation (programme_id)`);
    this.addSql(`create table figure (
      id text primary key,
      position integer not null,
      programme_id text references programme,
      evaluation_id text references evaluation,
      metric text not null,
      value numeric not null,
      unit text not null,
      as_of date not null,
      precision text not null ${precision.replace("%s", "precision")},
      qualifier text not null check (qualifier in ('EXACT', 'ABOUT', 'MORE_THAN')),
      source text not null,
      check (num_nonnulls(programme_id, evaluation_id) = 1)
    )`);
    this.addSql(`create index on figure (programme_id)`);
    this.addSql(`create index on figure (evaluation_id)`);
    this.addSql(`create table timeline_event (
      position integer primary key,
      date date not null,
      precision text not null ${precision.replace("%s", "precision")},
      title text not null,
      kind text not null,
      place text,
      source text not null,
      programme_id text not null references programme
    )`);
    this.addSql(`create index on timeline_event (programme_id)`);
  }

  /** A budget year is kept as a day within it, so that demonstration years move with the calendar. */
  private callsAndBudgets(): void {
    this.addSql(`create table eligibility_rule (
      programme_id text not null references programme,
      code text not null,
      position integer not null,
      text text not null,
      legal_basis text,
      check_kind text not null,
      value numeric,
      primary key (programme_id, code)
    )`);
    this.addSql(`create table call (
      id text primary key,
      programme_id text not null references programme,
      title text collate "de-x-icu" not null,
      budget_day date not null,
      budget_year integer generated always as (extract(year from budget_day)::integer) stored,
      opens_at timestamptz not null,
      opens_precision text not null ${precision.replace("%s", "opens_precision")},
      closes_at timestamptz not null check (closes_at > opens_at),
      priorities text[] not null,
      sign text not null unique,
      issued integer not null default 0 check (issued >= 0),
      ${demonstration},
      version integer not null default 1
    )`);
    this.addSql(`create index on call (programme_id)`);
    this.addSql(`create index on call (closes_at)`);
    this.addSql(`create index on call (budget_year)`);
    this.addSql(`create table budget (
      id text primary key,
      programme_id text not null references programme,
      budget_day date not null,
      year integer generated always as (extract(year from budget_day)::integer) stored,
      ${demonstration},
      unique (programme_id, budget_day)
    )`);
    this.addSql(`create table budget_line (
      id text primary key,
      budget_id text not null references budget,
      position integer not null,
      code text not null,
      name text not null,
      planned bigint not null check (planned >= 0),
      ${demonstration},
      unique (budget_id, code)
    )`);
  }

  override down(): void {
    this.addSql(`drop table budget_line, budget, call, eligibility_rule, timeline_event, figure, evaluation, programme
      cascade`);
  }
}
