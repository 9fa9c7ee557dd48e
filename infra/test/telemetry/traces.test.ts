import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestService, type TraceCollector, testService, traceCollector } from "../../src/testing/index.ts";
import { addBook } from "../write/library.ts";
import { faultyLibrary } from "./faulty-library.ts";

const canary = "Marija Kanarijevac 1987";
const traceId = "0af7651916cd43dd8448eb211c80319c";
const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01`, "x-request-id": "the-one" };

let collector: TraceCollector;
let service: TestService;
let errors: { extensions: { code: string; traceId?: string } }[];

beforeAll(async () => {
  collector = await traceCollector();
  service = await testService(faultyLibrary, { traces: collector.traces });
  const variables = { key: `${canary} ${randomUUID()}`, title: canary, copies: 3 };
  await service.ask(addBook, variables, { headers: { ...headers, "user-agent": canary, baggage: canary } });
  await service.ask(`query ($id: ID!) { ${"book(id: $id) { title }"} }`, { id: canary });
  ({ errors } = await service.ask(`query ($text: String!) { broken(text: $text) }`, { text: canary }, { headers }));
  await service.ask(`query ($text: String!) { unreadable(text: $text) }`, { text: canary });
  await service.ask(`{ unreadable(text: "${canary}") }`);
  await fetch(`${service.url}/graphql?query={__typename}&variables={"name":"${canary}"}`);
  await fetch(`${service.url}/graphql`, { headers: { authorization: `Bearer ${canary}` } });
  const text = await (await service.fetch("/metrics")).text();
  expect(text).not.toContain("Kanarijevac");
  await service.stop();
}, 60_000);
afterAll(() => collector.stop());

describe("a trace", () => {
  it("goes on from the caller's header, with a span per request and one per SQL statement below it", () => {
    const ours = collector.spans.filter((span) => span.traceId === traceId);
    const [request, ...statements] = ours
      .filter(({ name, parentSpanId }) => {
        const adding = ours.find((span) => span.name === "mutation addBook");
        return name === "mutation addBook" || parentSpanId === adding?.spanId;
      })
      .sort((one) => (one.name === "mutation addBook" ? -1 : 1));
    expect(request).toMatchObject({
      service: "network",
      parentSpanId: "b7ad6b7169203331",
      attributes: { "graphql.operation.type": "mutation" },
    });
    const texts = statements.map(({ attributes }) => String(attributes["db.query.text"]));
    expect(texts).toContainEqual(expect.stringMatching(/^insert into "book" .* values \(\?, \?, \?\)/));
    expect(texts.filter((text) => text.includes('"outbox"')).length).toBeGreaterThan(0);
    expect(statements.every(({ attributes }) => attributes["db.system.name"] === "postgresql")).toBe(true);
  });

  it("begins where nobody sent one", () => {
    const reading = collector.spans.filter(({ name }) => name === "query book");
    expect(reading.length).toBe(1);
    expect(reading[0]).toMatchObject({ parentSpanId: undefined, failed: false });
    expect(reading[0]?.traceId).toMatch(/^[\da-f]{32}$/);
    expect(reading[0]?.traceId).not.toBe(traceId);
  });

  it("says by a code what failed, and its id stands in the error", () => {
    expect(errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR", traceId } }]);
    const broken = collector.spans.find(({ name }) => name === "query broken");
    expect(broken).toMatchObject({ failed: true, attributes: { "error.type": "INTERNAL_SERVER_ERROR" } });
    const statement = collector.spans.find(({ parentSpanId }) => parentSpanId === broken?.spanId);
    expect(statement).toMatchObject({ name: "select", failed: true });
  });

  it("stands in every line of the log that the request caused", () => {
    const lines = service.log.map((line) => JSON.parse(line)).filter((line) => line.msg === "unforeseen error");
    expect(lines.length).toBe(3);
    expect(lines[0]).toMatchObject({ traceId, err: { code: "22P02", message: expect.stringContaining("integer") } });
    expect(lines.every((line) => /^[\da-f]{32}$/.test(line.traceId))).toBe(true);
  });
});

describe("what somebody sent", () => {
  it("is in no span", () => {
    expect(collector.spans.length).toBeGreaterThan(10);
    expect(collector.text()).not.toContain("Kanarijevac");
  });

  it("is in no line of the log, down to the finest level, with faults and all", () => {
    expect(service.log.length).toBeGreaterThan(10);
    expect(service.log.join("\n")).not.toContain("Kanarijevac");
  });
});

describe("without a collector", () => {
  it("an error still tells a trace id: the caller's, or a new one", async () => {
    const alone = await testService(faultyLibrary);
    const ask = (sent: Record<string, string>) => alone.ask('{ unreadable(text: "no") }', {}, { headers: sent });
    const [given, made, nonsense] = [
      await ask(headers),
      await ask({}),
      await ask({ traceparent: `00-${"0".repeat(32)}-b7ad6b7169203331-01` }),
    ].map(({ errors: [error] }) => (error?.extensions as { traceId?: string } | undefined)?.traceId);
    await alone.stop();
    expect(given).toBe(traceId);
    expect(made).toMatch(/^[\da-f]{32}$/);
    expect(nonsense).toMatch(/^(?!0{32})[\da-f]{32}$/);
    expect(new Set([given, made, nonsense]).size).toBe(3);
  });
});
