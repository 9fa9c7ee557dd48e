import { resolve } from "node:path";
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
  IDENTITY: z.enum(["off", "dev", "oidc"]).default("off").describe("how the gateway knows who is asking"),
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
  /** Absolute path of a foreign supergraph file. */
  supergraph: string | undefined;
  identity: z.infer<typeof variables>["IDENTITY"];
  subgraphUrls: Record<SubgraphName, string>;
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
      return `  ${name}=${environment[name]}: ${issue.message} (${meaning})`;
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
    supergraph: data.SUPERGRAPH && resolve(data.SUPERGRAPH),
    identity: data.IDENTITY,
    subgraphUrls: Object.fromEntries(subgraphNames.map((name) => [name, subgraphUrl(name)])) as Config["subgraphUrls"],
  };
}
