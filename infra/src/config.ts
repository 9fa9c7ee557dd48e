import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { portOf, type SubgraphName, subgraphNames } from "@kommgraph/schema";
import { type Variables, variables } from "./variables.ts";

/** The folder that holds `gateway services schema infra`. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

export type Demo = Variables["DEMO"];

/** Everything the environment can set, read once. */
export interface Config {
  /** Port of the gateway; a subgraph listens on `portOf(name, port)`. */
  port: number;
  host: string;
  /** Absolute folder of the embedded Postgres. */
  dataFolder: string;
  databaseUrl: string | undefined;
  demo: Demo;
  logLevel: Variables["LOG_LEVEL"];
  production: boolean;
  /** Origins whose pages may read what the gateway answers. */
  origins: readonly string[];
  /** Points each client may use up in a minute; 0 for no limit. */
  pointsPerMinute: number;
  /** Processes of the gateway. */
  workers: number;
  /** Whether the gateway keeps answers. */
  cache: boolean;
  /** Address of the store that all gateways share. */
  store: string | undefined;
  /** Which operations the gateway executes. */
  operations: Variables["OPERATIONS"];
  /** Absolute path of the file with our dashboard's operations. */
  operationsFile: string;
  /** Absolute path of the folder with a file of operations for each client. */
  operationsFolder: string;
  /** Where a command was typed; what it names is relative to that. */
  typedIn: string;
  /** Addresses and networks of proxies that are believed when they say whom they speak for. */
  proxies: string[];
  /** What opens `/metrics`. */
  metricsToken: string | undefined;
  /** Where traces are sent, and which share of them; left out, nowhere. */
  traces: { endpoint: string; share: number } | undefined;
  /** Absolute path of a foreign supergraph file. */
  supergraph: string | undefined;
  /** What was said about identity; `identityOf` tells what follows from it. */
  identity: Variables["IDENTITY"];
  /** Where people write to about the dashboard. */
  contact: string | undefined;
  oidc: Partial<Record<"issuer" | "audience" | "clientId" | "clientSecret" | "dashboardClientId", string | undefined>>;
  /** Secrets with which the gateway proves itself to the subgraphs; the first one signs. */
  gatewaySecrets: readonly string[];
  /** Key of the hashes that stand for references to cases. */
  caseSecret: string;
  subgraphUrls: Record<SubgraphName, string>;
}

/** Libraries that report their use to their makers, and read only the environment, are told not to. */
export function reportToNobody(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = "true";
}

/** The environment of a child process: that of this one, with these changes; `usual` where it says nothing. */
export function environmentWith(changes: NodeJS.ProcessEnv, usual: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { ...usual, ...process.env, ...changes };
}

/** Thrown for what the person who starts the program can mend; its message is shown alone, without a stack. */
export class StartError extends Error {}

/** Reads the environment; names every bad variable at once. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const { data, error } = variables.safeParse(given);
  if (error) {
    const problems = error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const meaning = variables.shape[name as keyof typeof variables.shape].description;
      return `  ${name}=${withoutSecrets(name, environment[name])}: ${issue.message} (${meaning})`;
    });
    throw new StartError(`Please correct these environment variables:\n${problems.join("\n")}`);
  }
  const subgraphUrl = (name: SubgraphName): string =>
    data[`${name.toUpperCase() as Uppercase<SubgraphName>}_URL`] ??
    `http://127.0.0.1:${portOf(name, data.PORT)}/graphql`;
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: resolve(projectRoot, data.KOMMGRAPH_DATA),
    databaseUrl: data.DATABASE_URL,
    demo: data.DEMO,
    logLevel: data.LOG_LEVEL,
    production: data.NODE_ENV === "production",
    origins: data.ORIGINS,
    pointsPerMinute: data.POINTS_PER_MINUTE,
    workers: data.WORKERS,
    cache: data.CACHE === "on",
    store: data.STORE,
    operations: data.OPERATIONS,
    operationsFile: resolve(projectRoot, data.OPERATIONS_FILE),
    operationsFolder: resolve(projectRoot, data.OPERATIONS_FOLDER),
    typedIn: data.INIT_CWD,
    proxies: data.PROXIES,
    metricsToken: data.METRICS_TOKEN,
    traces: data.OTEL_EXPORTER_OTLP_ENDPOINT
      ? { endpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT, share: data.OTEL_TRACES_SAMPLER_ARG }
      : undefined,
    supergraph: data.SUPERGRAPH && resolve(data.SUPERGRAPH),
    identity: data.IDENTITY,
    contact: data.CONTACT,
    oidc: {
      issuer: data.OIDC_ISSUER,
      audience: data.OIDC_AUDIENCE,
      clientId: data.OIDC_CLIENT_ID,
      clientSecret: data.OIDC_CLIENT_SECRET,
      dashboardClientId: data.OIDC_DASHBOARD_CLIENT_ID,
    },
    gatewaySecrets: data.GATEWAY_SECRET ?? [ownSecret("GATEWAY_SECRET", data)],
    caseSecret: data.CASE_SECRET ?? ownSecret("CASE_SECRET", data),
    subgraphUrls: Object.fromEntries(subgraphNames.map((name) => [name, subgraphUrl(name)])) as Config["subgraphUrls"],
  };
}

/** Whether webhooks may go to this very machine by http: where a developer or a test said so, and never in production. */
export function mayReachLoopback(environment: NodeJS.ProcessEnv = process.env): boolean {
  return environment.LOOPBACK_WEBHOOKS === "allow" && environment.NODE_ENV !== "production";
}

/** What a complaint may show of a value: never a password. */
function withoutSecrets(name: string, value = ""): string {
  return /_(SECRET|TOKEN)$/.test(name) ? "…" : value.replace(/\/\/[^@/]*@/, "//…@");
}

/** On a developer's machine the secrets lie in the data folder, made on first use; a deployment sets them. */
function ownSecret(name: "GATEWAY_SECRET" | "CASE_SECRET", data: Variables): string {
  if (data.NODE_ENV === "production") {
    throw new StartError(
      `${name} is missing: set a random text of 32 characters or more, the same for gateway and subgraphs.`,
    );
  }
  const dataFolder = resolve(projectRoot, data.KOMMGRAPH_DATA);
  const file = join(dataFolder, name.toLowerCase().replace("_", "-"));
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch {
    // It is there already, or the folder cannot be written; reading tells which.
  }
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new StartError(
      `Cannot write to the data folder ${dataFolder} (${(error as NodeJS.ErrnoException).code}). ` +
        "Set KOMMGRAPH_DATA to a folder you may write to.",
    );
  }
}
