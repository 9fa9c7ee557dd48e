import { execFile, spawn } from "node:child_process";
import { chownSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { StartError } from "../config.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";

interface Place {
  binaries: Binaries;
  account: Account | undefined;
  /** The data folder; holds the cluster and its log. */
  folder: string;
  cluster: string;
}

/** Creates an empty cluster that sorts as Germans expect; it appears under its name only when it is complete. */
export async function createCluster({ binaries, account, folder, cluster, password }: Place & { password: string }) {
  const partial = `${cluster}.partial`;
  const passwordFile = join(partial, "..", "password.partial");
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) {
    chownSync(partial, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  const flags = ["--username=kommgraph", "--auth=scram-sha-256", "--encoding=UTF8"];
  const locale = ["--locale=C", "--locale-provider=icu", "--icu-locale=de-DE"];
  try {
    await promisify(execFile)(
      binaries.initdb,
      [`--pgdata=${partial}`, `--pwfile=${passwordFile}`, ...flags, ...locale, "--no-sync", "--no-instructions"],
      { ...(account && { uid: account.uid, gid: account.gid }), cwd: "/" },
    );
  } catch (error) {
    throw new StartError(
      `Postgres could not create its cluster in ${folder}: ${(error as { stderr?: string }).stderr}`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(partial, cluster);
}

export interface ServerProcess {
  pid: number;
  /** Settles when the server has ended. */
  exited: Promise<unknown>;
  /** Ends the server in order: connections are cut, what was committed is on disk. */
  stop(): Promise<void>;
}

/** A running server; it outlives a Ctrl-C in the terminal, so that services can say goodbye to it first. */
export function spawnServer(place: Place & { port: number; durable: boolean }): ServerProcess {
  const { binaries, account, folder, cluster, port } = place;
  const log = openSync(join(folder, "postgres.log"), "a");
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    shared_buffers: "64MB",
    log_min_messages: "warning",
    ...(!place.durable && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const child = spawn(
    binaries.postgres,
    [
      "-D",
      cluster,
      "-p",
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
    ],
    {
      stdio: ["ignore", log, log],
      detached: true,
      cwd: "/",
      env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
      ...(account && { uid: account.uid, gid: account.gid }),
    },
  );
  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
    child.once("error", () => resolve(-1));
  });
  return {
    pid: child.pid ?? 0,
    exited,
    async stop() {
      if (child.exitCode !== null || child.pid === undefined) return;
      child.kill("SIGINT");
      const impatience = setTimeout(() => child.kill("SIGQUIT"), 15_000);
      await exited;
      clearTimeout(impatience);
    },
  };
}
