import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { onTestFinished } from "vitest";
import { embeddedPostgres, type RunningPostgres } from "../../src/postgres/embedded.ts";

/** A folder of this test alone, below one that everybody may enter. */
export function freshFolder(name = "data"): string {
  const folder = mkdtempSync(join(tmpdir(), "kommgraph-postgres-"));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

/** Starts the embedded Postgres of a folder, and stops it with the test. */
export async function startIn(folder: string): Promise<RunningPostgres & { said: string[] }> {
  const said: string[] = [];
  const postgres = await embeddedPostgres({ folder, tell: (message) => said.push(message) });
  onTestFinished(() => postgres.stop());
  return { ...postgres, said };
}

export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Process id of the server of a folder. */
export function serverOf(folder: string): number {
  return Number(readFileSync(join(folder, "cluster", "postmaster.pid"), "utf8").split("\n")[0]);
}
