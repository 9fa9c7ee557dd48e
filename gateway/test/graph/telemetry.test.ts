import { randomUUID } from "node:crypto";
import { type TraceCollector, traceCollector } from "@kommgraph/infra/testing";
import { subgraphNames } from "@kommgraph/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, startHouse } from "./house.ts";

const canary = "Kanarijevac";
const metricsToken = "a-token-for-tests-alone";
const traceId = "0af7651916cd43dd8448eb211c80319c";
const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
const question = `query TownAtAGlance($ags: ID!) {
  municipality(ags: $ags) { name organizations(first: 3) { nodes { name } } courses(first: 3) { nodes { title } } } }`;

let house: House;
let collector: TraceCollector;
beforeAll(async () => {
  collector = await traceCollector();
  house = await startHouse({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.traces.endpoint,
    METRICS_TOKEN: metricsToken,
    LOG_LEVEL: "debug",
  });
});
afterAll(() => collector.stop());

const metricsOf = async (url: string) =>
  (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })).text();

describe("the house", () => {
  it("makes one trace of a question: gateway, each subgraph asked, and each SQL statement", async () => {
    const { data, calls } = await house.ask(question, { ags: "05122000" }, { traceparent });
    expect(data.municipality.courses.nodes).toHaveLength(3);
    expect(calls.map(({ name }) => name).toSorted()).toEqual(["courses", "municipalities", "organizations"]);
    const trace = () => collector.spans.filter((span) => span.traceId === traceId);
    const statements = calls.reduce((sum, call) => sum + call.statements, 0);
    // A span of the request, one per call and one per request in a subgraph; they are delivered within seconds.
    await expect.poll(() => trace().length, { timeout: 20_000 }).toBe(1 + 2 * calls.length + statements);

    const [root] = trace().filter(({ parentSpanId }) => parentSpanId === "b7ad6b7169203331");
    expect(root).toMatchObject({ service: "gateway", name: "query municipality" });
    for (const { name, statements: expected } of calls) {
      const call = trace().find((span) => span.name === `ask ${name}`);
      expect(call).toMatchObject({ service: "gateway", parentSpanId: root?.spanId });
      const request = trace().find((span) => span.service === name && span.parentSpanId === call?.spanId);
      expect(request).toBeDefined();
      const below = trace().filter((span) => span.service === name && span.parentSpanId === request?.spanId);
      expect(below.map((span) => span.attributes["db.system.name"])).toEqual(Array(expected).fill("postgresql"));
    }
  });

  it("has metrics of every process for whoever brings the token", async () => {
    expect(await metricsOf(house.url)).toMatch(/request_duration_seconds_count\{.*operation="TownAtAGlance".*\} \d/);
    for (const name of subgraphNames) {
      const text = await metricsOf(house.urlOf(name));
      expect(text).toMatch(/kommgraph_statement_duration_seconds_count\{.*kind="select".*\} \d/);
      expect((await fetch(`${house.urlOf(name)}/metrics`)).status).toBe(401);
    }
    // Told from the first time on that an owner was heard.
    await expect
      .poll(
        async () => {
          const text = await metricsOf(house.urlOf("network"));
          return Number(/kommgraph_feed_lag_seconds\{source="courses".*\} ([\d.]+)/.exec(text)?.[1]);
        },
        { timeout: 20_000 },
      )
      .toBeLessThan(30);
  });

  it("keeps what people send out of spans, metrics and logs, whatever becomes of it", async () => {
    const token = await house.token("mun_05122000", ["reader", "caseworker"]);
    const headers = {
      authorization: `Bearer ${token}`,
      "user-agent": canary,
      cookie: `session=${canary}`,
      "idempotency-key": canary,
    };
    const before = collector.spans.length;
    const [course] = (await house.ask("{ courses(first: 1) { nodes { id } } }")).data.courses.nodes;
    const refer = `mutation ($key: ID!, $course: ID!, $case: String!) {
      referToCourse(input: { idempotencyKey: $key, from: "mun_05122000", course: $course, caseRef: $case }) {
        referral { id } userErrors { code message } } }`;
    const variables = { key: `${canary}-${randomUUID()}`, course: course.id, case: `AZ-${canary}-1` };
    expect((await house.ask(refer, variables, headers)).errors).toBeUndefined();
    await house.ask(question, { ags: canary }, headers);
    await house.ask(question, { ags: { wrong: canary } }, headers);
    await house.ask(`query ${canary} { municipality(ags: "${canary}") { ${canary}: name } }`, {}, headers);
    const search = "query ($text: String) { organizations(filter: { search: $text }) { nodes { name } } }";
    expect((await house.ask(search, { text: canary }, headers)).data.organizations.nodes).toEqual([]);
    await house.ask("{ towns }", { text: canary }, { authorization: `Bearer ${canary}` });
    await expect.poll(() => collector.spans.length, { timeout: 20_000 }).toBeGreaterThan(before + 10);
    const metrics = await Promise.all([house.url, ...subgraphNames.map(house.urlOf)].map(metricsOf));
    await house.stop();
    expect(collector.text()).not.toContain(canary);
    expect(metrics.join("\n")).not.toContain(canary);
    expect(house.output()).toContain('"name":"courses"');
    expect(house.output()).not.toContain(canary);
    expect(house.output()).not.toContain(token);
    expect(house.output()).not.toContain(metricsToken);
  });
});
