import type { ApolloGateway } from "@apollo/gateway";
import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import { Engine } from "./engine.ts";
import { execute, prepare } from "./execute.ts";
import { assertLibrary } from "./library.ts";
import type { ExecutionOptions } from "./options.ts";
import type { CompiledRequest, OnBehalf, PreparedRequest } from "./request.ts";
import { RequestRun } from "./request-run.ts";
import type { Readiness } from "./transport/connection.ts";
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
    return {
      executor: (request) => {
        const engine = this.#engines.get(request.schema);
        if (!engine) throw new Error("this supergraph could not be compiled");
        return execute(engine, request, this.#start);
      },
    };
  }

  /**
   * How to execute an operation that was found good before, past Apollo Server and the library. Nothing where it takes
   * them: for introspection, wrong variables, and a supergraph that is no longer served.
   */
  prepare(request: CompiledRequest): PreparedRequest | undefined {
    const engine = this.#current;
    return engine?.schema === request.schema ? prepare(engine, request, this.#start) : undefined;
  }

  /** Which subgraphs are ready, by name. */
  readiness(how: Readiness): Promise<Record<string, boolean>> {
    return this.#subgraphs.readiness(how);
  }

  async stop(): Promise<void> {
    await this.#gateway.stop();
    await this.#subgraphs.close();
  }

  /** Plans registered operations ahead; `hash` is the SHA-256 of the query's text in hex, as Apollo Server computes it. */
  warm(operations: Iterable<{ query: string; hash: string; operationName?: string }>): void {
    this.#current?.warm(operations);
  }

  readonly #start = ({ own }: Engine, request: CompiledRequest, onBehalf: OnBehalf): RequestRun =>
    new RequestRun(request, onBehalf, this.#subgraphs, this.#options as ExecutionOptions<never>, own);

  #become(supergraphSdl: string, schema: GraphQLSchema): void {
    const engine = this.#build(supergraphSdl, schema);
    const { urlOf = (_name, url) => url } = this.#options;
    const others = engine.subgraphs.filter(({ name }) => name !== engine.own);
    this.#subgraphs.become(others.map(({ name, url }) => ({ name, url: urlOf(name, url) })));
    this.#engines.set(schema, engine);
    this.#current = engine;
  }

  #build(supergraphSdl: string, schema: GraphQLSchema): Engine {
    try {
      return new Engine(supergraphSdl, schema, this.#options);
    } catch (error) {
      this.#options.warn?.("the supergraph cannot be repaired for the planner; it is planned as it is", error);
      return new Engine(supergraphSdl, schema, { ...this.#options, repair: false });
    }
  }
}
