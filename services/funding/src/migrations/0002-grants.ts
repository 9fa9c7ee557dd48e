import { Migration } from "@mikro-orm/migrations";

const demonstration = "demonstration boolean not null default false";

/** Applications, the projects they are about, and the grants they lead to. */
export class Grants extends Migration {
  override up(): void {
    this.applications();
    this.grants();
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
      application_step, application cascade`);
  }
}
