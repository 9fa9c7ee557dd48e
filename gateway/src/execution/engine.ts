import { type Operation, operationFromDocument, type Schema, Supergraph } from "@apollo/federation-internals";
import { buildOperationContext } from "@apollo/gateway";
import { type QueryPlan, QueryPlanner } from "@apollo/query-planner";
import { type DocumentNode, type GraphQLSchema, getOperationAST, parse, validate } from "graphql";
import { LRUCache } from "lru-cache";
import { CompiledOperation } from "./compiled-operation.ts";
import { operationRoom, weightOf } from "./operation-room.ts";
import type { ExecutionOptions } from "./options.ts";
import { keepEmptyObjects } from "./planner/keep-empty-objects.ts";
import type { NamedRequirements } from "./planner/name-required-arguments.ts";
import { restoreArguments } from "./planner/restore-arguments.ts";
import { supergraphForPlanner } from "./planner/supergraph-for-planner.ts";

/** Everything that follows from one supergraph: planner, schemas, compiled operations. A reload makes a new one. */
export class Engine {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The same in the library's form. */
  readonly federated: Schema;
  /** What the subgraphs together know, the inaccessible parts too. */
  readonly supergraph: GraphQLSchema;
  readonly subgraphs: readonly { name: string; url: string }[];
  /** The one among them that is the gateway itself. */
  readonly own: string | undefined;
  /** Required fields with arguments, where this supergraph has such. */
  readonly requirements: NamedRequirements | undefined;
  readonly #planner: QueryPlanner;
  readonly #operations = new LRUCache<string, CompiledOperation>({ maxSize: operationRoom });

  constructor(
    supergraphSdl: string,
    schema: GraphQLSchema,
    options: Pick<ExecutionOptions<never>, "own" | "planner" | "repair">,
  ) {
    // The gateway library has validated the original already.
    const { sdl, requirements } =
      options.repair === false ? { sdl: supergraphSdl, requirements: undefined } : supergraphForPlanner(supergraphSdl);
    this.requirements = requirements;
    const supergraph = Supergraph.build(sdl, { validateSupergraph: false });
    this.schema = schema;
    this.federated = supergraph.apiSchema();
    this.supergraph = supergraph.schema.toGraphQLJSSchema();
    this.subgraphs = supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url }));
    this.own = this.subgraphs.find(({ url }) => url === options.own?.url)?.name;
    this.#planner = new QueryPlanner(supergraph, options.planner);
  }

  /** Planned and compiled at the first request, found again by the hash of its text. */
  operation(hash: string, document: DocumentNode, operationName: string | undefined): CompiledOperation {
    const key = operationName ? `${hash} ${operationName}` : hash;
    const known = this.#operations.get(key);
    if (known) return known;
    const { operation } = buildOperationContext({
      schema: this.schema,
      operationDocument: document,
      ...(operationName && { operationName }),
    });
    const forPlanner = keepEmptyObjects(document);
    const planned = operationFromDocument(this.federated, forPlanner, { ...(operationName && { operationName }) });
    const compiled = new CompiledOperation(this, document, operation, this.#plan(planned));
    this.#operations.set(key, compiled, { size: weightOf(document) });
    return compiled;
  }

  #plan(operation: Operation): QueryPlan {
    const plan = this.#planner.buildQueryPlan(operation);
    const { node } = plan;
    if (!this.requirements || !node || node.kind === "Subscription") return plan;
    return { ...plan, node: restoreArguments(node, this.requirements) };
  }

  /** Plans operations that are known to come, so that their first request after a reload is no slower than the others. */
  warm(operations: Iterable<{ query: string; hash: string; operationName?: string }>): void {
    for (const { query, hash, operationName } of operations) {
      const document = parse(query);
      if (!getOperationAST(document, operationName) || validate(this.schema, document).length > 0) continue;
      this.operation(hash, document, operationName);
    }
  }
}
