import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { StartError } from "../../src/config.ts";
import { embeddedPostgres, type RunningPostgres } from "../../src/postgres/embedded.ts";
import { isAlive } from "../../src/processes.ts";
import { freshFolder, query, serverOf, startIn } from "./running.ts";

const isRoot = process.getuid?.() === 0;

describe("the embedded Postgres", () => {
  it("keeps its data from one start to the next, and leaves no process behind", async () => {
    const folder = freshFolder();
    const first = await startIn(folder);
    expect(first.said).toEqual(["Creating the database (once)"]);
    await query(first.url, "create table kept (text text); insert into kept values ('Grüße')");
    const server = serverOf(folder);
    await first.stop();
    expect(isAlive(server)).toBe(false);

    const second = await startIn(folder);
    expect(second.said).toEqual([]);
    expect(await query(second.url, "select text from kept")).toEqual([{ text: "Grüße" }]);
  });

  it("is shared by whoever asks for the same folder, and ended only by who started it", async () => {
    const folder = freshFolder();
    const owner = await startIn(folder);
    const guest = await startIn(folder);
    expect(guest.url).toBe(owner.url);
    await guest.stop();
    expect(await query(owner.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("starts again by itself, on the same address and with everything committed, after its server was killed", async () => {
    const folder = freshFolder();
    const postgres = await startIn(folder);
    await query(postgres.url, "create table kept as select generate_series(1, 1000) as number");
    const server = serverOf(folder);
    process.kill(server, "SIGKILL");
    const rows = await eventually(() => query(postgres.url, "select count(*)::int as count from kept"));
    expect(rows).toEqual([{ count: 1000 }]);
    expect(serverOf(folder)).not.toBe(server);
    expect(postgres.said.at(-1)).toBe("Postgres ended unexpectedly; starting it again");
  });

  it("can be stopped while it starts again, and stays stopped", async () => {
    const folder = freshFolder();
    const postgres = await startIn(folder);
    process.kill(serverOf(folder), "SIGKILL");
    await eventually(async () => expect(postgres.said.at(-1)).toMatch(/starting it again/));
    await postgres.stop();
    await sleep(500);
    expect(existsSync(join(folder, "cluster", "postmaster.pid"))).toBe(false);
    await expect(query(postgres.url, "select 1")).rejects.toThrow(/ECONNREFUSED/);
  });

  it("is taken over with its data after the whole program that started it was killed", async () => {
    const folder = freshFolder();
    const program = fork(fileURLToPath(new URL("owner.ts", import.meta.url)), [folder], {
      execArgv: ["--import", "tsx"],
    });
    onTestFinished(() => void program.kill("SIGKILL"));
    const [{ url }] = (await once(program, "message")) as [{ url: string }];
    await query(url, "create table kept as select 'committed' as text");
    const orphan = serverOf(folder);
    program.kill("SIGKILL");
    await once(program, "exit");
    expect(isAlive(orphan)).toBe(true);

    const heir = await startIn(folder);
    expect(isAlive(orphan)).toBe(false);
    expect(await query(heir.url, "select text from kept")).toEqual([{ text: "committed" }]);
  });

  it("works in a folder with a space and an umlaut in its name", async () => {
    const postgres = await startIn(freshFolder("Meine Dateien, Öko"));
    expect(await query(postgres.url, "select current_database() as name")).toEqual([{ name: "kommgraph" }]);
  });

  it("says in one sentence that it cannot write to its folder", async () => {
    const file = freshFolder("file");
    writeFileSync(file, "");
    const refused = startIn(join(file, "data"));
    await expect(refused).rejects.toBeInstanceOf(StartError);
    await expect(refused).rejects.toThrow(
      /^Cannot write to the data folder .*\/file\/data \(ENOTDIR\)\. Set KOMMGRAPH_DATA to a folder you may write to\.$/,
    );
  });

  it("says in one sentence that its data was written by another version", async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "cluster"), { recursive: true });
    writeFileSync(join(folder, "cluster", "PG_VERSION"), "15\n");
    await expect(startIn(folder)).rejects.toThrow(/was written by Postgres 15, this is 18/);
  });

  it.runIf(isRoot)(
    "goes to /var/tmp, always to the same place, where its account cannot reach the folder",
    async () => {
      const closed = mkdtempSync(join(tmpdir(), "kommgraph-closed-")); // only for its owner
      const wanted = join(closed, "data");
      const first = await startIn(wanted);
      onTestFinished(() => {
        rmSync(closed, { recursive: true, force: true });
        rmSync(first.folder, { recursive: true, force: true });
      });
      expect(first.folder).toMatch(/^\/var\/tmp\/kommgraph-[0-9a-f]{12}$/);
      expect(first.said[0]).toBe(
        `Postgres runs as user postgres and cannot reach ${wanted}; its data goes to ${first.folder}`,
      );
      await query(first.url, "create table kept as select 7 as number");
      await first.stop();
      const second = await startIn(wanted);
      expect(await query(second.url, "select number from kept")).toEqual([{ number: 7 }]);
    },
  );
});

describe("the order of the embedded Postgres", () => {
  let postgres: RunningPostgres;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "kommgraph-order-"));
    chmodSync(folder, 0o755);
    postgres = await embeddedPostgres({ folder, durable: false, tell: () => {} });
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(["", 'collate "de-x-icu"'])(
    "is the German one: Aachen, Ärzte, Öko, strasse, Straße, Zoo %s",
    async (collation) => {
      const shuffled = "values ('Zoo'), ('strasse'), ('Öko'), ('Straße'), ('Aachen'), ('Ärzte')";
      const rows = await query(
        postgres.url,
        `select name from (${shuffled}) as words(name) order by name ${collation}`,
      );
      expect(rows.map(({ name }) => name)).toEqual(["Aachen", "Ärzte", "Öko", "strasse", "Straße", "Zoo"]);
    },
  );

  it("needs UTF-8 and speaks it", async () => {
    expect(await query(postgres.url, "show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
  });
});

/** What the work gives once it succeeds; its last failure after ten seconds. */
async function eventually<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const end = Date.now() + 10_000; ; await sleep(50)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
