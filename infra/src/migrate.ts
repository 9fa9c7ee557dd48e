import { Migrator } from "@mikro-orm/migrations";
import { Client } from "pg";
import { StartError } from "./config.ts";
import { openDatabase, roleOf } from "./database.ts";
import { checkDatabaseUrl } from "./postgres/own.ts";
import type { Service } from "./service.ts";
import { groundMigrations } from "./write/ground.migration.ts";

/**
 * Creates the service's schema and role and brings its tables up to date. Safe to call at every start and from several
 * processes at once: one works, the others wait; one statement when there is nothing to do.
 */
export async function migrate(service: Service, url: string): Promise<"migrated" | "up to date"> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new StartError(
      `Cannot reach the database: ${(error as Error).message || (error as NodeJS.ErrnoException).code}. ${checkDatabaseUrl}`,
    );
  }
  try {
    if (await isUpToDate(client, service)) return "up to date";
    await client.query("select pg_advisory_lock(hashtext('kommgraph migrate'))");
    if (await isUpToDate(client, service)) return "up to date";
    await provision(client, service);
    await runMigrations(service, url);
    return "migrated";
  } finally {
    await client.end();
  }
}

async function isUpToDate(client: Client, service: Service): Promise<boolean> {
  const table = `"${service.name}"."migrations"`;
  const { rows } = await client.query(`select to_regclass($1) is not null as "exists"`, [table]);
  if (!rows[0]?.exists) return false;
  const done = await client.query<{ name: string }>(`select "name" from ${table}`);
  const names = new Set(done.rows.map(({ name }) => name));
  return allMigrations(service).every(({ name }) => names.has(name));
}

/** Schema, role and rights; every statement may run again. */
async function provision(client: Client, service: Service): Promise<void> {
  const { name } = service;
  const role = roleOf(service);
  try {
    await client.query(`
      create schema if not exists ${name};
      do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$;
      grant ${role} to current_user;
      grant usage on schema ${name} to ${role};
      alter default privileges in schema ${name} grant select, insert, update, delete on tables to ${role};
      alter default privileges in schema ${name} grant usage, select on sequences to ${role};
      create extension if not exists pg_trgm schema public;
      ${foldFunction(name)}
      create table if not exists ${name}.seeds (
        name text primary key,
        version text not null,
        anchor date,
        loaded_at timestamptz not null default now()
      );`);
  } catch (error) {
    throw new StartError(
      `The user of DATABASE_URL may not prepare schema and role of ${name}: ${(error as Error).message}. ` +
        "Run the verb migrate once with a user who may create roles and schemas.",
    );
  }
}

/**
 * Folds German text for searching: no case, no diacritics, ß as ss, and ae, oe, ue as a, o, u, so that Köln, Koeln and
 * koln are one. The collation is named so that it is the same in a database whose own knows ASCII letters alone.
 */
export const foldFunction = (schema: string) => `
      create or replace function ${schema}.fold(text) returns text language sql immutable strict parallel safe as $$
        select replace(replace(replace(replace(
          regexp_replace(lower(normalize($1, nfd) collate "und-x-icu"), U&'[\\0300-\\036F]', '', 'g'),
          'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')
      $$;`;

async function runMigrations(service: Service, url: string): Promise<void> {
  const orm = await openDatabase(service, url, "owner");
  try {
    orm.config.set("migrations", { ...orm.config.get("migrations"), ...migrationOptions(service) });
    await new Migrator(orm.em).up();
  } finally {
    await orm.close();
  }
}

/** What every service has, and what this one has. */
function allMigrations(service: Service): Service["migrations"] {
  return [...groundMigrations, ...service.migrations];
}

/** How MikroORM finds and records the service's migrations. */
export function migrationOptions(service: Service) {
  return {
    tableName: "migrations",
    migrationsList: allMigrations(service),
    silent: true,
    transactional: true,
    allOrNothing: true,
    disableForeignKeys: false,
    snapshot: false,
  };
}
