import { createHash, randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import type { Demo } from "../config.ts";
import { openDatabase } from "../database.ts";
import { migrate } from "../migrate.ts";
import { seed } from "../seed.ts";
import type { Service } from "../service.ts";

/** The day on which tests stand: a Wednesday. */
export const testNow = new Date("2026-11-18T09:00:00Z");

/** A fresh database for one test file, copied from a template that the first one to ask has migrated and seeded. */
export async function createTestDatabase(
  service: Service,
  demo: Demo,
): Promise<{ url: string; drop(): Promise<void> }> {
  const template = `template_${service.name}_${markOf(service)}_${demo}`;
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asOwner(async (client) => {
    // One template of a service at a time: all of them share its role.
    await client.query("select pg_advisory_lock(hashtext($1))", [`template of ${service.name}`]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
    if (rowCount === 0) {
      const partial = `partial_${template}`;
      await client.query(`drop database if exists ${partial}`);
      await client.query(`create database ${partial}`);
      await fill(service, urlOf(partial), demo);
      await client.query(`alter database ${partial} rename to ${template}`);
    }
    await client.query(`create database ${name} template ${template}`);
  });
  return {
    url: urlOf(name),
    drop: () => asOwner(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

/** Tells services apart that only borrow the name of one, as the small ones do with which infra tests itself. */
function markOf({ migrations, entities }: Service): string {
  const parts = [...migrations.map(({ name }) => name), ...entities.map(({ name }) => name)];
  return createHash("sha256").update(parts.join(" ")).digest("hex").slice(0, 8);
}

async function fill(service: Service, url: string, demo: Demo): Promise<void> {
  await migrate(service, url);
  const orm = await openDatabase(service, url, "service");
  await seed(orm, service, { demo, today: testNow, progress: () => {} });
  await orm.close();
}

async function asOwner(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: urlOf("postgres") });
  client.on("error", () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${database}`;
  return url.href;
}
