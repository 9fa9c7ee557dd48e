// Hive Gateway as it comes.
import { createServer } from "node:http";
import { createGatewayRuntime } from "@graphql-hive/gateway";

const [, , supergraph, port, once] = process.argv;
const gateway = createGatewayRuntime({ supergraph, logging: false, inboundInflightRequestDeduplication: !!once });
createServer(gateway).listen(Number(port), "127.0.0.1");
