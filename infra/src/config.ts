import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { portOf, type SubgraphName, subgraphNames } from "@kommgraph/schema";
import { z } from "zod";

/** The folder that holds `gateway services schema infra`. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

const port = z.coerce.number().int().min(1).max(65_530);

const variables = z.object({
  PORT: port.default(4000).describe("port of the gateway; the subgraphs take the five after it"),
  HOST: z.string().min(1).default("127.0.0.1").describe("address to listen on"),
  KOMMGRAPH_DATA: z.string().min(1).default(".data").describe("folder of the embedded Postgres"),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must look like postgres://user:password@host:5432/database" })
    .optional()
    .describe("an own Postgres, 15 or newer, instead of the embedded one"),
  DEMO: z.enum(["off", "small", "large"]).default("small").describe("how much demonstration data"),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("least level that is logged"),
  NODE_ENV: z.enum(["development", "test", "production"]).default("development").describe("production hides internals"),
  SUPERGRAPH: z.string().min(1).optional().describe("a supergraph file to serve instead of the house's own"),
  ORIGINS: z
    .string()
    .transform((list) => list.split(",").map((origin) => origin.trim()))
    .refine(
      (origins) => origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
      "must be origins such as https://portal.example with commas between them, without paths",
    )
    .default([])
    .describe("origins whose pages may read what the gateway answers"),
  POINTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(0)
    .default(200_000)
    .describe("points each client may use up at the gateway in a minute; 0 for no limit"),
  WORKERS: z.coerce.number().int().min(1).max(64).default(1).describe("processes of the gateway on its one port"),
  CACHE: z.enum(["off", "on"]).default("off").describe("whether the gateway keeps answers for the public"),
  STORE: z
    .url({ protocol: /^rediss?$/, error: "must look like redis://host:6379 or rediss://user:password@host:6379/0" })
    .optional()
    .describe("a Redis, or what speaks like it, in which all gateways count the points of clients and keep answers"),
  OPERATIONS: z
    .enum(["any", "registered"])
    .default("any")
    .describe("which operations the gateway executes: those of anybody, or the registered ones alone"),
  OPERATIONS_FILE: z
    .string()
    .min(1)
    .default("gateway/dashboard/dist/operations.json")
    .describe("file with the operations of our own dashboard"),
  OPERATIONS_FOLDER: z
    .string()
    .min(1)
    .default("gateway/operations")
    .describe("folder with the registered operations of clients, a file for each"),
  INIT_CWD: z.string().default(process.cwd()).describe("folder in which a command was typed, as package managers tell"),
  PROXIES: z
    .string()
    .transform((list) => list.split(",").map((network) => network.trim()))
    .refine(
      (networks) =>
        networks.every((network) => /^[\da-f.:]+(\/\d{1,3})?$/i.test(network) && isIP(network.split("/")[0] ?? "")),
      "must be addresses or networks such as 10.0.0.0/8 with commas between them",
    )
    .default([])
    .describe("proxies before the gateway that are believed when they say whom they speak for"),
  IDENTITY: z
    .enum(["off", "dev", "oidc"])
    .optional()
    .describe("how the gateway knows who is asking: everybody is the public, people pick a persona, or OpenID Connect"),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("issuer of the tokens"),
  OIDC_AUDIENCE: z.string().min(1).optional().describe("audience the tokens must be for"),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe("client that may ask the issuer whether a token was revoked"),
  CONTACT: z
    .union([z.email(), z.url({ protocol: /^https?$/ })], { error: "must be a mail address or the address of a page" })
    .optional()
    .describe("where people write to about the dashboard"),
  OIDC_DASHBOARD_CLIENT_ID: z
    .string()
    .min(1)
    .optional()
    .describe("public client as which people sign in at the dashboard; without it nobody can"),
  OIDC_CLIENT_SECRET: z.string().min(1).optional().describe("secret of that client"),
  GATEWAY_SECRET: z
    .string()
    .transform((list) => list.split(",").map((secret) => secret.trim()))
    .refine((secrets) => secrets.every(({ length }) => length >= 32), "needs at least 32 characters")
    .optional()
    .describe(
      "secret that gateway and subgraphs share; while it is changed over, the new one and the old one with a comma",
    ),
  LOOPBACK_WEBHOOKS: z
    .enum(["refuse", "allow"])
    .default("refuse")
    .describe("whether webhooks may go to this very machine by http, for tests and developers; never in production"),
  CASE_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe("key of the hashes that stand for references to cases; stays the same for ever"),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe(
      "what Prometheus brings as a bearer token to read /metrics; in production there is no such door without it",
    ),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional()
    .describe("collector of OpenTelemetry that is sent traces, e.g. http://127.0.0.1:4318"),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1).describe("share of the traces that are sent"),
  ...(Object.fromEntries(
    subgraphNames.map((name) => [
      `${name.toUpperCase()}_URL`,
      z.url().optional().describe(`where the gateway finds the subgraph ${name}, if not on this machine`),
    ]),
  ) as Record<`${Uppercase<SubgraphName>}_URL`, z.ZodOptional<z.ZodURL>>),
});

export type Demo = z.infer<typeof variables>["DEMO"];

/** Everything the environment can set, read once. */
export interface Config {
  /** Port of the gateway; a subgraph listens on `portOf(name, port)`. */
  port: number;
  host: string;
  /** Absolute folder of the embedded Postgres. */
  dataFolder: string;
  databaseUrl: string | undefined;
  demo: Demo;
  logLevel: z.infer<typeof variables>["LOG_LEVEL"];
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
  operations: z.infer<typeof variables>["OPERATIONS"];
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
  identity: z.infer<typeof variables>["IDENTITY"];
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

/** The environment of a child process: that of this one, with these changes. */
export function environmentWith(changes: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
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
function ownSecret(name: "GATEWAY_SECRET" | "CASE_SECRET", data: z.infer<typeof variables>): string {
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
