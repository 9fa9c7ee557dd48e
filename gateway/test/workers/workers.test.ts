import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type ChildMessage, environmentWith, projectRoot } from "@kommgraph/infra";
import { freePorts } from "@kommgraph/infra/testing";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startTinyGraph, supergraphOf } from "../tiny-graph.ts";

const question = '{"query":"{ towns { name offers } }"}';
/** No object: one point. */
const small = '{"query":"{ offerKinds }"}';
const secret = "a secret for tests alone that is long enough";
const metricsToken = "a-token-for-tests-alone";

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let folder: string;
let port = 0;
beforeAll(async () => {
  graph = await startTinyGraph();
  folder = mkdtempSync(join(tmpdir(), "kommgraph-workers-"));
  writeFileSync(join(folder, "supergraph.graphql"), supergraphOf([graph.towns, graph.offers]));
});
afterAll(async () => {
  await graph.stop();
  rmSync(folder, { recursive: true });
});

async function start(variables: NodeJS.ProcessEnv): Promise<ChildProcess> {
  port = await freePorts(1);
  const started = fork(join(projectRoot, "gateway", "src", "main.ts"), {
    execArgv: ["--import", "tsx"],
    cwd: join(projectRoot, "gateway"),
    env: environmentWith({
      LOG_LEVEL: "silent",
      WORKERS: "2",
      PORT: String(port),
      SUPERGRAPH: join(folder, "supergraph.graphql"),
      GATEWAY_SECRET: secret,
      CASE_SECRET: secret,
      // Every client comes from an address of its own.
      PROXIES: "127.0.0.1",
      ...variables,
    }),
    silent: true,
  });
  await new Promise<void>((resolve, reject) => {
    started.once("exit", () => reject(new Error("it ended")));
    started.on("message", (message: ChildMessage) => {
      if (message.kind === "ready") resolve();
      if (message.kind === "failed") reject(new Error(message.message));
    });
  });
  return started;
}

const workersOf = ({ pid }: ChildProcess): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);

/** Sends with a connection of its own, so that any worker may get it. */
function send(method: string, path: string, body?: string, headers: object = {}) {
  return new Promise<{ status: number; text: string }>((resolve) => {
    const all = { "content-type": "application/json", "x-forwarded-for": "192.0.2.1", ...headers };
    const sent = request(
      { port, host: "127.0.0.1", agent: false, method, path, headers: all, timeout: 20_000 },
      (answer) => {
        let text = "";
        answer.on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
        answer.on("error", (error) => resolve({ status: 0, text: error.message }));
      },
    );
    sent.on("timeout", () => sent.destroy(new Error("hangs")));
    sent.on("error", (error) => resolve({ status: 0, text: error.message }));
    sent.end(body);
  });
}

/** Clients that ask again and again. */
function startLoad(clients: number) {
  const load = { answered: 0, failed: [] as { began: number; text: string }[], running: true };
  const run = async () => {
    while (load.running) {
      const began = performance.now();
      const address = `2001:db8::${Math.floor(Math.random() * 65_536).toString(16)}`;
      const { status, text } = await send("POST", "/graphql", question, { "x-forwarded-for": address });
      if (status === 200 && !text.includes("errors")) load.answered++;
      else load.failed.push({ began, text: `${status} ${text}` });
    }
  };
  const ended = Promise.all(Array.from({ length: clients }, run));
  const stop = async () => {
    load.running = false;
    await ended;
  };
  return Object.assign(load, { stop });
}

describe("workers on one port", () => {
  let program: ChildProcess;
  beforeAll(async () => {
    program = await start({ IDENTITY: "dev", POINTS_PER_MINUTE: "200", METRICS_TOKEN: metricsToken });
  });
  afterAll(() => program.kill("SIGKILL"));

  it("grant the points of a client once, not once each", async () => {
    expect(workersOf(program)).toHaveLength(2);
    const answers = await Promise.all(Array.from({ length: 300 }, () => send("POST", "/graphql", small)));
    const counts = [200, 429].map((status) => answers.filter((answer) => answer.status === status).length);
    expect(counts).toEqual([200, 100]);
  });

  it("tell metrics of all of them together, whichever is asked", async () => {
    const { text } = await send("GET", "/metrics", undefined, { authorization: `Bearer ${metricsToken}` });
    const answered = /^kommgraph_request_duration_seconds_count\{.*door="\/graphql".*\} (\d+)$/gm;
    const counts = [...text.matchAll(answered)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(300);
    expect(text).toContain("process_resident_memory_bytes");
  });

  it("believe the tokens that any of them gave to a developer", async () => {
    const { text } = await send("POST", "/dev/token", '{"partner":"mun_05122000","roles":["editor"]}');
    const { token } = JSON.parse(text);
    const askWith = async (bearer: string) =>
      (await send("POST", "/graphql", small, { authorization: `Bearer ${bearer}` })).status;
    for (let index = 0; index < 6; index++) expect(await askWith(token)).toBe(200);
    expect(await askWith(token.slice(0, -2))).toBe(401);
  });

  it("replace the one that is killed under load; whoever asks afterwards is answered", async () => {
    const before = workersOf(program);
    const load = startLoad(8);
    await wait(1_000);
    const [victim] = before as [number];
    const killed = performance.now();
    process.kill(victim, "SIGKILL");
    await vi.waitFor(
      () => {
        const now = workersOf(program);
        expect(now).toHaveLength(2);
        expect(now).not.toContain(victim);
      },
      { timeout: 10_000 },
    );
    await wait(2_000);
    await load.stop();
    expect(load.answered).toBeGreaterThan(50);
    // What the dead one had begun is lost; what began when its death was known is not.
    expect(load.failed.filter(({ began }) => began > killed + 200)).toEqual([]);
    expect(load.failed.length).toBeLessThanOrEqual(8);
  });

  it("end when the process that started them is gone", async () => {
    const workers = workersOf(program);
    expect(workers.length).toBeGreaterThan(0);
    program.kill("SIGKILL");
    await vi.waitFor(() => expect(workers.filter(isAlive)).toEqual([]), { timeout: 20_000 });
  });
});

describe("workers that get SIGTERM under load", () => {
  it("say all that they are not ready, fail no request, and end", async () => {
    const program = await start({ NODE_ENV: "production", IDENTITY: "off", POINTS_PER_MINUTE: "0" });
    const load = startLoad(4);
    await wait(500);
    const exited = once(program, "exit");
    const told = performance.now();
    program.kill("SIGTERM");
    // Each of the two, whichever is asked.
    const ready = async () => (await send("GET", "/health/ready")).status;
    await vi.waitFor(
      async () => expect(await Promise.all([ready(), ready(), ready(), ready()])).toEqual([503, 503, 503, 503]),
      { timeout: 2_500 },
    );
    expect((await send("GET", "/health/live")).status).toBe(200);
    await wait(700);
    await load.stop();
    const [code] = await exited;
    expect(code).toBe(0);
    expect(performance.now() - told).toBeLessThan(10_000);
    expect(load.answered).toBeGreaterThan(20);
    expect(load.failed).toEqual([]);
  }, 180_000);
});

describe("workers that cannot start", () => {
  it("say why", async () => {
    const starting = start({ SUPERGRAPH: join(folder, "missing.graphql") });
    await expect(starting).rejects.toThrow(/There is no supergraph at/);
  }, 180_000);
});

function isAlive(pid: number): boolean {
  try {
    return /\) [^Z] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
