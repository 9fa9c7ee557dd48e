/**
 * The courses subgraph on DEMO=large: suggestions, bookings beside the bare SQL of the same booking, and a nightly run of
 * 20,000 courses. `pnpm bench courses [--seconds 5] [--demo large] [--port 5700]`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { embeddedPostgres } from "../../src/postgres/embedded.ts";
import { bareBookings, checkSeats, madeProvider, makeCourses } from "./booking.ts";
import { nightlyRun } from "./nightly-run.ts";
import { profiles, queries } from "./profiles.ts";
import { figures, measure, perSecond, spread } from "./report.ts";
import { startService } from "./subgraph.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== "courses"),
  options: {
    seconds: { type: "string", default: "5" },
    demo: { type: "string", default: "large" },
    port: { type: "string", default: "5700" },
  },
});
const seconds = Number(values.seconds);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const folder = mkdtempSync(join(tmpdir(), "kommgraph-bench-"));
const postgres = await embeddedPostgres({ folder, tell: () => {} });
const database = new Client({ connectionString: postgres.url, options: "-c search_path=courses,public" });
try {
  const start = Date.now();
  const service = await startService({ databaseUrl: postgres.url, demo: values.demo, port: Number(values.port) });
  try {
    say(`migrated, seeded (${values.demo}) and ready in ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
    await database.connect();
    await database.query("analyze");
    await readings();
    await bookings();
    await nightly();
  } finally {
    await service.stop();
  }

  async function readings(): Promise<void> {
    say(figures.header);
    for (const [name, query] of Object.entries(queries)) {
      for (const profile of profiles.slice(0, 20)) await service.ask(query, { profile });
      const measured = [];
      for (const profile of profiles) measured.push(await measure(() => service.ask(query, { profile })));
      say(
        figures.line(
          name,
          spread(measured.map(({ ms }) => ms)),
          measured.map(({ answer }) => answer.statements),
        ),
      );
    }
  }

  async function bookings(): Promise<void> {
    await makeCourses(database, 200);
    say("\n| bookings at once from 10 | through the service | bare SQL |\n|---|---:|---:|");
    for (const [name, courses] of [
      ["into 200 courses", 200],
      ["into one course", 1],
    ] as const) {
      const booked = await perSecond(10, seconds, (turn) => service.book(turn % courses));
      const bare = await bareBookings(postgres.url, courses, seconds);
      say(`| ${name} | ${booked.toFixed(0)} /s | ${bare.toFixed(0)} /s |`);
    }
    say(`\nseats and referrals that do not fit: ${await checkSeats(database)}`);
  }

  async function nightly(): Promise<void> {
    const { first, again, changed } = await nightlyRun(service, madeProvider, 20_000);
    say(`\n20,000 courses in calls of 1,000: new ${first} s, the same again ${again} s, all changed ${changed} s`);
  }
} finally {
  await database.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
