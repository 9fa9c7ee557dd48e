import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { SentRequest } from "../../src/execution/index.ts";
import { Cancellation } from "../../src/execution/transport/cancellation.ts";
import { Connection, usualConnection } from "../../src/execution/transport/connection.ts";
import type { Question, SubgraphCall } from "../../src/execution/transport/subgraph-call.ts";

let server: Server | undefined;
let connection: Connection | undefined;

afterEach(async () => {
  await connection?.close();
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
});

describe("a call of a subgraph", () => {
  it("brings the parsed answer and what it says about caches", async () => {
    const send = await subgraph((response) =>
      response
        .writeHead(200, { "content-type": "application/json", "cache-control": "max-age=5" })
        .end('{"data":{"a":1}}'),
    );
    expect(await send()).toMatchObject({ data: { a: 1 }, cacheControl: "max-age=5", shared: false });
  });

  it("ends when its time is up, not half a second later", async () => {
    const send = await subgraph(() => undefined, { timeout: 150 });
    const started = performance.now();
    await expect(send()).rejects.toMatchObject({ kind: "timeout", service: "courses" });
    expect(performance.now() - started).toBeLessThan(250);
  });

  it("ends when the answer grows beyond the limit", async () => {
    const send = await subgraph(
      (response) =>
        response.writeHead(200, { "content-type": "application/json" }).end(`{"data":"${"x".repeat(2_000)}"}`),
      { size: 1_000 },
    );
    await expect(send()).rejects.toMatchObject({ kind: "too-large" });
  });

  it("ends when nobody waits for it, and the subgraph sees the connection close", async () => {
    let closed = (): void => undefined;
    const seen = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const cancellation = new Cancellation();
    const send = await subgraph((response) => {
      response.once("close", closed);
      cancellation.cancel();
    });
    await expect(send({ cancellation })).rejects.toMatchObject({ kind: "cancelled" });
    await seen;
  });

  it.each([
    ["a page of a proxy", "malformed", 200, "text/html", "<h1>Bad gateway</h1>"],
    ["the page of a proxy whose subgraph is gone", "refused", 503, "text/html", "<h1>Bad gateway</h1>"],
    ["what a proxy says in JSON", "refused", 502, "application/json", '{"status":"down"}'],
    ["broken JSON", "malformed", 200, "application/json", '{"data":'],
    ["a list", "malformed", 200, "application/json", "[]"],
    ["data that is no object", "malformed", 200, "application/json", '{"data":7}'],
    ["errors that are no list", "malformed", 200, "application/json", '{"data":null,"errors":"no"}'],
    ["neither data nor errors", "malformed", 200, "application/json", '{"data":null}'],
    ["other entities than asked for", "malformed", 200, "application/json", '{"data":{"_entities":[null]}}', 2],
  ])("fails on %s", async (_what, kind, status, type, content, asked?: number) => {
    const send = await subgraph((response) => response.writeHead(status, { "content-type": type }).end(content));
    const entities = asked === undefined ? "{}" : { head: "", representations: Array(asked).fill("{}") };
    await expect(send({}, { asked: entities })).rejects.toMatchObject({ kind });
  });

  it("is answered where a refusal has the form of an answer", async () => {
    const send = await subgraph((response) => response.writeHead(400).end('{"errors":[{"message":"no such thing"}]}'));
    expect(await send()).toMatchObject({ errors: [{ message: "no such thing" }], status: 400 });
  });

  it("takes along what belongs to this very request", async () => {
    let seen: IncomingHttpHeaders = {};
    const send = await subgraph((response) => {
      seen = response.req.headers;
      response.end('{"data":{}}');
    });
    const headers = ({ service, path, body }: SentRequest) => ["x-proof", `${service} ${path} ${body}`];
    await send({ body: '{"query":"{a}"}' }, { asker: { key: "", headers } });
    expect(seen["x-proof"]).toBe('courses /graphql {"query":"{a}"}');
  });

  it("names no address in its failure", async () => {
    const send = await subgraph((response) => response.destroy());
    const failure: Error = await send().catch((error) => error);
    expect(failure).toMatchObject({ kind: "unreachable" });
    expect(failure.message).not.toMatch(/127|localhost|\d{4}/);
    expect(failure.cause).toBeInstanceOf(Error);
  });
});

async function subgraph(answer: (response: ServerResponse) => void, limits: Partial<typeof usualConnection> = {}) {
  server = createServer((request, response) => {
    request.resume().on("end", () => answer(response));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  connection = new Connection("courses", `http://127.0.0.1:${port}/graphql`, { ...usualConnection, ...limits });
  const { timeout } = { ...usualConnection, ...limits };
  return (call: Partial<SubgraphCall> = {}, question: Partial<Question> = {}) =>
    (connection as Connection).send({
      question: { service: "courses", kind: "query", asked: "{}", asker: { key: "", headers: () => [] }, ...question },
      body: "{}",
      until: performance.now() + timeout,
      cancellation: new Cancellation(),
      ...call,
    });
}
