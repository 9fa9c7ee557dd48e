import { join } from "node:path";
import { createLog, identityOf, listen, projectRoot, readConfig, runProgram, tellParent } from "@kommgraph/infra";
import { openGateway } from "./gateway.ts";

await runProgram(async () => {
  const config = readConfig();
  const log = createLog("gateway", config);
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
    ...(config.pointsPerMinute > 0 && { points: { perMinute: config.pointsPerMinute } }),
    operations: {
      paths: [config.operationsFile, config.operationsFolder],
      only: config.operations === "registered",
    },
    identity: identityOf(config),
    secrets: config.supergraph ? undefined : config.gatewaySecrets,
    log,
  });
  await listen(gateway.app, { host: config.host, port: config.port, name: "gateway" });
  log.info(`the graph answers on http://${config.host}:${config.port}/graphql`);
  tellParent({ kind: "ready" });
  return () => gateway.close();
});
