import { Migration } from "@mikro-orm/migrations";

/** What every service needs to write safely: keys of calls already made, history, and the outbox of its changes. */
class Ground extends Migration {
  override up(): void {
    this.addSql(`create table idempotency_key (
      actor text not null,
      key text not null check (length(key) between 1 and 255),
      mutation text not null,
      input_hash text not null,
      answer jsonb,
      created_at timestamptz not null default now(),
      primary key (actor, key)
    )`);
    this.addSql("create index on idempotency_key (created_at)");
    this.addSql(`create table history (
      id bigint generated always as identity primary key,
      entity_type text not null,
      entity_id text not null,
      kind text not null,
      mutation text not null,
      partner text,
      subject text,
      at timestamptz not null,
      note text,
      differences jsonb not null
    )`);
    this.addSql("create index on history (entity_type, entity_id, id)");
    this.addSql(`create table outbox (
      number bigint generated always as identity primary key,
      position bigint unique,
      kind text not null,
      entity_type text not null,
      entity_id text not null,
      at timestamptz not null,
      data jsonb
    )`);
    this.addSql("create index on outbox (number) where position is null");
    this.addSql("create table feed_position (last bigint not null)");
    this.addSql("insert into feed_position values (0)");
    this.addSql(
      "do $$ begin execute format('revoke update, delete, truncate on history from %I', 'kommgraph_' || current_schema()); end $$",
    );
  }

  override down(): void {
    this.addSql("drop table idempotency_key, history, outbox, feed_position");
  }
}

export const groundMigrations = [{ name: "0000-ground", class: Ground }];
