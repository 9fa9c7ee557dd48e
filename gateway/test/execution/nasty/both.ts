import { composeServices } from "@apollo/composition";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { type GraphQLSchema, parse } from "graphql";
import {
  CompiledGateway,
  type ExecutionOptions,
  libraryErrors,
  type SubgraphAnswer,
  SubgraphFailure,
  stringifyResult,
} from "../../../src/execution/index.ts";

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions?: any }[];
  readonly extensions?: any;
}

export interface Both {
  readonly schema: GraphQLSchema;
  /** Whether every answer of a subgraph counts as shared and is frozen: a write into it is then an error. */
  frozen: boolean;
  /** Calls that went along with another. */
  readonly cameAlong: number;
  ours(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  library(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Our answer as the text that leaves the server. */
  text(query: string, variables?: Record<string, unknown>): Promise<string>;
  stop(): Promise<void>;
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Our gateway and the plain library on the same supergraph and the same subgraphs. */
export async function both(
  sdls: Readonly<Record<string, string>>,
  urls: Readonly<Record<string, string>>,
  options: ExecutionOptions<object> = {},
): Promise<Both> {
  const supergraphSdl = compose(sdls, urls);
  const library = new ApolloGateway({ supergraphSdl, logger: silent });
  const state = { frozen: false, cameAlong: 0 };
  const ours = new CompiledGateway(new ApolloGateway({ supergraphSdl, logger: silent }), {
    errors: libraryErrors,
    // The library waits as long as it takes, and so must ours on a machine that has other things to do.
    limits: () => ({ timeout: 60_000 }),
    warn: (message, error) => {
      throw new Error(message, { cause: error });
    },
    observe: [
      () =>
        ({ via }) => {
          if (via === "together") state.cameAlong++;
        },
    ],
    guard: (_service, send) => async (call) => {
      const answer = await send(call);
      // The library reads no answer that comes with such a status; ours does.
      if (answer.status > 299) throw new SubgraphFailure("refused", call.question.service, { status: answer.status });
      return state.frozen ? sharedForever(answer) : answer;
    },
    ...options,
  });
  const servers = await Promise.all(
    [library, ours].map(async (gateway) => {
      const server = new ApolloServer({ gateway, stopOnTerminationSignals: false, logger: silent, stringifyResult });
      await server.start();
      return server;
    }),
  );
  const [libraryServer, ourServer] = servers as [ApolloServer, ApolloServer];

  async function text(server: ApolloServer, query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const { body } = await server.executeOperation({ query, variables }, { contextValue: {} });
    if (body.kind !== "single") throw new Error("an answer in parts");
    return stringifyResult(body.singleResult);
  }
  return {
    schema: library.schema as GraphQLSchema,
    get frozen() {
      return state.frozen;
    },
    set frozen(frozen: boolean) {
      state.frozen = frozen;
    },
    get cameAlong() {
      return state.cameAlong;
    },
    ours: async (query, variables) => JSON.parse(await text(ourServer, query, variables)),
    library: async (query, variables) => JSON.parse(await text(libraryServer, query, variables)),
    text: (query, variables) => text(ourServer, query, variables),
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

function sharedForever(answer: SubgraphAnswer): SubgraphAnswer {
  freeze(answer.data);
  return Object.defineProperty(answer, "shared", { get: () => true, set: () => undefined });
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.freeze(value);
  for (const each of Object.values(value)) freeze(each);
}

export function compose(sdls: Readonly<Record<string, string>>, urls: Readonly<Record<string, string>>): string {
  const services = Object.entries(sdls).map(([name, sdl]) => ({
    name,
    url: urls[name] as string,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}
