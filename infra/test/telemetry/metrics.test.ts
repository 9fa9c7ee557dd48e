import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../../src/index.ts";
import { runJobs } from "../../src/jobs.ts";
import { ServiceMetrics } from "../../src/telemetry/service-metrics.ts";
import { type TestService, testService } from "../../src/testing/index.ts";
import { addBook } from "../write/library.ts";
import { faultyLibrary } from "./faulty-library.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService(faultyLibrary);
});
afterAll(() => service.stop());

/** The value of a sample whose labels contain these. */
async function sample(text: string | Promise<string>, name: string, ...labels: string[]): Promise<number> {
  const lines = (await text).split("\n").filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return Number(
    lines
      .find((line) => labels.every((label) => line.includes(label)))
      ?.split(" ")
      .at(-1),
  );
}
const text = async () => (await service.fetch("/metrics")).text();

describe("the metrics of a subgraph", () => {
  it("count and time requests by kind, statements by kind, and errors by code", async () => {
    await service.ask(addBook, { key: randomUUID(), title: "A book", copies: 1 });
    await service.ask("{ slow(seconds: 0.3) }");
    for (let turn = 0; turn < 3; turn++) await service.ask('{ broken(text: "x") }');
    const told = await text();
    expect(await sample(told, "kommgraph_request_duration_seconds_count", 'type="query"', 'door="/graphql"')).toBe(4);
    expect(await sample(told, "kommgraph_request_duration_seconds_count", 'type="mutation"')).toBe(1);
    expect(await sample(told, "kommgraph_errors_total", 'code="INTERNAL_SERVER_ERROR"')).toBe(3);
    expect(await sample(told, "kommgraph_statement_duration_seconds_count", 'kind="insert"')).toBeGreaterThanOrEqual(2);
    expect(await sample(told, "kommgraph_statement_duration_seconds_sum", 'kind="select"')).toBeGreaterThan(0.29);
    expect(await sample(told, "kommgraph_database_connections", 'state="idle"')).toBeGreaterThan(0);
    expect(await sample(told, "process_cpu_seconds_total", 'service="network"')).toBeGreaterThan(0);
  });

  it("tell how long changes wait for readers of the feed", async () => {
    await service.ask(addBook, { key: randomUUID(), title: "Another book", copies: 1 });
    await service.asOwner(`update outbox set at = now() - interval '1 hour'`);
    expect(await sample(text(), "kommgraph_feed_unread_seconds")).toBeGreaterThanOrEqual(3_600);
    await service.fetch("/changes");
    expect(await sample(text(), "kommgraph_feed_unread_seconds")).toBe(0);
  });

  it("tell which jobs ran and which failed", async () => {
    const metrics = new ServiceMetrics("network");
    const log = createLog("test", { logLevel: "silent" });
    const fine = { name: "fine", everySeconds: 60, work: async () => false };
    const failing = { name: "failing", everySeconds: 60, work: () => Promise.reject(new Error("no")) };
    await runJobs(service.orm, [fine, failing], { feed: {}, log, metrics }).stop();
    expect(await sample(metrics.text(), "kommgraph_job_duration_seconds_count", 'job="fine"')).toBe(1);
    expect(await sample(metrics.text(), "kommgraph_job_failures_total", 'job="fine"')).toBe(0);
    expect(await sample(metrics.text(), "kommgraph_job_failures_total", 'job="failing"')).toBe(1);
  });

  it("have no label that a stranger could make up", async () => {
    const metrics = new ServiceMetrics("network");
    for (let index = 0; index < 1_000; index++) {
      const codes = new Set([`INVENTED_${index}`, 'a"b\nc', "{}"]);
      metrics.request({ trace: undefined as never, type: "query", operation: "other", codes }, "/graphql", 0.01);
    }
    const told = await metrics.text();
    expect(told.match(/kommgraph_errors_total\{/g)?.length).toBe(101);
    await service.fetch("/no/such/door");
    expect(await sample(text(), "kommgraph_request_duration_seconds_count", 'door="none"')).toBe(1);
    expect(await text()).not.toContain("no/such");
  });
});

describe("the door to metrics", () => {
  it("opens to the machine itself while there is no token, and to nobody who comes through a proxy", async () => {
    expect((await fetch(`${service.url}/metrics`)).status).toBe(200);
    const through = await fetch(`${service.url}/metrics`, { headers: { "x-forwarded-for": "10.1.2.3" } });
    expect(through.status).toBe(401);
  });

  it("opens in production only to whoever brings the token", async () => {
    const metricsToken = "a token that Prometheus knows";
    const guarded = await testService(faultyLibrary, { production: true, metricsToken });
    const knock = (headers: Record<string, string>) =>
      fetch(`${guarded.url}/metrics`, { headers }).then(({ status }) => status);
    expect(await knock({})).toBe(401);
    expect(await knock({ authorization: "Bearer another" })).toBe(401);
    expect(await knock({ authorization: "Bearer a" })).toBe(401);
    await guarded.stop();
    const open = await testService(faultyLibrary, { production: true, metricsToken: "a-token-without-spaces" });
    const answer = await fetch(`${open.url}/metrics`, { headers: { authorization: "Bearer a-token-without-spaces" } });
    expect(answer.status).toBe(200);
    await open.stop();
    expect(open.log.join("\n")).not.toContain("a-token-without-spaces");
  });

  it("is not there in production without a token", async () => {
    const closed = await testService(faultyLibrary, { production: true });
    const answer = await fetch(`${closed.url}/metrics`);
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain("This is a subgraph");
    expect((await closed.fetch("/metrics")).status).toBe(404);
    await closed.stop();
  });
});
