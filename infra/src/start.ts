import { fork } from "node:child_process";
import { join } from "node:path";
import { portOf, subgraphNames } from "@kommgraph/schema";
import { type Config, environmentWith, projectRoot, readConfig, StartError } from "./config.ts";
import { type ChildMessage, runProgram, tellParent } from "./lifecycle.ts";
import { checkPort } from "./listen.ts";
import { embeddedPostgres, type RunningPostgres } from "./postgres/embedded.ts";
import { Screen } from "./screen.ts";

/** One process of the house. */
interface Part {
  name: string;
  file: string;
  verbs: string[];
}

const parts: Part[] = [
  ...subgraphNames.map((name) => ({
    name,
    file: join(projectRoot, "services", name, "src", "main.ts"),
    verbs: ["migrate", "seed", "start"],
  })),
  { name: "gateway", file: join(projectRoot, "gateway", "src", "main.ts"), verbs: [] },
];

function portOfPart({ name }: Part, config: Config): number {
  const subgraph = subgraphNames.find((candidate) => candidate === name);
  return subgraph ? portOf(subgraph, config.port) : config.port;
}

async function openPostgres(config: Config, screen: Screen): Promise<RunningPostgres> {
  if (config.databaseUrl) return { url: config.databaseUrl, folder: "your own Postgres", stop: async () => {} };
  screen.say("Starting Postgres");
  const postgres = await embeddedPostgres({ folder: config.dataFolder, tell: (message) => screen.say(message) });
  return postgres;
}

/** The five subgraphs and the gateway as processes of their own; one that dies is started again. */
class House {
  private readonly children = new Map<string, ReturnType<typeof fork>>();
  private stopping = false;

  constructor(
    private readonly config: Config,
    private readonly databaseUrl: string,
    private readonly screen: Screen,
  ) {}

  async start(): Promise<void> {
    this.screen.say("Starting the services");
    await Promise.all(parts.map((part) => this.startPart(part)));
  }

  private startPart(part: Part): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = fork(part.file, part.verbs, {
        cwd: projectRoot,
        execArgv: ["--import", "tsx"],
        env: environmentWith({
          DATABASE_URL: this.databaseUrl,
          GATEWAY_SECRET: this.config.gatewaySecrets.join(","),
          CASE_SECRET: this.config.caseSecret,
          LOG_LEVEL: this.config.logLevel === "info" ? "warn" : this.config.logLevel,
        }),
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
        if (this.stopping) return;
        if (ready) this.restart(part);
        else reject(new StartError(failure));
      });
    });
  }

  private restart(part: Part): void {
    this.screen.say(`${part.name} ended unexpectedly; starting it again`);
    this.startPart(part).catch(() => setTimeout(() => !this.stopping && this.restart(part), 1_000));
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

// Last, because a class exists only from its line on.
await runProgram(async () => {
  const config = readConfig();
  const screen = new Screen();
  for (const part of parts) await checkPort(config.host, portOfPart(part, config), part.name);
  const postgres = await openPostgres(config, screen);
  const house = new House(config, postgres.url, screen);
  try {
    await house.start();
  } catch (error) {
    await house.stop();
    await postgres.stop();
    throw error;
  }
  screen.ready(config, postgres.folder);
  tellParent({ kind: "ready" });
  return async () => {
    screen.say("Stopping");
    await house.stop();
    await postgres.stop();
    screen.say("Stopped");
  };
});
