import { Migration } from "@mikro-orm/migrations";

const precision = `check (%s in ('DAY', 'MONTH', 'YEAR'))`;
const demonstration = "demonstration boolean not null default false";

/** Programmes and what is published about them; budgets, calls, applications, grants and the projects they pay for. */
export class Funding extends Migration {
  override up(): void {
    this.programmes();
    this.callsAndBudgets();
    this.applications();
    this.grants();
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
      ${demonstration}
    )`);
    this.addSql(`create index on call (programme_id)`);
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
      planned bigint not null check (planned > 0),
      ${demonstration},
      unique (budget_id, code)
    )`);
  }

  private applications(): void {
    this.addSql(`create table application (
      id text primary key,
      number text not null unique,
      call_id text not null references call,
      applicant_id text not null,
      requested bigint not null check (requested > 0),
      own_share bigint not null check (own_share >= 0),
      financing text not null,
      state text not null,
      created_at timestamptz not null,
      ${demonstration},
      version integer not null default 1
    )`);
    this.addSql(`create index on application (call_id)`);
    this.addSql(`create index on application (applicant_id, created_at desc, id desc)`);
    this.addSql(`create index on application (created_at desc, id desc) where state = 'APPROVED'`);
    this.addSql(`create index on application (requested desc, id) where state = 'APPROVED'`);
    this.addSql(`create table application_step (
      application_id text not null references application,
      position integer not null,
      state text not null,
      at timestamptz not null,
      by text not null,
      note text,
      ${demonstration},
      primary key (application_id, position)
    )`);
    this.addSql(`create table cost_item (
      application_id text not null references application,
      position integer not null,
      kind text not null,
      text text not null,
      amount bigint not null check (amount > 0),
      ${demonstration},
      primary key (application_id, position)
    )`);
    this.addSql(`create table project (
      id text primary key,
      application_id text not null references application,
      part_of_id text references project,
      title text collate "de-x-icu" not null,
      kind text not null,
      topics text[] not null,
      lead_id text not null,
      partner_ids text[] not null,
      transferred_from_id text references project,
      ${demonstration}
    )`);
    this.addSql(`create index on project (application_id)`);
    this.addSql(`create unique index on project (application_id) where part_of_id is null`);
    this.addSql(`create table project_indicator (
      project_id text not null references project,
      position integer not null,
      name text not null,
      unit text not null,
      baseline numeric,
      target numeric not null,
      actual numeric,
      ${demonstration},
      primary key (project_id, position)
    )`);
    this.addSql(`create table project_offer (
      project_id text not null references project,
      offer_id text not null,
      position integer not null,
      ${demonstration},
      primary key (project_id, offer_id)
    )`);
    this.addSql(`create index on project_offer (offer_id)`);
  }

  private grants(): void {
    this.addSql(`create table "grant" (
      id text primary key,
      number text not null unique,
      application_id text not null references application,
      project_id text not null unique references project,
      budget_line_id text not null references budget_line,
      recipient_id text not null,
      amount bigint not null check (amount > 0),
      awarded_on date not null,
      starts_on date not null,
      ends_on date not null check (ends_on >= starts_on),
      state text not null,
      forwarded_from_id text references "grant",
      ${demonstration},
      version integer not null default 1
    )`);
    this.addSql(`create unique index on "grant" (application_id) where forwarded_from_id is null`);
    this.addSql(`create index on "grant" (application_id)`);
    this.addSql(`create index on "grant" (forwarded_from_id)`);
    this.addSql(`create index on "grant" (budget_line_id)`);
    this.addSql(`create index on "grant" (recipient_id, awarded_on desc, id desc)`);
    this.addSql(`create index on "grant" (awarded_on desc, id desc)`);
    this.addSql(`create index on "grant" (amount desc, id)`);
    this.addSql(`create table disbursement (
      id text primary key,
      grant_id text not null references "grant",
      amount bigint not null check (amount > 0),
      requested_at timestamptz not null,
      needed_by date not null,
      paid_at timestamptz,
      state text not null,
      ${demonstration},
      check ((paid_at is not null) = (state in ('PAID', 'REPAID')))
    )`);
    this.addSql(`create index on disbursement (grant_id, requested_at)`);
    this.addSql(`create table proof_of_use (
      grant_id text primary key references "grant",
      submitted_at timestamptz not null,
      report text not null,
      spent bigint not null check (spent >= 0),
      repay bigint not null check (repay >= 0),
      checked_at timestamptz check (checked_at >= submitted_at),
      accepted boolean,
      ${demonstration},
      check ((checked_at is null) = (accepted is null))
    )`);
  }

  override down(): void {
    this.addSql(`drop table proof_of_use, disbursement, "grant", project_offer, project_indicator, project, cost_item,
      application_step, application, budget_line, budget, call, eligibility_rule, timeline_event, figure, evaluation,
      programme cascade`);
  }
}
