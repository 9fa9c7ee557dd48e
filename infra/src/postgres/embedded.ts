import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { StartError } from "../config.ts";
import { isAlive } from "../processes.ts";
import { chooseAccount, reachable, substituteFor } from "./account.ts";
import { binariesFor } from "./binaries.ts";
import { createCluster, type ServerProcess, spawnServer } from "./server-process.ts";

/** A Postgres somebody can connect to. */
export interface RunningPostgres {
  /** Connects as the owner of everything. */
  url: string;
  /** The folder that really holds the data. */
  folder: string;
  /** Ends the server, if this process started it. */
  stop(): Promise<void>;
}

interface RunningNote {
  /** The process that started the server and ends it. */
  owner: number;
  server: number;
  port: number;
}

/**
 * The embedded Postgres of a folder: initialised on first use, attached to where another living process runs it, and
 * taken over where that process was killed. `durable: false` trades safety for speed; for tests alone.
 */
export async function embeddedPostgres(options: {
  folder: string;
  durable?: boolean;
  tell(message: string): void;
}): Promise<RunningPostgres> {
  const account = chooseAccount();
  let { folder } = options;
  if (!reachable(folder, account)) {
    folder = substituteFor(folder);
    options.tell(
      `Postgres runs as user ${account?.name} and cannot reach ${options.folder}; its data goes to ${folder}`,
    );
  }
  prepareFolder(folder);
  const living = livingServer(folder);
  if (living) return { url: urlOf(folder, living.port), folder, stop: async () => {} };
  await endOrphan(folder);

  const binaries = binariesFor(folder, account);
  const cluster = join(folder, "cluster");
  if (!existingVersion(cluster)) {
    options.tell("Creating the database (once)");
    const password = randomBytes(24).toString("base64url");
    writeFileSync(join(folder, "password"), password, { mode: 0o600 });
    await createCluster({ binaries, account, folder, cluster, password });
  } else if (existingVersion(cluster) !== binaries.majorVersion) {
    throw new StartError(
      `${folder} was written by Postgres ${existingVersion(cluster)}, this is ${binaries.majorVersion}. ` +
        "Dump it with the old version, or set KOMMGRAPH_DATA to another folder.",
    );
  }

  const port = await freePort();
  const url = urlOf(folder, port);
  const place = { binaries, account, folder, cluster, port, durable: options.durable ?? true };
  let stopping = false;
  let server = await startServer(place, url);
  const keepsRunning = (async () => {
    for (;;) {
      await server.exited;
      if (stopping) return;
      options.tell("Postgres ended unexpectedly; starting it again");
      try {
        server = await startServer(place, url);
      } catch (error) {
        options.tell((error as Error).message);
        await sleep(1_000);
      }
      if (stopping) await server.stop();
    }
  })();
  const stop = async () => {
    stopping = true;
    await server.stop();
    await keepsRunning;
    rmSync(noteOf(folder), { force: true });
  };
  return { url, folder, stop };
}

/** Starts the server and waits for it; after a kill -9 the old one's workers may need a moment to let go. */
async function startServer(place: Parameters<typeof spawnServer>[0], url: string): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt++) {
    const server = spawnServer(place);
    const note: RunningNote = { owner: process.pid, server: server.pid, port: place.port };
    writeFileSync(noteOf(place.folder), JSON.stringify(note));
    if (await becomesReady(url, server.exited)) return server;
    await server.stop();
    if (attempt === 10) {
      throw new StartError(`Postgres does not start; ${join(place.folder, "postgres.log")} says why.`);
    }
    await sleep(300);
  }
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    writeFileSync(join(folder, ".writable"), "");
    rmSync(join(folder, ".writable"));
  } catch (error) {
    throw new StartError(
      `Cannot write to the data folder ${folder} (${(error as NodeJS.ErrnoException).code}). ` +
        "Set KOMMGRAPH_DATA to a folder you may write to.",
    );
  }
}

function noteOf(folder: string): string {
  return join(folder, "running.json");
}

function readNote(folder: string): RunningNote | undefined {
  try {
    return JSON.parse(readFileSync(noteOf(folder), "utf8")) as RunningNote;
  } catch {
    return undefined;
  }
}

/** The server of this folder, if the process that started it still lives. */
function livingServer(folder: string): RunningNote | undefined {
  const note = readNote(folder);
  return note && isAlive(note.owner) && isAlive(note.server) && serverOf(folder) === note.server ? note : undefined;
}

/** A server whose starter was killed is ended in order, so that a new one can recover and take over. */
async function endOrphan(folder: string): Promise<void> {
  const orphan = serverOf(folder);
  rmSync(noteOf(folder), { force: true });
  if (orphan === undefined || !isAlive(orphan) || !isPostgres(orphan)) return;
  process.kill(orphan, "SIGINT");
  for (let waited = 0; isAlive(orphan); waited += 50) {
    if (waited > 10_000) process.kill(orphan, "SIGQUIT");
    await sleep(50);
  }
}

/** The process id in the cluster's own lock file. */
function serverOf(folder: string): number | undefined {
  try {
    return Number(readFileSync(join(folder, "cluster", "postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return undefined;
  }
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").includes("postgres");
  } catch {
    return process.platform !== "linux";
  }
}

function existingVersion(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  } catch {
    return undefined;
  }
}

function urlOf(folder: string, port: number): string {
  const password = readFileSync(join(folder, "password"), "utf8");
  return `postgres://kommgraph:${password}@127.0.0.1:${port}/kommgraph`;
}

/** Waits until the server answers and has its database; false if it ended or took more than a minute. */
async function becomesReady(url: string, exited: Promise<unknown>): Promise<boolean> {
  let ended = false;
  void exited.then(() => {
    ended = true;
  });
  for (const end = Date.now() + 60_000; !ended && Date.now() < end; await sleep(30)) {
    const client = new Client({ connectionString: url.replace(/kommgraph$/, "postgres") });
    client.on("error", () => {});
    try {
      await client.connect();
      const { rowCount } = await client.query("select from pg_database where datname = 'kommgraph'");
      if (rowCount === 0) await client.query("create database kommgraph");
      return true;
    } catch {
      // Not yet.
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
