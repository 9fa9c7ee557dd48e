import { isIP } from "node:net";
import { type SubgraphName, subgraphNames } from "@kommgraph/schema";
import { z } from "zod";

/** Every environment variable there is: its form, what it is if nobody says, and what it is for. */
export const variables = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_530)
    .default(4000)
    .describe("port of the gateway; the subgraphs take the five after it"),
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

/** What they say once they are read. */
export type Variables = z.infer<typeof variables>;
