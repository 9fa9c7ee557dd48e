import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { environmentWith, projectRoot } from "../src/config.ts";
import { isAlive } from "../src/processes.ts";
import { freePorts } from "../src/testing/free-ports.ts";

/** A path with a blank, as people have them. */
let folder: string;
let port: number;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kommgraph house "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const started: ChildProcess[] = [];
afterEach(async () => {
  for (const { pid } of started.splice(0)) if (pid && isAlive(pid)) process.kill(pid, "SIGKILL");
});

/** Runs the whole house as `pnpm start` does. */
async function start(changes: NodeJS.ProcessEnv = {}) {
  port = await freePorts(6);
  const child = spawn(process.execPath, ["--import", "tsx", "infra/src/start.ts"], {
    cwd: projectRoot,
    env: environmentWith({
      PORT: String(port),
      KOMMGRAPH_DATA: folder,
      DEMO: "off",
      NODE_ENV: "development",
      ...changes,
    }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, ended, printed: text(child.stdout), complained: text(child.stderr) };
}

async function untilReady(): Promise<void> {
  for (const end = Date.now() + 90_000; Date.now() < end; await sleep(200)) {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (response?.ok) return;
  }
  throw new Error("not ready within 90 s");
}

/** What is still running of a house that lies in this folder or listens on its ports. */
async function leftBehind(): Promise<number[]> {
  const listening = await Promise.all(
    [0, 1, 2, 3, 4, 5].map((step) =>
      fetch(`http://127.0.0.1:${port + step}/health/live`).then(
        () => port + step,
        () => [],
      ),
    ),
  );
  return listening.flat();
}

describe("the whole house", () => {
  it("starts, answers, and ends on SIGTERM without leaving anything behind", async () => {
    const house = await start();
    await untilReady();
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: `{ municipality(ags: "05122000") { name } }` }),
    });
    expect(await response.json()).toEqual({ data: { municipality: { name: "Solingen" } } });
    house.child.kill("SIGTERM");
    expect(await house.ended).toBe(0);
    expect(await leftBehind()).toEqual([]);
    expect(await house.printed).toContain(`http://127.0.0.1:${port}/sandbox`);
  }, 120_000);

  it("starts again after everything was killed with -9", async () => {
    const first = await start();
    await untilReady();
    first.child.kill("SIGKILL");
    await first.ended;
    const second = await start();
    await untilReady();
    expect(await leftBehind()).toHaveLength(6);
    second.child.kill("SIGINT");
    expect(await second.ended).toBe(0);
    expect(await leftBehind()).toEqual([]);
  }, 180_000);

  it("ends in order when it is told to stop while it is still starting", async () => {
    const house = await start();
    await sleep(2_500);
    house.child.kill("SIGINT");
    expect(await house.ended).toBe(0);
    expect(await leftBehind()).toEqual([]);
  }, 60_000);

  it.each([
    [
      "an unreachable database",
      { DATABASE_URL: "postgres://nobody:secret@127.0.0.1:1/none" },
      /Cannot reach the database: .+ Check DATABASE_URL/,
    ],
    [
      "a database address that is none",
      { DATABASE_URL: "localhost" },
      /DATABASE_URL=localhost: must look like postgres:/,
    ],
    ["a port that is none", { PORT: "99999" }, /PORT=99999/],
    ["an address this machine does not have", { HOST: "192.0.2.1" }, /no address 192\.0\.2\.1.*Set HOST/],
  ])("says in one sentence what to do about %s, and exits with 1", async (_what, changes, sentence) => {
    const house = await start(changes);
    expect(await house.ended).toBe(1);
    const complaint = await house.complained;
    expect(complaint).toMatch(sentence);
    expect(complaint).not.toMatch(/\n\s+at /);
    expect(complaint.trim().split("\n").length).toBeLessThanOrEqual(2);
  });

  it("names the port that is taken and what to do", async () => {
    const { createServer } = await import("node:net");
    const base = await freePorts(6);
    const other = createServer().listen(base + 2, "127.0.0.1");
    const house = await start({ PORT: String(base) });
    expect(await house.ended).toBe(1);
    expect(await house.complained).toMatch(
      new RegExp(`Port ${base + 2}, needed for organizations, is taken.*set PORT`),
    );
    other.close();
  });
});
