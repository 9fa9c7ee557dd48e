/**
 * How fast it could be at all: `floor.ts <supergraph file> <port>`. A bare server that learns from the first request
 * what its subgraphs are asked, and from then on only asks the same in the same order, parses what comes back, and
 * sends the text it has. No gateway that asks its subgraphs for each request can be faster with this socket code.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { reportToNobody } from "@kommgraph/infra";
import { type Dispatcher, Pool } from "undici";
import { bodyOf, CompiledGateway, stringifyResult } from "../src/execution/index.ts";

interface Learned {
  /** Calls that are under way at the same time. */
  readonly waves: readonly (readonly { service: string; body: string }[])[];
  readonly text: string;
}

const [, , supergraph = "", port] = process.argv;
const pools = new Map<string, Pool>();
let waves: { service: string; body: string }[][] = [];
let running = 0;

reportToNobody();
const apollo = new ApolloServer({
  gateway: new CompiledGateway(new ApolloGateway({ supergraphSdl: readFileSync(supergraph, "utf8") }), {
    urlOf: (service, url) => {
      pools.set(service, new Pool(new URL(url).origin, { connections: 64 }));
      return url;
    },
    observe: [
      ({ service, asked }) => {
        if (running++ === 0) waves.push([]);
        waves.at(-1)?.push({ service, body: bodyOf(asked) });
        return () => void running--;
      },
    ],
  }),
});
await apollo.start();

/** By the text of the document: values that change from request to request change nothing about the work. */
const known = new Map<string, Promise<Learned>>();

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", async () => {
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    let learned = known.get(query);
    if (!learned) {
      learned = learn(query, variables);
      known.set(query, learned);
    }
    const { waves, text } = await learned;
    for (const wave of waves) await Promise.all(wave.map(({ service, body }) => ask(service, body)));
    response.setHeader("content-type", "application/json");
    response.end(text);
  });
}).listen(Number(port), "127.0.0.1");

async function learn(query: string, variables: Record<string, unknown> | undefined): Promise<Learned> {
  waves = [];
  const { body } = await apollo.executeOperation({ query, variables: variables ?? {} });
  if (body.kind !== "single") throw new Error("an answer in parts");
  return { waves, text: stringifyResult(body.singleResult) };
}

function ask(service: string, body: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => undefined,
      onResponseStart: () => undefined,
      onResponseData: (_controller, chunk) => void chunks.push(chunk),
      onResponseEnd: () => resolve(JSON.parse(Buffer.concat(chunks).toString())),
      onResponseError: (_controller, error) => reject(error),
    };
    const headers = ["content-type", "application/json"];
    pools.get(service)?.dispatch({ path: "/graphql", method: "POST", headers, body }, handler);
  });
}
