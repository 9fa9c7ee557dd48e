import { Migration } from "@mikro-orm/migrations";

/** Networks with their members, and cooperation agreements with their partners. */
export class Networks extends Migration {
  override up(): void {
    this.addSql(`create table network (
      id text primary key check (id like 'net\\_%'),
      name text collate "de-x-icu" not null check (name <> ''),
      name_folded text generated always as (fold(name)) stored,
      municipality_id text check (municipality_id like 'mun\\_%'),
      purpose text,
      topics text[] not null,
      source text,
      dissolved_on date,
      demonstration boolean not null default false,
      version integer not null default 1,
      check (not demonstration or source is null)
    )`);
    this.addSql(`create index on network (name, id)`);
    this.addSql(`create index on network using gin (name_folded gin_trgm_ops)`);
    this.addSql(`create index on network (municipality_id, name, id)`);
    this.addSql(`create table membership (
      network_id text not null references network on delete cascade,
      partner_id text not null check (partner_id ~ '^(mun|org|prv|net)_'),
      since date not null,
      until date check (until >= since),
      demonstration boolean not null default false,
      primary key (network_id, partner_id, since),
      check (partner_id <> network_id)
    )`);
    this.addSql(`create unique index on membership (network_id, partner_id) where until is null`);
    this.addSql(`create index on membership (network_id, since, partner_id)`);
    this.addSql(`create index on membership (partner_id)`);
    this.addSql(`create table agreement (
      id text primary key check (id like 'agr\\_%'),
      title text collate "de-x-icu" not null check (title <> ''),
      kind text not null check (kind in ('INTER_MUNICIPAL', 'SERVICE', 'REFERRAL', 'TRANSFER')),
      topics text[] not null,
      starts_on date not null,
      ends_on date check (ends_on >= starts_on),
      demonstration boolean not null default false,
      version integer not null default 1
    )`);
    this.addSql(`create table agreement_partner (
      agreement_id text not null references agreement on delete cascade,
      position integer not null check (position >= 0),
      partner_id text not null check (partner_id ~ '^(mun|org|prv|net)_'),
      primary key (agreement_id, position),
      unique (agreement_id, partner_id)
    )`);
    this.addSql(`create index on agreement_partner (partner_id)`);
  }

  override down(): void {
    this.addSql(`drop table agreement_partner, agreement, membership, network`);
  }
}
