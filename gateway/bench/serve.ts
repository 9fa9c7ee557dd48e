/**
 * The whole gateway on a foreign supergraph, for the bench: `serve.ts <supergraph file> <port> [once]`. All that a request
 * passes in production is on: identity, proofs for the subgraphs, limits, points, shields, masked errors. With `once`
 * it keeps answers; as it finds no feed of changes here, that only means that equal queries under way are executed once.
 */
import { createLog } from "@kommgraph/infra";
import { openGateway } from "../src/gateway.ts";
import { tuneHeap } from "../src/heap.ts";

tuneHeap();
const [, , supergraph = "", port, once] = process.argv;
const gateway = await openGateway({
  supergraph,
  subgraphUrls: {},
  readiness: "graph",
  production: true,
  identity: { kind: "dev" },
  secrets: ["a secret of the bench alone, as long as real ones are"],
  points: { perMinute: Number.MAX_SAFE_INTEGER },
  // Everything is counted, but the load of the public benchmark asks for lists in lists of unknown length.
  requestLimits: { cost: Number.MAX_SAFE_INTEGER },
  ...(once && { cache: {} }),
  log: createLog("gateway", { logLevel: "warn" }),
});
await gateway.app.listen({ port: Number(port), host: "127.0.0.1" });
process.once("SIGTERM", () => process.exit());
