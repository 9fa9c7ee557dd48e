import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, parse } from "graphql";

/** How a subgraph of these tests behaves. */
export type Behaviour =
  | "well"
  | "slow"
  | "held"
  | "holding the first"
  | "frozen"
  | "text"
  | "wrong"
  | "short"
  | "misshapen"
  | "html 503"
  | "failing"
  | "huge"
  | "hanging up"
  | "hanging up once";

/** A real subgraph on a real port that can be told to misbehave. */
export interface TinySubgraph {
  name: string;
  typeDefs: string;
  url: string;
  behave(how: Behaviour): void;
  /** Headers of the requests it got, newest last. */
  seen: IncomingHttpHeaders[];
  /** Their bodies. */
  bodies: string[];
  /** Requests that were hung up before their answer was out. */
  readonly abandoned: number;
  /** Requests whose answer is out. */
  readonly answered: number;
  stop(): Promise<void>;
}

export async function startTinySubgraph(name: string, typeDefs: string, resolvers: object): Promise<TinySubgraph> {
  const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never });
  const seen: IncomingHttpHeaders[] = [];
  const bodies: string[] = [];
  let behaviour: Behaviour = "well";
  let abandoned = 0;
  let answered = 0;
  const server = createServer(async (request, response) => {
    const number = seen.push(request.headers);
    response.once("close", () => {
      if (response.writableFinished) answered++;
      else abandoned++;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    bodies.push(Buffer.concat(chunks).toString());
    if (behaviour === "hanging up" || behaviour === "hanging up once") {
      if (behaviour === "hanging up once") behaviour = "well";
      return request.socket.destroy();
    }
    while (behaviour === "held" || (behaviour === "holding the first" && number === 1)) await wait(10);
    if (behaviour === "slow") await wait(300);
    else if (behaviour !== "well" && behaviour !== "holding the first") return misbehave(behaviour, response);
    if (request.url === "/health/ready") return response.end("{}");
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    response.setHeader("content-type", "application/json");
    response.setHeader("cache-control", "max-age=60, public");
    response.setHeader("server-timing", 'sql;desc="3", total;dur=1');
    response.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    name,
    typeDefs,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    seen,
    bodies,
    get abandoned() {
      return abandoned;
    },
    get answered() {
      return answered;
    },
    behave(how) {
      behaviour = how;
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function misbehave(
  behaviour: Exclude<Behaviour, "well" | "slow" | "held" | "holding the first" | "hanging up" | "hanging up once">,
  response: ServerResponse,
): void {
  if (behaviour === "frozen") return;
  if (behaviour === "html 503") response.statusCode = 503;
  const answers = {
    text: "GIF89a at 127.0.0.1",
    wrong: '{"data":[],"errors":"127.0.0.1"}',
    misshapen:
      '{"data":{"towns":[{"__typename":"Town","id":"0","name":"Solingen"},"127.0.0.1",[]],"offerKinds":["advice"]}}',
    short: '{"data":{"_entities":[]}}',
    "html 503": "<h1>upstream 127.0.0.1 is down</h1>",
    failing: JSON.stringify({
      data: null,
      errors: [
        {
          message: "connect ECONNREFUSED 127.0.0.1:5432",
          extensions: { code: "INTERNAL_SERVER_ERROR", stacktrace: ["at 127.0.0.1"] },
        },
      ],
    }),
    huge: JSON.stringify({ data: { _entities: "x".repeat(200_000) } }),
  };
  response.end(answers[behaviour]);
}
