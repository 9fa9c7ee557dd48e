import { Migration } from "@mikro-orm/migrations";

/** Who wants to be told of changes, and what became of telling them. Nothing here is secret: secrets are derived. */
export class Webhooks extends Migration {
  override up(): void {
    this.addSql(`create table webhook (
      id text primary key check (id like 'whk\\_%'),
      owner text not null,
      url text not null,
      origin text not null,
      types text[] not null check (cardinality(types) > 0),
      position bigint not null check (position >= 0),
      rotation integer not null default 1 check (rotation > 0),
      rotated_at timestamptz(3),
      status text not null check (status in ('ACTIVE', 'DISABLED', 'ENDED')),
      note text,
      failures integer not null default 0 check (failures >= 0),
      failing_since timestamptz(3),
      rest_until timestamptz(3),
      created_at timestamptz(3) not null,
      ended_at timestamptz(3),
      version integer not null default 1,
      check ((status = 'ENDED') = (ended_at is not null)),
      check ((failures = 0) = (failing_since is null))
    )`);
    this.addSql("create index on webhook (owner, created_at)");
    this.addSql("create index on webhook (position) where status = 'ACTIVE'");
    this.addSql(`create table webhook_delivery (
      id text primary key check (id like 'msg\\_%'),
      sequence bigint generated always as identity unique,
      webhook_id text not null references webhook on delete cascade,
      number bigint,
      kind text,
      type text,
      entity_id text,
      at timestamptz not null,
      status text not null default 'PENDING' check (status in ('PENDING', 'DELIVERED', 'FAILED')),
      tries integer not null default 0 check (tries between 0 and 8),
      next_try_at timestamptz(3) not null,
      leased_until timestamptz(3),
      attempts jsonb not null default '[]',
      finished_at timestamptz(3),
      check ((status = 'PENDING') = (finished_at is null)),
      check (num_nulls(number, kind, type, entity_id) in (0, 4))
    )`);
    this.addSql("create index on webhook_delivery (webhook_id, sequence)");
    this.addSql("create index on webhook_delivery (webhook_id, sequence) where status = 'PENDING'");
    this.addSql("create index on webhook_delivery (webhook_id, entity_id, sequence) where status = 'PENDING'");
    this.addSql("create index on webhook_delivery (leased_until) where leased_until is not null");
    this.addSql("create index on webhook_delivery (finished_at) where finished_at is not null");
  }

  override down(): void {
    this.addSql("drop table webhook_delivery, webhook");
  }
}
