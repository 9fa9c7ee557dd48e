import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fewArenas, gatewayEngine } from "../../src/house.ts";

export interface Contestant {
  readonly name: string;
  readonly script: string;
  readonly typescript?: boolean;
  /** Options of Node itself. */
  readonly engine?: readonly string[];
  /** Equal requests in flight are answered once, which is a setting, not speed: it has rows of its own. */
  readonly once?: boolean;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const ours = here("../../../gateway/bench/serve.ts");
const floor = here("../../../gateway/bench/floor.ts");
const hive = here("contestants/hive.mjs");
const rust = here("contestants/hive-rust.mjs");

export const contestants: readonly Contestant[] = [
  { name: "ours", script: ours, typescript: true, engine: gatewayEngine },
  { name: "@apollo/gateway", script: here("contestants/apollo.mjs") },
  { name: "Hive Gateway", script: hive },
  { name: "Hive Gateway, Rust planner", script: rust },
  { name: "the floor", script: floor, typescript: true },
  { name: "ours, once", script: ours, typescript: true, engine: gatewayEngine, once: true },
  { name: "Hive Gateway, once", script: hive, once: true },
  { name: "Hive Gateway, Rust planner, once", script: rust, once: true },
];

/** User and system time of a process so far, in milliseconds: it does not drift when others use the machine. */
export function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10; // in hundredths of a second, on every Linux of today
  } catch {
    return Number.NaN;
  }
}

/** The most memory a process has held so far, in megabytes. */
export function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1]) / 1_024;
  } catch {
    return Number.NaN;
  }
}

/** The others' packages weigh half a gigabyte: they come when the bench is first run, by their own lock file. */
export function installContestants(): void {
  const folder = here("contestants");
  if (existsSync(`${folder}/node_modules/.modules.yaml`)) return;
  const args = ["install", "--frozen-lockfile", "--ignore-scripts"];
  const { status } = spawnSync("pnpm", args, { cwd: folder, stdio: "inherit" });
  if (status !== 0)
    throw new Error(`The other gateways could not be installed. Try: cd ${folder} && pnpm ${args.join(" ")}`);
}

/** A process pinned to one core, where the machine can do that. */
export function spawnOn(
  core: number,
  script: string,
  args: readonly string[],
  { typescript = true, engine = [] }: Pick<Contestant, "typescript" | "engine"> = {},
): ChildProcess {
  const node = [process.execPath, ...engine, ...(typescript ? ["--import", "tsx"] : []), script, ...args];
  const [command, ...rest] = canPin ? ["taskset", "-c", String(core), ...node] : node;
  return spawn(command as string, rest, {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: here("../../.."),
    env: {
      ...fewArenas,
      PATH: pathOf(process.execPath),
      NODE_ENV: "production",
      APOLLO_TELEMETRY_DISABLED: "true",
      HIVE_TELEMETRY: "0",
    },
  });
}

export const canPin = spawnSync("taskset", ["-c", "0,1", "true"]).status === 0;

/** Moves this process to a core. */
export function pinSelf(core: number): void {
  if (canPin) spawnSync("taskset", ["-a", "-c", "-p", String(core), String(process.pid)]);
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), 3_000);
  await ended;
  clearTimeout(impatience);
}

function pathOf(node: string): string {
  return `${node.slice(0, node.lastIndexOf("/"))}:/usr/local/bin:/usr/bin:/bin`;
}
