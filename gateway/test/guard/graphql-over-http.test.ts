import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startGateway, startTinyGraph, supergraphOf } from "../tiny-graph.ts";

let graph: Awaited<ReturnType<typeof startTinyGraph>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  graph = await startTinyGraph();
  gateway = await startGateway(supergraphOf([graph.towns, graph.offers]));
});
afterAll(async () => {
  await gateway.stop();
  await graph.stop();
});

const audits = serverAudits({ url: () => `${gateway.url}/graphql` });

describe("GraphQL over HTTP", () => {
  it("has 61 audits", () => expect(audits).toHaveLength(61));

  it.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (_name, audit) => {
    const result = await audit.fn();
    const reason = "reason" in result ? `${result.status}: ${result.reason}` : "";
    expect(reason).toBe("");
  });
});
