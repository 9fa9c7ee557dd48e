/**
 * What only shows after a while, at the gateway: memory under a steady load, memory under texts that are all different, and
 * what clients that send a byte now and then cost the others.
 * `pnpm bench endurance [--minutes 10] [--queries 1000000] [--slow 200] [--only load,queries,slow]`.
 */
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gatewayEngine } from "../../src/house.ts";
import { cpuOf, memoryOf, spawnOn, stop } from "../gateways/contestants.ts";
import { startFederation, untilUp } from "../gateways/federation.ts";
import { loads } from "../gateways/loads.ts";
import { type Shot, shoot } from "../gateways/shoot.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== "endurance"),
  options: {
    minutes: { type: "string", default: "10" },
    queries: { type: "string", default: "1000000" },
    slow: { type: "string", default: "200" },
    only: { type: "string", default: "load,queries,slow" },
  },
});
const port = 4400;
const connections = 50;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const federation = await startFederation();
try {
  const trials = { load: underLoad, queries: underDifferentQueries, slow: besideSlowClients };
  for (const [name, trial] of Object.entries(trials)) {
    if (!values.only.split(",").includes(name)) continue;
    const script = fileURLToPath(new URL("../../../gateway/bench/serve.ts", import.meta.url));
    const gateway = spawnOn(0, script, [federation.supergraph, String(port)], { engine: gatewayEngine });
    gateway.stdout?.resume();
    try {
      await untilUp(port);
      await trial(gateway.pid ?? 0);
    } finally {
      await stop(gateway);
    }
  }
} finally {
  await federation.stop();
}

/** R26: how fast the memory grows once everything has been seen, and the whole heap was cleared for the first time. */
async function underLoad(pid: number): Promise<void> {
  const minutes = Number(values.minutes);
  await mixed(pid, 120);
  const points: { minute: number; megabytes: number }[] = [];
  const started = performance.now();
  let asked = 0;
  for (let minute = 0; minute < minutes; minute = (performance.now() - started) / 60_000) {
    asked += await mixed(pid, 10);
    points.push({ minute, megabytes: residentOf(pid) });
  }
  const [first] = points;
  say(
    `memory over ${minutes} minutes and ${asked} requests: ${first?.megabytes.toFixed(0)} MB at the beginning, ` +
      `${points.at(-1)?.megabytes.toFixed(0)} MB at the end, ${slopeOf(points).toFixed(2)} MB a minute (goal: under 1)`,
  );
}

/** R26: what a million texts leave behind that are asked once each. */
async function underDifferentQueries(pid: number): Promise<void> {
  const wanted = Number(values.queries);
  let asked = 0;
  while (asked < wanted) {
    await shoot({
      ...{ port, connections, seconds: 10, cpu: () => cpuOf(pid) },
      body: () => JSON.stringify({ query: `query Q${asked++} { me { n${asked}: name } }` }),
      isRight: (text) => text.startsWith('{"data"'),
    });
    say(`${asked} different queries: ${residentOf(pid).toFixed(0)} MB now`);
  }
  say(`memory after ${asked} different queries: at most ${memoryOf(pid).toFixed(0)} MB (goal: under 512)`);
}

/** R25: the latency of the others, without slow clients and beside them, twice each. */
async function besideSlowClients(pid: number): Promise<void> {
  await mixed(pid, 10);
  const alone: Shot[] = [];
  const beside: Shot[] = [];
  for (let turn = 0; turn < 2; turn++) {
    alone.push(await light(pid));
    const slow = await trickle(Number(values.slow));
    beside.push(await light(pid));
    slow.stop();
  }
  const p99 = (shots: Shot[]) => Math.min(...shots.map((shot) => shot.p99));
  const failed = beside.reduce((sum, shot) => sum + shot.failed, 0);
  say(
    `p99 of light: ${p99(alone).toFixed(1)} ms alone, ${p99(beside).toFixed(1)} ms beside ${values.slow} slow clients ` +
      `(${(p99(beside) / p99(alone)).toFixed(2)} times; goal: at most 2), ${failed} failed`,
  );
}

/** All four loads, one after the other; answers how many requests that were. */
async function mixed(pid: number, seconds: number): Promise<number> {
  let asked = 0;
  for (const load of loads) {
    const options = { port, connections, seconds: seconds / loads.length, cpu: () => cpuOf(pid) };
    await shoot({ ...options, body: () => load.body(asked++), isRight: (text) => text.startsWith('{"data"') });
  }
  return asked;
}

function light(pid: number): Promise<Shot> {
  const load = loads.find(({ name }) => name === "light");
  if (!load) throw new Error("the load is gone");
  const isRight = (text: string) => text.startsWith('{"data"');
  return shoot({ port, connections, seconds: 10, cpu: () => cpuOf(pid), body: () => load.body(0), isRight });
}

/** Clients that send the head of a request, and then a byte of its body each half second. */
async function trickle(count: number): Promise<{ stop(): void }> {
  const head =
    "POST /graphql HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n";
  const sockets = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect(port, "127.0.0.1", () => resolve(socket));
          socket.once("error", reject);
        }),
    ),
  );
  for (const socket of sockets) socket.on("error", () => {}).write(head);
  const timer = setInterval(() => {
    for (const socket of sockets) if (!socket.destroyed) socket.write("x");
  }, 500);
  return {
    stop() {
      clearInterval(timer);
      for (const socket of sockets) socket.destroy();
    },
  };
}

function residentOf(pid: number): number {
  return Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_024;
}

/** The line with the least squares, in megabytes a minute. */
function slopeOf(points: readonly { minute: number; megabytes: number }[]): number {
  const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const [x, y] = [mean(points.map(({ minute }) => minute)), mean(points.map(({ megabytes }) => megabytes))];
  const over = points.reduce((sum, { minute, megabytes }) => sum + (minute - x) * (megabytes - y), 0);
  return over / points.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
}
