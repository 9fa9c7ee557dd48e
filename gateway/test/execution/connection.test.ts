import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { Cancellation } from "../../src/execution/transport/cancellation.ts";
import { Connection, defaultLimits } from "../../src/execution/transport/connection.ts";
import type { SubgraphCall } from "../../src/execution/transport/subgraph-call.ts";

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
      { maxBytes: 1_000 },
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
    await expect(send(cancellation)).rejects.toMatchObject({ kind: "cancelled" });
    await seen;
  });

  it.each([
    ["a page of a proxy", "malformed", 200, "text/html", "<h1>Bad gateway</h1>"],
    ["broken JSON", "malformed", 200, "application/json", '{"data":'],
    ["a list", "malformed", 200, "application/json", "[]"],
    ["data that is no object", "malformed", 200, "application/json", '{"data":7}'],
    ["an error status", "refused", 503, "application/json", '{"data":null}'],
  ])("fails on %s", async (_what, kind, status, type, content) => {
    const send = await subgraph((response) => response.writeHead(status, { "content-type": type }).end(content));
    await expect(send()).rejects.toMatchObject({ kind });
  });

  it("names no address in its failure", async () => {
    const send = await subgraph((response) => response.destroy());
    const failure: Error = await send().catch((error) => error);
    expect(failure).toMatchObject({ kind: "unreachable" });
    expect(failure.message).not.toMatch(/127|localhost|\d{4}/);
    expect(failure.cause).toBeInstanceOf(Error);
  });
});

async function subgraph(answer: (response: ServerResponse) => void, limits: Partial<typeof defaultLimits> = {}) {
  server = createServer((request, response) => {
    request.resume().on("end", () => answer(response));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  connection = new Connection("courses", `http://127.0.0.1:${port}/graphql`, { ...defaultLimits, ...limits });
  return (cancellation = new Cancellation()) => {
    const call: SubgraphCall = { service: "courses", kind: "query", body: "{}", headers: [], cancellation };
    return (connection as Connection).send(call);
  };
}
