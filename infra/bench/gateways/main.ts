/**
 * Ours against the other gateways: `pnpm bench gateways [--runs 3] [--seconds 6] [--only heavy,tiny] [--against ours,Hive]`.
 * The gateway has one core for itself; subgraphs and load share the other.
 */
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
import { type Held, type Measured, report } from "./report.ts";
import { Client, shoot } from "./shoot.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== "gateways"),
  options: {
    runs: { type: "string", default: "3" },
    seconds: { type: "string", default: "6" },
    only: { type: "string", default: "" },
    against: { type: "string", default: "" },
    connections: { type: "string", default: "50" },
  },
});
const gatewayPort = 4400;
const runs = Number(values.runs);
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const chosen = <T extends { name: string }>(all: readonly T[], wanted: string): T[] =>
  all.filter(({ name }) => wanted === "" || wanted.split(",").some((each) => name.includes(each)));

installContestants();
if (!canPin) say("taskset is missing: processes are not pinned to cores, and the figures are worth less.");
const federation = await startFederation();

const expected = new Map<string, string>();
const measured: Measured[] = [];
const held: Held[] = [];
let request = 0;
try {
  for (let run = 1; run <= runs; run++) {
    for (const contestant of chosen(contestants, values.against)) await measure(contestant, run);
  }
} finally {
  await federation.stop();
}
say(`\n${report(measured, held, runs)}`);

async function measure(contestant: Contestant, run: number): Promise<void> {
  const gateway = spawnOn(
    0,
    contestant.script,
    [federation.supergraph, String(gatewayPort), ...(contestant.once ? ["once"] : [])],
    { typescript: false, ...contestant },
  );
  gateway.stdout?.resume();
  try {
    await untilUp(gatewayPort);
    for (const load of chosen(loads, values.only)) {
      const first = await checkedAnswer(contestant, load);
      const isRight = load.body(0) === load.body(1) ? (text: string) => text === first : isWhole;
      const round = {
        port: gatewayPort,
        connections: Number(values.connections),
        body: () => load.body(request++),
        isRight,
        cpu: () => cpuOf(gateway.pid),
      };
      await shoot({ ...round, seconds: Math.min(3, Number(values.seconds)) }); // warms up
      const shot = await shoot({ ...round, seconds: Number(values.seconds) });
      measured.push({ contestant: contestant.name, load: load.name, shot });
      say(
        `run ${run}  ${contestant.name.padEnd(28)} ${load.name.padEnd(8)} ${Math.round(shot.perSecond)}/s  p99 ${shot.p99.toFixed(1)} ms  cpu ${shot.cpu.toFixed(3)} ms`,
      );
    }
    held.push({ contestant: contestant.name, megabytes: memoryOf(gateway.pid) });
  } finally {
    await stop(gateway);
  }
}

/** All contestants must say the same, whatever the order of keys; answers the text as this one writes it. */
async function checkedAnswer(contestant: Contestant, load: Load): Promise<string> {
  const client = await Client.open(gatewayPort);
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
