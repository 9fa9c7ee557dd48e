import { Migration } from "@mikro-orm/migrations";

const demonstration = "demonstration boolean not null default false";

/** Applications, the projects they are about, and the grants they lead to. */
export class Grants extends Migration {
  override up(): void {
    this.applications();
    this.grants();
    this.rights();
  }

  private applications(): void {
    this.addSql(`create table application (
      id text primary key,
      number text unique,
      serial integer check (serial > 0),
      call_id text not null references call,
      applicant_id text not null,
      authority_id text,
      requested bigint not null check (requested > 0),
      own_share bigint not null check (own_share >= 0),
      financing text not null check (financing in ('SHARE', 'DEFICIT', 'FIXED', 'FULL')),
      state text not null check (
        state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN')
      ),
      created_at timestamptz not null,
      revised_at timestamptz not null,
      answer_by date,
      ${demonstration},
      version integer not null default 1,
      unique (call_id, serial),
      unique (id, requested),
      constraint numbered_when_handed_in check (
        (number is null) = (serial is null) and (state = 'WITHDRAWN' or (state = 'DRAFT') = (number is null))
      ),
      check (answer_by is null or state = 'RETURNED')
    )`);
    this.addSql(`create index on application (call_id)`);
    this.addSql(`create index on application (applicant_id, created_at desc, id desc)`);
    this.addSql(`create index on application (state)`);
    this.addSql(`create index on application (authority_id, created_at desc, id desc) where number is not null`);
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
      offer_ids text[] not null default '{}',
      awarded boolean not null default false,
      ${demonstration}
    )`);
    this.addSql(`create index on project (application_id)`);
    this.addSql(`create index on project using gin (offer_ids)`);
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
  }

  private grants(): void {
    this.addSql(`create table "grant" (
      id text primary key,
      number text not null unique,
      application_id text not null references application,
      project_id text not null unique references project,
      budget_line_id text not null references budget_line,
      programme_id text not null references programme,
      recipient_id text not null,
      giver_id text not null,
      amount bigint not null check (amount > 0),
      requested bigint not null,
      awarded_on date not null,
      starts_on date not null,
      ends_on date not null check (ends_on >= starts_on),
      proof_due_on date not null generated always as ((ends_on + interval '6 months')::date) stored,
      state text not null check (
        state in ('NOTIFIED', 'FINAL', 'DRAWING', 'PROOF_DUE', 'PROOF_SUBMITTED', 'CLOSED', 'REVOKED')
      ),
      forwarded_from_id text references "grant",
      repay_by date,
      ${demonstration},
      version integer not null default 1,
      foreign key (application_id, requested) references application (id, requested),
      constraint never_above_request check (amount <= requested),
      check (repay_by is null or state in ('PROOF_SUBMITTED', 'REVOKED'))
    )`);
    this.addSql(`create unique index on "grant" (application_id) where forwarded_from_id is null`);
    this.addSql(`create index on "grant" (application_id)`);
    this.addSql(`create index on "grant" (forwarded_from_id)`);
    this.addSql(`create index on "grant" (budget_line_id)`);
    this.addSql(`create index on "grant" (recipient_id, awarded_on desc, id desc)`);
    this.addSql(`create index on "grant" (giver_id, state)`);
    this.addSql(`create index on "grant" (state)`);
    this.addSql(`create index on "grant" (proof_due_on, id)`);
    this.addSql(`create index on "grant" (repay_by) where repay_by is not null`);
    this.addSql(`create index on "grant" (awarded_on desc, id desc)`);
    this.addSql(`create index on "grant" (amount desc, id)`);
    this.addSql(`create table disbursement (
      id text primary key,
      grant_id text not null references "grant",
      amount bigint not null check (amount > 0),
      requested_at timestamptz not null,
      needed_by date not null,
      paid_at timestamptz,
      state text not null check (state in ('REQUESTED', 'APPROVED', 'PAID', 'REFUSED', 'REPAID')),
      note text,
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
      note text,
      ${demonstration},
      check ((checked_at is null) = (accepted is null))
    )`);
  }

  /**
   * What was awarded and asked for stays what it was, and nothing of it goes away: the service's role may move a grant
   * or a disbursement from state to state, and the demonstration's days with the calendar.
   */
  private rights(): void {
    this.addSql(`revoke delete, truncate on application, application_step, project, "grant", disbursement
      from kommgraph_funding`);
    this.addSql(`revoke update on application_step, "grant", disbursement from kommgraph_funding`);
    this.addSql(`grant update (at) on application_step to kommgraph_funding`);
    this.addSql(
      `grant update (state, version, awarded_on, starts_on, ends_on, repay_by) on "grant" to kommgraph_funding`,
    );
    this.addSql(`grant update (state, requested_at, needed_by, paid_at, note) on disbursement to kommgraph_funding`);
  }

  override down(): void {
    this.addSql(`drop table proof_of_use, disbursement, "grant", project_indicator, project, cost_item,
      application_step, application cascade`);
  }
}
