import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type ChildMessage, environmentWith, projectRoot, type Role } from "@kommgraph/infra";
import { freePorts } from "@kommgraph/infra/testing";
import { portOf, type SubgraphName, subgraphNames } from "@kommgraph/schema";
import { Client } from "pg";
import { inject } from "vitest";
import { devToken } from "../identity/dev-token.ts";

/** What gateway and subgraphs of the house under test share. */
export const houseSecret = "a secret for tests alone that is long enough to be one";

/** What a subgraph was asked for an answer. */
export interface SubgraphCall {
  name: string;
  requests: number;
  failures: number;
  statements: number;
  ms: number;
}

/** The whole house as `pnpm start` starts it, on a database of its own. */
export interface House {
  url: string;
  /** The database behind it, as its owner. */
  databaseUrl: string;
  /** Where a subgraph answers. */
  urlOf(subgraph: SubgraphName): string;
  /** A token to act for a partner in these roles. */
  token(partner: string | null, roles: Role[]): Promise<string>;
  ask(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<{ data: any; errors?: any[]; calls: SubgraphCall[]; status: number; text: string }>;
  /** Everything its processes have printed until now. */
  output(): string;
  stop(): Promise<void>;
}

export async function startHouse(variables: NodeJS.ProcessEnv = {}): Promise<House> {
  const database = await createDatabase();
  const port = await freePorts(1 + subgraphNames.length);
  const program = fork(join(projectRoot, "infra", "src", "start.ts"), {
    execArgv: ["--import", "tsx"],
    env: environmentWith({
      PORT: String(port),
      DATABASE_URL: database,
      DEMO: "small",
      LOG_LEVEL: "error",
      SUPERGRAPH: "",
      GATEWAY_SECRET: houseSecret,
      ...variables,
    }),
    silent: true,
  });
  const output = await untilReady(program);
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(url);
  return {
    url,
    databaseUrl: database,
    urlOf: (subgraph) => `http://127.0.0.1:${portOf(subgraph, port)}`,
    token: (partner, roles) => devToken(url, partner, roles),
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-kommgraph-trace": "1", ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const { data, errors, extensions } = JSON.parse(text);
      return { data, errors, calls: extensions?.subgraphs ?? [], status: response.status, text };
    },
    output,
    async stop() {
      if (program.exitCode !== null) throw new Error("The house ended before it was told to.");
      const exited = once(program, "exit");
      program.kill("SIGTERM");
      await exited;
    },
  };
}

async function createDatabase(): Promise<string> {
  const name = `graph_${randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: inject("databaseUrl") });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

/** On a busy machine a service that has just begun to work may take longer to say that it is well. */
async function untilHealthy(url: string): Promise<void> {
  for (const end = Date.now() + 60_000; ; await wait(500)) {
    const health = await fetch(`${url}/health/ready`);
    if (health.ok) return;
    if (Date.now() > end) throw new Error(`The house is not ready: ${await health.text()}`);
  }
}

/** Answers, once it is ready, what tells all it has printed. */
async function untilReady(program: ChildProcess): Promise<() => string> {
  let said = "";
  const listen = (chunk: Buffer) => {
    said += chunk;
  };
  program.stdout?.on("data", listen);
  program.stderr?.on("data", listen);
  await new Promise<void>((resolve, reject) => {
    program.once("exit", () => reject(new Error(`The house did not start:\n${said}`)));
    program.on("message", (message: ChildMessage) => {
      if (message.kind === "ready") resolve();
      if (message.kind === "failed") said += message.message;
    });
  });
  return () => said;
}
