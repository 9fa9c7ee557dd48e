import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Supergraph } from "@apollo/federation-internals";
import { projectRoot } from "@kommgraph/infra";
import { subgraphNames } from "@kommgraph/schema";
import { Pool } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startGateway } from "../tiny-graph.ts";
import { type FuzzInput, fuzzInputs } from "./fuzz-inputs.ts";

const supergraph = readFileSync(join(projectRoot, "schema", "supergraph.graphql"), "utf8");
const schema = Supergraph.build(supergraph, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();

/** Stands for every subgraph, and talks about its insides. */
const insides = "select secret from person; at load (/srv/app/load.ts:12:3)";
let asked = 0;
const subgraph = createServer((_request, response) => {
  asked++;
  response.end(
    JSON.stringify({ data: null, errors: [{ message: insides, extensions: { code: "INTERNAL_SERVER_ERROR" } }] }),
  );
});

let gateway: Awaited<ReturnType<typeof startGateway>>;
let pool: Pool;
beforeAll(async () => {
  await new Promise<void>((resolve) => subgraph.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/graphql`;
  gateway = await startGateway(supergraph, {
    production: true,
    subgraphUrls: Object.fromEntries(subgraphNames.map((name) => [name, url])),
  });
  pool = new Pool(gateway.url, { connections: 8, headersTimeout: 10_000, bodyTimeout: 10_000 });
});
afterAll(async () => {
  await pool.close();
  await gateway.stop();
  subgraph.close();
});

/** What is wrong with how the gateway took it; nothing if it took it well. */
async function faultOf({ method, path, type, body }: FuzzInput): Promise<string | undefined> {
  const headers = type ? { "content-type": type } : {};
  const answer = await pool.request({ method, path, headers, body: body ?? null });
  const text = await answer.body.text();
  if (answer.statusCode >= 500) return `${answer.statusCode} ${text}`;
  return /\.[tj]s:\d|node_modules|secret|127\.0\.0\.1|ECONN/.test(text) || text.includes(projectRoot)
    ? text
    : undefined;
}

describe("ten thousand inputs that nobody should send", () => {
  const seed = 4711;

  it(`are all answered, and none says what the house looks like inside (seed ${seed})`, {
    timeout: 120_000,
  }, async () => {
    const inputs = fuzzInputs(seed, 10_000, schema);
    const faults: string[] = [];
    let answered = 0;
    const sender = async () => {
      for (const input of inputs) {
        const fault = await faultOf(input).catch((error) => `no answer: ${error}`);
        if (fault) faults.push(`${JSON.stringify({ ...input, body: String(input.body) }).slice(0, 500)}\n  ${fault}`);
        answered++;
      }
    };
    await Promise.all(Array.from({ length: 8 }, sender));
    expect(faults.slice(0, 5)).toEqual([]);
    expect(answered).toBe(10_000);
    // Among them were enough that went all the way.
    expect(asked).toBeGreaterThan(500);
    expect((await gateway.ask("{ __typename }")).data).toEqual({ __typename: "Query" });
  });
});
