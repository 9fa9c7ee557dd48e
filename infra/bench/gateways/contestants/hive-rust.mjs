// Hive Gateway with the query planner of Hive Router (Rust) and its executor.
import { createServer } from "node:http";
import { createGatewayRuntime } from "@graphql-hive/gateway";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";

const [, , supergraph, port, once] = process.argv;
const gateway = createGatewayRuntime({
  supergraph,
  unifiedGraphHandler,
  logging: false,
  inboundInflightRequestDeduplication: !!once,
});
createServer(gateway).listen(Number(port), "127.0.0.1");
