import type { ApolloGateway } from "@apollo/gateway";
import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import { Engine } from "./engine.ts";
import { EqualRequests } from "./equal-requests.ts";
import { execute, type GatewayRequest } from "./execute.ts";
import { assertLibrary } from "./library.ts";
import type { ExecutionOptions } from "./options.ts";
import { RequestRun } from "./request-run.ts";
import { Subgraphs } from "./transport/subgraphs.ts";

type GatewayInterface = NonNullable<ApolloServerOptionsWithGateway<BaseContext>["gateway"]>;

/**
 * Stands before an ApolloGateway and executes in its place. Loading, validating and reloading the supergraph stay the
 * library's. Give it to Apollo Server as `gateway`, together with our `stringifyResult`.
 */
export class CompiledGateway<Context> implements GatewayInterface {
  readonly #gateway: ApolloGateway;
  readonly #options: ExecutionOptions<Context>;
  readonly #subgraphs: Subgraphs;
  /** By the schema a request was validated with, so that a reload in the middle of it does not matter. */
  readonly #engines = new WeakMap<GraphQLSchema, Engine>();
  readonly #equalRequests = new EqualRequests();
  #current: Engine | undefined;

  constructor(gateway: ApolloGateway, options: ExecutionOptions<Context> = {}) {
    assertLibrary();
    this.#gateway = gateway;
    this.#options = options;
    this.#subgraphs = new Subgraphs(options.limits, options.guard);
  }

  onSchemaLoadOrUpdate(...listener: Parameters<GatewayInterface["onSchemaLoadOrUpdate"]>): () => void {
    return this.#gateway.onSchemaLoadOrUpdate(...listener);
  }

  async load(options: Parameters<GatewayInterface["load"]>[0]): ReturnType<GatewayInterface["load"]> {
    this.#gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) =>
      this.#become(coreSupergraphSdl, apiSchema),
    );
    await this.#gateway.load(options);
    const start = (_engine: Engine, request: GatewayRequest): RequestRun =>
      new RequestRun(request, this.#subgraphs.inFlight, this.#options as ExecutionOptions<never>);
    return {
      executor: (request) => {
        const engine = this.#engines.get(request.schema);
        if (!engine) return this.#gateway.executor(request);
        const asker = this.#options.once?.(request.context as Context);
        if (asker === undefined) return execute(engine, request, start);
        return this.#equalRequests.once(asker, request, () => execute(engine, request, start));
      },
    };
  }

  async stop(): Promise<void> {
    await this.#gateway.stop();
    await this.#subgraphs.close();
  }

  /** Plans registered operations ahead; `hash` is the SHA-256 of the query's text in hex, as Apollo Server computes it. */
  warm(operations: Iterable<{ query: string; hash: string; operationName?: string }>): void {
    this.#current?.warm(operations);
  }

  /** Without an engine of ours the library executes: a reload must not end in requests nobody can answer. */
  #become(supergraphSdl: string, schema: GraphQLSchema): void {
    const engine = this.#build(supergraphSdl, schema);
    if (!engine) return;
    const { urlOf = (_name, url) => url } = this.#options;
    this.#subgraphs.become(engine.subgraphs.map(({ name, url }) => ({ name, url: urlOf(name, url) })));
    this.#engines.set(schema, engine);
    this.#current = engine;
  }

  #build(supergraphSdl: string, schema: GraphQLSchema): Engine | undefined {
    const { warn } = this.#options;
    try {
      return new Engine(supergraphSdl, schema, this.#options);
    } catch (error) {
      warn?.("the supergraph cannot be repaired for the planner; it is planned as it is", error);
    }
    try {
      return new Engine(supergraphSdl, schema, { ...this.#options, repair: false });
    } catch (error) {
      warn?.("the supergraph cannot be compiled; the library executes it", error);
      return undefined;
    }
  }
}
