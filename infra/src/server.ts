import { createHmac, randomUUID } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import { buildSubgraph } from "@kommgraph/schema";
import type { MikroORM } from "@mikro-orm/postgresql";
import { type FastifyBaseLogger, type FastifyInstance, fastify } from "fastify";
import type { Config } from "./config.ts";
import { type Context, createContext, requestTally } from "./context.ts";
import { maskError } from "./errors.ts";
import { readFeed } from "./feed/read-feed.ts";
import { unreadChanges } from "./feed/unread-changes.ts";
import type { ProofReader } from "./identity/gateway-proof.ts";
import { nobody } from "./identity/who.ts";
import { preferredLanguage } from "./language.ts";
import type { Logger } from "./log.ts";
import type { Service } from "./service.ts";
import { closeSilentConnections } from "./silent-connections.ts";
import { openMetricsDoor } from "./telemetry/metrics-door.ts";
import type { Telemetry } from "./telemetry/telemetry.ts";
import { watchOperations } from "./telemetry/watch-operations.ts";
import { watchRequests } from "./telemetry/watch-requests.ts";
import { raiseWall } from "./wall.ts";

export interface ServerOptions {
  config: Pick<Config, "production"> & Partial<Pick<Config, "metricsToken">>;
  log: Logger;
  telemetry: Telemetry;
  /** Checks the gateway's proof on every request; without it everybody is the public. */
  proofs?: ProofReader | undefined;
  now?: () => Date;
  /** Key of the hashes that stand for what is never stored. */
  sealKey: string;
}

/** A subgraph that answers on `/graphql`, `/changes`, `/health/live` and `/health/ready`; not yet listening. */
export async function createServer(service: Service, orm: MikroORM, options: ServerOptions): Promise<FastifyInstance> {
  const { log, now = () => new Date() } = options;
  const app = fastify({
    loggerInstance: log.child({}, { level: log.isLevelEnabled("debug") ? "debug" : "warn" }) as FastifyBaseLogger,
    bodyLimit: 2 * 1024 * 1024,
    genReqId: (request) => header(request.headers["x-request-id"]) ?? randomUUID(),
  });
  closeSilentConnections(app);
  const apollo = new ApolloServer<Context>({
    schema: buildSubgraph(service).schema,
    plugins: [
      fastifyApolloDrainPlugin(app),
      watchOperations(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    introspection: !options.config.production,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => maskError(formatted, error, log),
    stopOnTerminationSignals: false,
    logger: log,
  });
  await apollo.start();
  // The first use of a connection asks Postgres about itself; that shall not count as part of somebody's request.
  await orm.isConnected();

  const { tracing, metrics } = options.telemetry;
  watchRequests(app, tracing, (request, door, seconds) => metrics.request(request, door, seconds));
  app.addHook("onRequest", (_request, _reply, done) => requestTally.run({ statements: 0 }, done));
  app.addHook("onSend", async (_request, reply) => {
    const statements = requestTally.getStore()?.statements ?? 0;
    reply.header("server-timing", `sql;desc="${statements}", total;dur=${reply.elapsedTime.toFixed(1)}`);
  });
  if (options.proofs) raiseWall(app, options.proofs);
  const { feed = {} } = service;
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: fastifyApolloHandler(apollo, {
      context: async (request) =>
        createContext(orm.em, {
          requestId: request.id,
          now: now(),
          who: request.who ?? nobody,
          language: preferredLanguage(request.headers["accept-language"]),
          feed,
          seal: (text) => createHmac("sha256", options.sealKey).update(text).digest("base64url"),
        }),
    }),
  });
  app.get("/changes", { schema: changesSchema }, (request) => {
    const { after, first, wait } = request.query as { after: number; first: number; wait: number };
    return readFeed(orm.em, { after, first, waitMs: wait * 1_000 });
  });
  metrics.measure([unreadChanges(orm), ...(service.measures?.(orm) ?? [])]);
  openMetricsDoor(app, options.config, () => metrics.text());
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const ready = await orm.isConnected();
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "the database does not answer" });
  });
  return app;
}

/** `after`: position of the last change one has; `first`: at most so many; `wait`: seconds to wait for the first. */
const changesSchema = {
  querystring: {
    type: "object",
    additionalProperties: false,
    properties: {
      after: { type: "integer", minimum: 0, default: 0 },
      first: { type: "integer", minimum: 1, maximum: 1_000, default: 500 },
      wait: { type: "number", minimum: 0, maximum: 25, default: 0 },
    },
  },
};

function header(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && /^[\w-]{1,64}$/.test(value) ? value : undefined;
}
