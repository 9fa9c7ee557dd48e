import { Client } from "pg";
import { StartError } from "../config.ts";
import type { RunningPostgres } from "./embedded.ts";

/** Postgres versions before this one lack what the house needs. */
const oldest = 15;

/** The Postgres that DATABASE_URL names, once it has answered. */
export async function ownPostgres(url: string): Promise<RunningPostgres> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  const version = await client
    .connect()
    .then(() => client.query<{ server_version_num: string }>("show server_version_num"))
    .then(({ rows: [row] }) => Math.floor(Number(row?.server_version_num) / 10_000))
    .catch((error: Error) => {
      throw new StartError(
        `Cannot reach the database: ${error.message || (error as NodeJS.ErrnoException).code}. ${checkDatabaseUrl}`,
      );
    })
    .finally(() => client.end().catch(() => {}));
  if (version < oldest) {
    throw new StartError(`DATABASE_URL names a Postgres ${version}; ${oldest} or newer is needed. ${checkDatabaseUrl}`);
  }
  return { url, folder: new URL(url).host + new URL(url).pathname, stop: async () => {} };
}

export const checkDatabaseUrl =
  "Check DATABASE_URL (postgres://user:password@host:5432/database), or leave it out to use the embedded Postgres.";
