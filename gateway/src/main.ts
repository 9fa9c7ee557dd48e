import cluster from "node:cluster";
import { checkPort, createLog, readConfig, runProgram, tellParent } from "@kommgraph/infra";
import { tuneHeap } from "./heap.ts";
import { serve } from "./serve.ts";
import { grantWishes } from "./workers/grant-wishes.ts";
import { Primary } from "./workers/primary.ts";
import { Workers } from "./workers/workers.ts";

tuneHeap();
await runProgram(async () => {
  const config = readConfig();
  const log = createLog("gateway", config);
  if (config.workers > 1 && cluster.isPrimary) {
    await checkPort(config.host, config.port, "gateway");
    const workers = new Workers({ count: config.workers, grant: grantWishes(config.pointsPerMinute), log });
    await workers.start();
    tellParent({ kind: "ready" });
    return () => workers.stop();
  }
  const gateway = await serve(config, log, cluster.isWorker ? new Primary() : undefined);
  tellParent({ kind: "ready" });
  return () => gateway.close();
});
