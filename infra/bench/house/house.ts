import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentWith, projectRoot } from "../../src/config.ts";
import type { ChildMessage } from "../../src/lifecycle.ts";

/** The whole house on a data folder, as `pnpm start` starts it. */
export interface House {
  port: number;
  /** Milliseconds from the command to the first answer. */
  startedIn: number;
  /** Bytes that all its processes hold, Postgres included; what they share is counted once. */
  memory(): number;
  stop(): Promise<void>;
}

export const port = 4900;

export async function startHouse(folder: string, demo: string): Promise<House> {
  const started = performance.now();
  const program = fork(join(projectRoot, "infra", "src", "start.ts"), {
    execArgv: ["--import", "tsx"],
    env: environmentWith({
      PORT: String(port),
      KOMMGRAPH_DATA: folder,
      DEMO: demo,
      NODE_ENV: "development",
      POINTS_PER_MINUTE: "0",
    }),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await untilReady(program);
  await ask("{ __typename }");
  return {
    port,
    startedIn: performance.now() - started,
    memory: () => bytesOf(program.pid ?? 0),
    async stop() {
      const ended = new Promise((resolve) => program.once("exit", resolve));
      program.kill("SIGTERM");
      await ended;
    },
  };
}

export function newFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "kommgraph-bench-"));
  // Started by root, Postgres runs as its own user, and would go elsewhere with its data.
  chmodSync(folder, 0o755);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What the gateway answers, as far as the bench reads it. */
export interface Answer {
  data: unknown;
  extensions?: { subgraphs?: { name: string; requests: number; statements: number }[] };
}

/** One request through the public door. */
export async function ask(query: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

export async function tokenFor(partner: string, roles: string[]): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/dev/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ partner, roles }),
  });
  return ((await response.json()) as { token: string }).token;
}

function untilReady(program: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    program.once("exit", () => reject(new Error("the house did not start")));
    program.on("message", (message: ChildMessage) => {
      if (message.kind === "ready") resolve();
      if (message.kind === "failed") reject(new Error(message.message));
    });
  });
}

/** Bytes a process and everything it started hold; what several share is counted once (proportional set size). */
function bytesOf(root: number): number {
  const lines = execFileSync("ps", ["-e", "-o", "pid=,ppid=,rss="], { encoding: "utf8" }).trim().split("\n");
  const processes = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [pid, parent] of processes) if (family.has(parent)) family.add(pid);
  }
  const held = processes.filter(([pid]) => family.has(pid)).map(([pid, , resident]) => shareOf(pid) ?? resident);
  return held.reduce((sum, kilobytes) => sum + kilobytes * 1024, 0);
}

/** Kilobytes of a process, shared ones divided among those who share them; Linux alone tells. */
function shareOf(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
    return Number(kilobytes);
  } catch {
    return undefined;
  }
}
