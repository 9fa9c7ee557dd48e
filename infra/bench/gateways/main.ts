/**
 * Ours against the other gateways: `pnpm bench gateways [--rounds 9] [--seconds 2] [--pause 120] [--only heavy,tiny] [--against ours,Hive]`.
 * All are up at once on one core, which whoever has the turn has for itself; subgraphs and load share the other. `--pause` is
 * for machines that slow down when they work for minutes: seconds of rest before each round.
 */
import type { ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import {
  type Contestant,
  canPin,
  contestants,
  cpuOf,
  installContestants,
  memoryOf,
  spawnOn,
  stop,
} from "./contestants.ts";
import { startFederation, untilUp } from "./federation.ts";
import { type Load, loads } from "./loads.ts";
import { type Measured, report } from "./report.ts";
import { Client, type Shot, shoot } from "./shoot.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== "gateways"),
  options: {
    rounds: { type: "string", default: "9" },
    seconds: { type: "string", default: "2" },
    pause: { type: "string", default: "0" },
    only: { type: "string", default: "" },
    against: { type: "string", default: "" },
    connections: { type: "string", default: "50" },
  },
});
const firstPort = 4400;
const rounds = Number(values.rounds);
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const chosen = <T extends { name: string }>(all: readonly T[], wanted: string): T[] =>
  all.filter(({ name }) => wanted === "" || wanted.split(",").some((each) => name.includes(each)));

installContestants();
if (!canPin) say("taskset is missing: processes are not pinned to cores, and the figures are worth less.");
const federation = await startFederation();

const expected = new Map<string, string>();
const measured: Measured[] = [];
const running: Running[] = [];
let request = 0;
try {
  for (const contestant of chosen(contestants, values.against)) await start(contestant);
  const ready = new Map<Load, Ready[]>();
  for (const load of chosen(loads, values.only)) {
    const all: Ready[] = [];
    for (const each of running) all.push(await prepare(each, load));
    ready.set(load, all);
  }
  // All take turns: a machine whose speed drifts by minutes is as fast for one, and for one load, as for the next.
  for (let round = 1; round <= rounds; round++) {
    await wait(Number(values.pause) * 1_000);
    for (const [load, all] of ready) {
      for (const each of round % 2 === 0 ? all.toReversed() : all) await measure(each, load, round);
    }
  }
} finally {
  await Promise.all(running.map(({ process }) => stop(process)));
  await federation.stop();
}
say(`\n${report(measured, rounds)}`);

/** A contestant that is up. */
interface Running {
  readonly contestant: Contestant;
  readonly process: ChildProcess;
  readonly port: number;
}

/** A contestant that has given the right answer to a load, and is warm. */
interface Ready extends Running {
  isRight(answer: string): boolean;
}

async function start(contestant: Contestant): Promise<void> {
  const port = firstPort + running.length;
  const process = spawnOn(
    0,
    contestant.script,
    [federation.supergraph, String(port), ...(contestant.once ? ["once"] : [])],
    { typescript: false, ...contestant },
  );
  process.stdout?.resume();
  running.push({ contestant, process, port });
  await untilUp(port);
}

async function prepare(each: Running, load: Load): Promise<Ready> {
  const first = await checkedAnswer(each, load);
  const isRight = load.body(0) === load.body(1) ? (text: string) => text === first : isWhole;
  await shootAt({ ...each, isRight }, load, 3);
  return { ...each, isRight };
}

async function measure(each: Ready, load: Load, round: number): Promise<void> {
  await shootAt(each, load, 0.5); // its sockets may have been closed meanwhile
  const shot = await shootAt(each, load, Number(values.seconds));
  const { name } = each.contestant;
  measured.push({ contestant: name, load: load.name, round, shot, megabytes: memoryOf(each.process.pid) });
  say(
    `${load.name.padEnd(7)} ${round}  ${name.padEnd(32)} ${Math.round(shot.perSecond)}/s  p99 ${shot.p99.toFixed(1)} ms  cpu ${shot.cpu.toFixed(3)} ms`,
  );
}

function shootAt({ port, process, isRight }: Ready, load: Load, seconds: number): Promise<Shot> {
  return shoot({
    port,
    seconds,
    connections: Number(values.connections),
    body: () => load.body(request++),
    isRight,
    cpu: () => cpuOf(process.pid),
  });
}

/** All contestants must say the same, whatever the order of keys; answers the text as this one writes it. */
async function checkedAnswer({ contestant, port }: Running, load: Load): Promise<string> {
  const client = await Client.open(port);
  const { text } = await client.post(load.body(0));
  client.close();
  const normal = JSON.stringify(ordered(JSON.parse(Buffer.from(text, "latin1").toString())));
  const before = expected.get(load.name);
  if (before === undefined) {
    expected.set(load.name, normal);
    say(`${load.name}: ${text.length} bytes`);
  } else if (before !== normal)
    throw new Error(`${contestant.name} answers ${load.name} differently: ${excerpt(normal, before)}`);
  return text;
}

/** Where two texts part. */
function excerpt(left: string, right: string): string {
  let at = 0;
  while (left[at] === right[at]) at++;
  return [left, right].map((text) => text.slice(Math.max(0, at - 80), at + 80)).join("\n  instead of\n");
}

function isWhole(text: string): boolean {
  return text.startsWith('{"data":{"user":{') && !text.includes('"errors"');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, each]) => [key, ordered(each)]),
  );
}
