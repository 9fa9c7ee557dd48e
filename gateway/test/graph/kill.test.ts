import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ChildMessage, environmentWith, projectRoot } from "@kommgraph/infra";
import { freePorts } from "@kommgraph/infra/testing";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { devToken } from "../identity/dev-token.ts";

/** A house of its own with a Postgres that really writes to disk, to be killed. */
let folder: string;
let program: ChildProcess;
let url: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kommgraph-kill-"));
  // Postgres may run as a user of its own.
  chmodSync(folder, 0o755);
  const port = await freePorts(6);
  url = `http://127.0.0.1:${port}`;
  program = fork(join(projectRoot, "infra", "src", "start.ts"), {
    execArgv: ["--import", "tsx"],
    env: environmentWith({
      PORT: String(port),
      KOMMGRAPH_DATA: folder,
      DEMO: "off",
      LOG_LEVEL: "silent",
      DATABASE_URL: "",
      SUPERGRAPH: "",
    }),
    silent: true,
  });
  await new Promise<void>((resolve, reject) => {
    program.on("message", (message: ChildMessage) => {
      if (message.kind === "ready") resolve();
      if (message.kind === "failed") reject(new Error(message.message));
    });
  });
});
afterAll(async () => {
  const ended = new Promise((resolve) => program.once("exit", resolve));
  program.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

const mutation = `mutation ($key: ID!, $source: String!) { recordNeed(input: { idempotencyKey: $key, municipality: "mun_05122000",
  topic: LANGUAGE, targetGroup: PARENTS, level: B1, people: 12, start: "2027-01-01", source: $source }) { need { id } userErrors { code } } }`;

/** Sends a write until it is acknowledged, as a careful client does: always with the same key. */
async function writeUntilAcknowledged(
  authorization: string,
  source: string,
  until: number,
): Promise<string | undefined> {
  const key = randomUUID();
  while (Date.now() < until) {
    try {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization },
        body: JSON.stringify({ query: mutation, variables: { key, source } }),
        signal: AbortSignal.timeout(5_000),
      });
      const { data } = (await response.json()) as { data?: { recordNeed?: { need?: { id: string } } } };
      const id = data?.recordNeed?.need?.id;
      if (id) return id;
    } catch {
      // The gateway or the connection broke; whether the write arrived is unknown, so it is sent again.
    }
    await sleep(50);
  }
  return undefined;
}

/** The process of a service; its parent is the house. */
function processOf(service: string): number {
  const lines = execFileSync("ps", ["-e", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const line = lines.find(
    (text) => text.includes(`services/${service}/`) && Number(text.trim().split(/\s+/)[1]) === program.pid,
  );
  return Number(line?.trim().split(/\s+/)[0]);
}

function runningPostgres(): { server: number; port: number } {
  return JSON.parse(readFileSync(join(folder, "running.json"), "utf8"));
}

async function readyAgain(): Promise<number> {
  const started = performance.now();
  while (!(await fetch(`${url}/health/ready`).catch(() => undefined))?.ok) {
    if (performance.now() - started > 60_000) throw new Error("not ready again within a minute");
    await sleep(100);
  }
  return performance.now() - started;
}

describe("writes while processes are killed with -9", () => {
  it("are all there once, whole, when they were acknowledged", async () => {
    const authorization = `Bearer ${await devToken(url, "mun_05122000", ["editor"])}`;
    const until = Date.now() + 90_000;
    let killing = true;
    const acknowledged = new Map<string, string>();
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; killing; turn++) {
        const source = `writer ${writer}, turn ${turn}`;
        const id = await writeUntilAcknowledged(authorization, source, until);
        if (id) acknowledged.set(source, id);
      }
    });
    for (const victim of [
      () => processOf("municipalities"),
      () => runningPostgres().server,
      () => processOf("municipalities"),
    ]) {
      await sleep(1_500);
      process.kill(victim(), "SIGKILL");
      await sleep(300);
      await readyAgain();
    }
    await sleep(1_000);
    killing = false;
    await Promise.all(writers);

    expect(acknowledged.size).toBeGreaterThan(20);
    const password = readFileSync(join(folder, "password"), "utf8");
    const client = new Client({
      connectionString: `postgres://kommgraph:${password}@127.0.0.1:${runningPostgres().port}/kommgraph`,
    });
    await client.connect();
    const { rows } = await client.query(`select need.id, need.source,
        (select count(*)::int from municipalities.history where entity_id = need.id) as history,
        (select count(*)::int from municipalities.outbox where entity_id = need.id) as outbox
      from municipalities.need`);
    const { rows: keys } = await client.query(
      "select count(*)::int as count from municipalities.idempotency_key where answer is not null",
    );
    await client.end();
    const stored = new Map(rows.map(({ source, id }) => [source, id]));
    for (const [source, id] of acknowledged) expect(stored.get(source), source).toBe(id);
    expect(rows).toHaveLength(stored.size);
    expect(rows.filter(({ history, outbox }) => history !== 1 || outbox !== 1)).toEqual([]);
    expect(keys[0].count).toBe(rows.length);
  }, 180_000);
});
