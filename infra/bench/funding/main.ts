/**
 * The funding subgraph: approvals and payments a second from 50 connections with every invariant on, beside the bare
 * insert of a ledger entry in the same run. `pnpm bench funding [--seconds 5] [--port 5800]`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { embeddedPostgres } from "../../src/postgres/embedded.ts";
import { bareEntries, brokenSums, type Kind, makeFunds, sum } from "./funds.ts";
import { startService } from "./subgraph.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== "funding"),
  options: {
    seconds: { type: "string", default: "5" },
    port: { type: "string", default: "5800" },
  },
});
const seconds = Number(values.seconds);
const connections = 50;
/** Seconds that are not counted, so that no compiler is measured. */
const warmUp = 2;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const folder = mkdtempSync(join(tmpdir(), "kommgraph-bench-"));
const postgres = await embeddedPostgres({ folder, tell: () => {} });
const database = new Client({ connectionString: postgres.url, options: "-c search_path=funding,public" });
try {
  const service = await startService({ databaseUrl: postgres.url, port: Number(values.port) });
  try {
    await database.connect();
    say(
      `| from ${connections} connections | approvals | payments | bare entries of the ledger |\n|---|---:|---:|---:|`,
    );
    for (const lines of [100, 1]) {
      // More than can be done in the time, so that nothing runs out.
      const made = await makeFunds(database, { lines, count: (seconds + warmUp) * 1_000 });
      const rates: string[] = [];
      for (const kind of ["approvals", "payments"] satisfies Kind[]) {
        await service.perSecond(kind, made[kind].splice(0, warmUp * 1_000), { connections, seconds: warmUp });
        const rate = await service.perSecond(kind, made[kind], { connections, seconds });
        rates.push(`${rate.toFixed(0)} /s`);
      }
      const bare = await bareEntries(postgres.url, { lines, connections, seconds });
      say(`| over ${lines} budget line${lines > 1 ? "s" : ""} | ${rates.join(" | ")} | ${bare.toFixed(0)} /s |`);
    }
    say(`\naccounts whose sums are not those of their entries: ${await brokenSums(database)}; ${await sum(database)}`);
  } finally {
    await service.stop();
  }
} finally {
  await database.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
