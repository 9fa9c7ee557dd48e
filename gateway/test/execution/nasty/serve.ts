import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { type DocumentNode, execute, GraphQLError, type GraphQLSchema, parse } from "graphql";
import { type Faults, noFaults } from "./faults.ts";
import { entity, resolvers } from "./resolvers.ts";
import { subgraphs } from "./subgraphs.ts";

export interface NastySubgraphs {
  readonly urls: Readonly<Record<string, string>>;
  faults: Faults;
  /** Bodies received, by service. */
  readonly received: { service: string; body: any }[];
  stop(): Promise<void>;
}

/** The four subgraphs on real sockets, failing as told. */
export async function serveNasty(sdls: Readonly<Record<string, string>> = subgraphs): Promise<NastySubgraphs> {
  const state = { faults: noFaults, received: [] as { service: string; body: any }[] };
  const servers: Server[] = [];
  const urls: Record<string, string> = {};
  for (const [service, sdl] of Object.entries(sdls)) {
    const schema = withReferences(service, buildSubgraphSchema({ typeDefs: parse(sdl) }), () => state.faults);
    const server = createServer((request, response) => void answer(service, schema, request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    servers.push(server);
    urls[service] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }

  async function answer(name: string, schema: GraphQLSchema, request: IncomingMessage, response: ServerResponse) {
    let text = "";
    for await (const chunk of request) text += chunk;
    const body = JSON.parse(text);
    state.received.push({ service: name, body });
    const send = (status: number, type: string, content: string): void => {
      response.writeHead(status, { "content-type": type }).end(content);
    };
    const mode = state.faults.modes[name] ?? "well";
    if (mode === "down") return void request.socket.destroy();
    if (mode === "error status") return send(500, "application/json", `{"errors":[{"message":"dead"}]}`);
    if (mode === "forbidden") return send(403, "application/json", `{"errors":[{"message":"no"}]}`);
    if (mode === "not json") return send(200, "text/html", "<h1>proxy</h1>");
    if (mode === "broken json") return send(200, "application/json", `{"data":{`);
    if (mode === "no data") return send(200, "application/json", `{"data":null,"errors":[{"message":"all gone"}]}`);
    const result: any = await run(name, schema, body, state.faults);
    if (mode === "too few") result.data?._entities?.pop();
    send(200, "application/json", JSON.stringify(result));
  }

  return {
    urls,
    received: state.received,
    get faults() {
      return state.faults;
    },
    set faults(faults: Faults) {
      state.faults = faults;
    },
    stop: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

const documents = new Map<string, DocumentNode>();

function run(service: string, schema: GraphQLSchema, body: any, faults: Faults): unknown {
  let document = documents.get(body.query);
  if (!document) {
    document = parse(body.query);
    documents.set(body.query, document);
  }
  return execute({
    schema,
    document,
    variableValues: body.variables,
    operationName: body.operationName,
    rootValue: {},
    typeResolver: (value: any) => value.__typename,
    fieldResolver: (source, args, _context, info) => {
      const type = info.parentType.name;
      const own = resolvers[service]?.[type]?.[info.fieldName];
      const about = `${source?.id ?? ""}${JSON.stringify(args)}`;
      const fault = info.fieldName.startsWith("_") ? undefined : faults.field(service, type, info.fieldName, about);
      if (fault === "throw") {
        throw new GraphQLError(`${type}.${info.fieldName} failed`, {
          extensions: { code: `${service}_FAULT`.toUpperCase() },
        });
      }
      if (fault === "null") return null;
      return own ? own(source, args) : source?.[info.fieldName];
    },
  });
}

/** `_entities` of buildSubgraphSchema looks for this function on each type. */
function withReferences(service: string, schema: GraphQLSchema, faults: () => Faults): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const resolveReference = (representation: any): unknown => {
      const fault = faults().field(service, type.name, "reference", representation.id ?? representation.sku);
      if (fault === "throw") throw new GraphQLError(`${type.name} cannot be found`);
      return fault === "null" ? null : entity(service, representation);
    };
    type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference } } };
  }
  return schema;
}
