/**
 * `pnpm bench telemetry`: what a subgraph pays for being seen, in microseconds of the processor per request with three
 * statements: the part that is always on, and a trace that is exported. Processor time, so that a busy machine matters
 * little; HTTP, GraphQL and Postgres are not in it.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createLog } from "../../src/log.ts";
import { ServiceMetrics } from "../../src/telemetry/service-metrics.ts";
import type { Tracing } from "../../src/telemetry/trace.ts";
import { openTracing, untold } from "../../src/telemetry/tracing.ts";
import { watchStatements } from "../../src/telemetry/watch-statements.ts";
import { watchedRequest } from "../../src/telemetry/watched-request.ts";

const requests = 20_000;
const statement = `select "c0".* from "course" as "c0" where "c0"."municipality_id" in (?, ?, ?) order by "c0"."id" limit 20`;
const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

const sink = createServer((request, response) => request.resume().on("end", () => response.end("{}")));
await new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve));
const endpoint = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`;
const log = createLog("bench", { logLevel: "silent" });

const exported = await openTracing("bench", { traces: { endpoint, share: 1 } }, log);
const sampled = await openTracing("bench", { traces: { endpoint, share: 0.01 } }, log);
await cost(untold);
report("always on: trace id, metrics of request and statements", await cost(untold));
report("every trace exported, the sending included", await cost(exported));
report("one trace in a hundred exported", await cost(sampled));
await Promise.all([exported.stop(), sampled.stop()]);
sink.closeAllConnections();
sink.close();

async function cost(tracing: Tracing): Promise<number> {
  const metrics = new ServiceMetrics("bench");
  const { onQuery, loggerFactory } = watchStatements("courses", { onStatement: metrics.statement, begun() {} });
  const logger = loggerFactory?.({ writer() {} });
  const before = process.cpuUsage();
  for (let count = 0; count < requests; count++) {
    const trace = tracing.begin("POST /graphql", traceparent);
    const request = { trace, type: "query", operation: "other", codes: new Set<string>() };
    watchedRequest.run(request, () => {
      for (let index = 0; index < 3; index++) {
        const params = [index];
        onQuery?.(statement, params);
        logger?.logQuery({ query: statement, params, level: "info" });
      }
    });
    metrics.request(request, "/graphql", 0.01);
    trace.end();
    // As in a server, batches are sent in between.
    if (count % 100 === 0) await sleep(10);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / requests;
}

function report(what: string, microseconds: number): void {
  process.stdout.write(`${microseconds.toFixed(1).padStart(7)} µs  ${what}\n`);
}
