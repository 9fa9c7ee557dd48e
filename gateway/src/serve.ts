import { join } from "node:path";
import { type Config, identityOf, type Logger, listen, openTracing, projectRoot } from "@kommgraph/infra";
import { type Gateway, openGateway } from "./gateway.ts";
import { DependablePoints } from "./guard/rate/dependable-points.ts";
import type { PointsStore } from "./guard/rate/points-store.ts";
import { RedisPoints } from "./guard/rate/redis-points.ts";
import { GatewayMetrics } from "./telemetry/gateway-metrics.ts";
import { shareMetrics } from "./telemetry/shared-metrics.ts";
import type { Primary } from "./workers/primary.ts";

/** Opens a gateway as it is configured, and listens. `primary` is there in a worker. */
export async function serve(config: Config, log: Logger, primary: Primary | undefined): Promise<Gateway> {
  const { pointsPerMinute, store } = config;
  const sharedPoints = store && pointsPerMinute > 0 ? pointsIn(store, pointsPerMinute, log) : primary;
  const metrics = new GatewayMetrics();
  if (primary) shareMetrics(metrics);
  const gateway = await openGateway({
    supergraph: config.supergraph ?? join(projectRoot, "schema", "supergraph.graphql"),
    // A foreign supergraph knows best where its subgraphs are; ours is committed with the addresses of one machine.
    subgraphUrls: config.supergraph ? {} : config.subgraphUrls,
    readiness: config.supergraph ? "graph" : "health",
    production: config.production,
    // On a developer's machine nothing stands before the gateway that would have to notice.
    notice: config.production ? 3_000 : 0,
    origins: config.origins,
    proxies: config.proxies,
    ...(pointsPerMinute > 0 && {
      points: { perMinute: pointsPerMinute, ...(sharedPoints && { store: sharedPoints }) },
    }),
    operations: {
      paths: [config.operationsFile, config.operationsFolder],
      only: config.operations === "registered",
    },
    tracing: await openTracing("gateway", config, log),
    metrics,
    ...(primary && { tellMetrics: () => primary.metrics() }),
    metricsToken: config.metricsToken,
    ...(config.cache && { cache: { store } }),
    identity: identityOf(config),
    dashboardClient: config.oidc.dashboardClientId,
    contact: config.contact,
    devIdentityKey: await primary?.identityKey(),
    secrets: config.supergraph ? undefined : config.gatewaySecrets,
    log,
  });
  await listen(gateway.app, { host: config.host, port: config.port, name: "gateway" });
  log.info(`the graph answers on http://${config.host}:${config.port}/graphql`);
  return gateway;
}

function pointsIn(url: string, limit: number, log: Logger): PointsStore {
  const redis = new RedisPoints(limit, url, (error) => log.debug({ err: error }, "the shared store does not answer"));
  return new DependablePoints(redis, limit, log);
}
