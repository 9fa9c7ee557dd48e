import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { constants, setPriority } from "node:os";
import { dirname, join, resolve } from "node:path";
import { environmentWith, type Logger } from "@kommgraph/infra";

/** A page that is served beside the graph, and built from its package where that has not been done yet. */
export interface Page {
  /** As it is called in the log, e.g. `sandbox`. */
  name: string;
  /** The folder of its package; what is built lies in its `dist`. */
  folder: string;
  /** Files and folders whose change makes a new build necessary. */
  sources: readonly string[];
}

/** Whether `dist` is there and as new as what it is built of. */
export function isBuilt({ folder, sources }: Page): boolean {
  const page = join(folder, "dist", "index.html");
  return (
    existsSync(page) && statSync(page).mtimeMs >= Math.max(...sources.map((name) => newest(resolve(folder, name))))
  );
}

/** The build as it runs: a process of its own with the lowest priority, so that the gateway stays quick. */
export interface PageBuild {
  /** Whether it came to a good end. */
  done: Promise<boolean>;
  stop(): void;
}

export function buildPage({ name, folder }: Page, log: Logger): PageBuild {
  const started = performance.now();
  const target = join(folder, `dist.${process.pid}`);
  let child: ChildProcess | undefined;
  let stopped = false;
  const build = async () => {
    await tidy(folder);
    child = startVite(folder, target);
    await succeeded(child);
    await replace(join(folder, "dist"), target);
    log.info({ ms: Math.round(performance.now() - started) }, `the ${name} is built`);
    return true;
  };
  const done = build().catch(async (error) => {
    await rm(target, { recursive: true, force: true });
    if (!stopped) log.error({ err: error }, `the ${name} could not be built`);
    return false;
  });
  return {
    done,
    stop() {
      stopped = true;
      child?.kill();
    },
  };
}

function startVite(folder: string, target: string): ChildProcess {
  const vite = dirname(createRequire(join(folder, "package.json")).resolve("vite/package.json"));
  const child = spawn(
    process.execPath,
    [join(vite, "bin", "vite.js"), "build", "--outDir", target, "--logLevel", "error"],
    {
      cwd: folder,
      // What is built is built for people, whoever lets it be built.
      env: environmentWith({ NODE_ENV: "production" }),
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  return child;
}

async function succeeded(child: ChildProcess): Promise<void> {
  let complaint = "";
  child.stderr?.on("data", (chunk) => {
    complaint += chunk;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(complaint || `vite ended with ${code ?? child.signalCode}`);
}

/** Takes away what builds have left whose process was killed in the middle of them. */
async function tidy(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^dist\.(\d+)(\.old)?$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs and is somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Swaps whole folders, so that nobody ever sees half of one. */
async function replace(dist: string, built: string): Promise<void> {
  const old = `${built}.old`;
  if (existsSync(dist)) await rename(dist, old);
  await rename(built, dist);
  await rm(old, { recursive: true, force: true });
}

function newest(path: string): number {
  const own = statSync(path).mtimeMs;
  if (!statSync(path).isDirectory()) return own;
  return Math.max(own, ...readdirSync(path).map((name) => newest(join(path, name))));
}
