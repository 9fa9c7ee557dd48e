/**
 * The funding subgraph: approvals and payments a second from 50 connections with every invariant on, beside the bare SQL
 * of the same transaction and the bare insert of a ledger entry in the same run.
 * `pnpm bench funding [--seconds 5] [--runs 3] [--port 5800]`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { embeddedPostgres } from "../../src/postgres/embedded.ts";
import { measure, perSecond, spread } from "../courses/report.ts";
import { connectBare } from "./bare.ts";
import { type Job, type Kind, makeFunds } from "./funds.ts";
import { startService } from "./subgraph.ts";
import { brokenSums, sumOfAll } from "./sums.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== "funding"),
  options: {
    seconds: { type: "string", default: "5" },
    runs: { type: "string", default: "3" },
    port: { type: "string", default: "5800" },
  },
});
const seconds = Number(values.seconds);
const connections = 50;
/** Calls that are not counted, so that no compiler is measured. */
const warmUp = 1_000;
const kinds = ["approvals", "payments"] satisfies Kind[];
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const folder = mkdtempSync(join(tmpdir(), "kommgraph-bench-"));
const postgres = await embeddedPostgres({ folder, tell: () => {} });
const database = new Client({ connectionString: postgres.url, options: "-c search_path=funding,public" });
try {
  const service = await startService({ databaseUrl: postgres.url, port: Number(values.port) });
  const bare = connectBare(postgres.url);
  try {
    await database.connect();
    const first = await makeFunds(database, { lines: 100, count: warmUp });
    for (const kind of kinds) await all(first[kind], (job) => service.does(kind, job));
    say(`| from ${connections} connections | per second | p50 | p99 | bare SQL | ratio | bare entry |`);
    say("|---|---:|---:|---:|---:|---:|---:|");
    for (const lines of [100, 1]) {
      const rows: Record<Kind, Row[]> = { approvals: [], payments: [] };
      for (let run = 0; run < Number(values.runs); run++) {
        // More than can be done in the time, so that nothing runs out.
        const [ours, theirs] = [
          await makeFunds(database, { lines, count: seconds * 1_000 }),
          await makeFunds(database, { lines, count: seconds * 2_000 }),
        ];
        for (const kind of kinds) {
          const through = await rate(ours[kind], (job) => service.does(kind, job));
          const past = await rate(theirs[kind], (job) => bare.transaction(kind, job, theirs.mark));
          const entries = await bare.entries(theirs, { callers: connections, seconds });
          rows[kind].push({ ...through, bare: past.perSecond, entries });
        }
      }
      for (const [kind, measured] of Object.entries(rows)) {
        say(`| ${kind} over ${lines} budget line${lines > 1 ? "s" : ""} | ${inWords(measured)} |`);
      }
    }
    say(`\naccounts whose sums are not those of their entries: ${await brokenSums(database)}`);
    say(await sumOfAll(database));
  } finally {
    await bare.end();
    await service.stop();
  }
} finally {
  await database.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Does them all, as many at once as there are connections. */
async function all(jobs: readonly Job[], work: (job: Job) => Promise<void>): Promise<void> {
  const waiting = jobs[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const job of waiting) await work(job);
    }),
  );
}

interface Row {
  perSecond: number;
  p50: number;
  p99: number;
  bare: number;
  entries: number;
}

async function rate(jobs: readonly Job[], work: (job: Job) => Promise<void>) {
  const took: number[] = [];
  const waiting = jobs[Symbol.iterator]();
  const one = async () => {
    const { value: job } = waiting.next();
    if (!job) throw new Error("there was not enough to do");
    took.push((await measure(() => work(job))).ms);
  };
  return { perSecond: await perSecond(connections, seconds, one), ...spread(took) };
}

/** Medians of the runs; the ratio is the median of each run's own. */
function inWords(rows: readonly Row[]): string {
  const median = (of: (row: Row) => number) => spread(rows.map(of)).p50;
  const ratio = median((row) => row.perSecond / row.bare).toFixed(2);
  const [p50, p99] = [median((row) => row.p50), median((row) => row.p99)].map((ms) => `${ms.toFixed(0)} ms`);
  const [own, bare, entries] = [
    median((row) => row.perSecond),
    median((row) => row.bare),
    median((row) => row.entries),
  ].map((each) => each.toFixed(0));
  return [own, p50, p99, bare, ratio, entries].join(" | ");
}
