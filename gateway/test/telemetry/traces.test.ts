import { createLog, openTracing } from "@kommgraph/infra";
import { type TraceCollector, traceCollector } from "@kommgraph/infra/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startGateway, startTinyGraph, supergraphOf } from "../tiny-graph.ts";

const canary = "Marija Kanarijevac";
const traceId = "0af7651916cd43dd8448eb211c80319c";
const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
const question = `query TownAtAGlance { towns { name offers(kind: "${canary}") } }`;

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
let collector: TraceCollector;
let lines: string[];
const log = createLog("gateway", { logLevel: "debug" }, { write: (line) => void lines.push(line) });
beforeEach(async () => {
  lines = [];
  graph = await startTinyGraph();
  collector = await traceCollector();
  const tracing = await openTracing("gateway", collector, log);
  gateway = await startGateway(supergraphOf([graph.towns, graph.offers]), { tracing, log });
});
afterEach(async () => {
  await graph.stop();
  await collector.stop();
});
const ids = (header: unknown) => String(header).split("-");

describe("a traced request", () => {
  it("is one span at the gateway and one per call, which each subgraph is told to go on from", async () => {
    await gateway.ask(question, { traceparent });
    await gateway.stop();
    const [request] = collector.spans.filter(({ parentSpanId }) => parentSpanId === "b7ad6b7169203331");
    expect(request).toMatchObject({ traceId, name: "query towns", service: "gateway", failed: false });
    expect(request?.attributes).toMatchObject({
      "graphql.operation.name": "TownAtAGlance",
      "graphql.operation.type": "query",
    });
    const calls = collector.spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
    expect(calls.map(({ name }) => name).toSorted()).toEqual(["ask offers", "ask towns"]);
    expect(calls.find(({ name }) => name === "ask offers")?.attributes).toMatchObject({
      "kommgraph.entities": 3,
      "kommgraph.joined": false,
    });
    for (const subgraph of [graph.towns, graph.offers]) {
      const [, trace, span] = ids(subgraph.seen.at(-1)?.traceparent);
      expect(trace).toBe(traceId);
      expect(span).toBe(calls.find(({ name }) => name === `ask ${subgraph.name}`)?.spanId);
    }
  });

  it("shows which call failed and by which code, and its id is in the error and in the log", async () => {
    graph.offers.behave("text");
    const { errors } = await gateway.ask(question, { traceparent });
    await gateway.stop();
    expect(errors[0].extensions).toMatchObject({ code: "SUBGRAPH_INVALID", traceId });
    const failed = collector.spans.find(({ name }) => name === "ask offers");
    expect(failed).toMatchObject({ failed: true, attributes: { "error.type": "SUBGRAPH_INVALID" } });
    const line = lines.map((one) => JSON.parse(one)).find(({ msg }) => msg === "no usable answer");
    expect(line).toMatchObject({ traceId, subgraph: "offers" });
  });

  it("tells nothing that the client has written", async () => {
    graph.offers.behave("failing");
    await gateway.ask(`query Kanarijevac { towns { kanarijevac: name offers(kind: "${canary}") } }`, {
      authorization: `Bearer ${canary}`,
      "user-agent": canary,
      "x-request-id": "Kanarijevac",
      cookie: canary,
    });
    await fetch(`${gateway.url}/graphql?query=query($a:String){offerKinds}&variables={"a":"${canary}"}`, {
      headers: { "apollo-require-preflight": "1" },
    });
    await gateway.ask(`{ towns { offers(kind: "${canary}" } }`);
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    await gateway.stop();
    expect(collector.spans.length).toBeGreaterThan(3);
    expect(collector.text()).not.toMatch(/kanarijevac/i);
    expect(metrics).not.toMatch(/kanarijevac/i);
    expect(lines.length).toBeGreaterThan(3);
    // The id that a client gives its request is the client's own way to find it again.
    expect(lines.join("\n").replaceAll(/"(requestId|reqId|id)":"Kanarijevac"/g, "")).not.toMatch(/kanarijevac/i);
  });
});

describe("without a collector", () => {
  it("every error has a trace id all the same, whatever refuses the request", async () => {
    await gateway.stop();
    gateway = await startGateway(supergraphOf([graph.towns, graph.offers]));
    const refused = [
      await gateway.ask("{ nothing }"),
      await gateway.ask("no query"),
      await gateway.ask("{ towns { name } }", { authorization: "Bearer nonsense" }),
      await (await fetch(`${gateway.url}/graphql`, { method: "POST", body: "x=1" })).json(),
      await (await fetch(`${gateway.url}/nothing`)).json(),
      await (await fetch(`${gateway.url}/changes?after=`)).json(),
    ] as { errors: { extensions: { traceId: string } }[] }[];
    const traced = refused.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.traceId));
    expect(traced.length).toBeGreaterThanOrEqual(5);
    for (const id of traced) expect(id).toMatch(/^[\da-f]{32}$/);
    expect(new Set(traced).size).toBe(traced.length);

    await gateway.ask("{ towns { name } }", { traceparent });
    expect(ids(graph.towns.seen.at(-1)?.traceparent)[1]).toBe(traceId);
    await gateway.stop();
  });
});
