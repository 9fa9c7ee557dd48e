import { fork } from "node:child_process";
import { join } from "node:path";
import { portOf, subgraphNames } from "@kommgraph/schema";
import { type Config, environmentWith, projectRoot, StartError } from "./config.ts";
import type { ChildMessage } from "./lifecycle.ts";
import { checkPort } from "./listen.ts";
import type { Screen } from "./screen.ts";

/** One process of the house. */
interface Part {
  name: string;
  file: string;
  verbs: string[];
  /** Options of Node itself. */
  engine: string[];
}

/**
 * A gateway that is asked ever different things stays at about half a gigabyte; smaller still, it would be slower. The
 * `start` script of its package says the same.
 */
export const gatewayEngine = ["--max-semi-space-size=48"];

/**
 * For glibc, which else keeps freed memory apart for every thread: it saves some 35 MB in the gateway alone. What the
 * operator has set counts more.
 */
export const fewArenas = { MALLOC_ARENA_MAX: "2" };

const parts: Part[] = [
  ...subgraphNames.map((name) => ({
    name,
    file: join(projectRoot, "services", name, "src", "main.ts"),
    verbs: ["migrate", "seed", "start"],
    // Five young generations of the usual size, once filled by seeding, are a third of the memory of the whole house.
    engine: ["--max-semi-space-size=8"],
  })),
  { name: "gateway", file: join(projectRoot, "gateway", "src", "main.ts"), verbs: [], engine: gatewayEngine },
];

function portOfPart({ name }: Part, config: Config): number {
  const subgraph = subgraphNames.find((candidate) => candidate === name);
  return subgraph ? portOf(subgraph, config.port) : config.port;
}

/** Refuses to start where somebody else holds one of the ports. */
export async function checkPorts(config: Config): Promise<void> {
  for (const part of parts) await checkPort(config.host, portOfPart(part, config), part.name);
}

/** The five subgraphs and the gateway as processes of their own; one that dies is started again. */
export class House {
  private readonly children = new Map<string, ReturnType<typeof fork>>();
  private stopping = false;

  constructor(
    private readonly config: Config,
    private readonly databaseUrl: string,
    private readonly screen: Screen,
  ) {}

  /** Starts all parts; fails with the first that cannot start. */
  async start(): Promise<void> {
    if (this.stopping) return;
    this.screen.say("Starting the services");
    await Promise.all(parts.map((part) => this.startPart(part)));
  }

  private startPart(part: Part): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = fork(part.file, part.verbs, {
        cwd: projectRoot,
        execArgv: [...part.engine, "--import", "tsx"],
        // Out of reach of Ctrl-C in the terminal: the house ends its parts in order.
        detached: true,
        env: environmentWith(
          {
            DATABASE_URL: this.databaseUrl,
            GATEWAY_SECRET: this.config.gatewaySecrets.join(","),
            CASE_SECRET: this.config.caseSecret,
            LOG_LEVEL: this.config.logLevel === "info" ? "warn" : this.config.logLevel,
            // What the engine compiled at an earlier start; where the folder cannot be written, it goes without.
            NODE_COMPILE_CACHE: join(projectRoot, "node_modules", ".cache", "compiled"),
          },
          fewArenas,
        ),
      });
      this.children.set(part.name, child);
      let ready = false;
      let failure = `${part.name} ended while it was starting.`;
      child.on("message", (message: ChildMessage) => {
        if (message.kind === "progress") this.screen.progress(part.name, message);
        if (message.kind === "failed") failure = message.message;
        if (message.kind === "ready") {
          ready = true;
          this.screen.partReady(part.name);
          resolve();
        }
      });
      child.once("exit", () => {
        this.children.delete(part.name);
        if (!ready) reject(new StartError(failure));
        else if (!this.stopping) this.restart(part);
      });
    });
  }

  private restart(part: Part): void {
    this.screen.say(`${part.name} ended unexpectedly; starting it again`);
    this.startPart(part).catch(() => setTimeout(() => this.stopping || this.restart(part), 1_000));
  }

  /** Ends the gateway first, so that nobody asks a subgraph that is gone. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.stopParts(["gateway"]);
    await this.stopParts([...subgraphNames]);
  }

  private async stopParts(names: string[]): Promise<void> {
    await Promise.all(
      names.map(async (name) => {
        const child = this.children.get(name);
        if (!child) return;
        const exited = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGTERM");
        const impatience = setTimeout(() => child.kill("SIGKILL"), 10_000);
        await exited;
        clearTimeout(impatience);
      }),
    );
  }
}
