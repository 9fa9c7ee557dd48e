import { type Operation, operationFromDocument, type Schema } from "@apollo/federation-internals";
import type { QueryPlan } from "@apollo/query-planner";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { type BooleanVariables, booleanVariablesOf } from "./boolean-variables.ts";
import { compilePlan } from "./compile-plan.ts";
import { unplannedFields } from "./planner/unplanned-fields.ts";
import type { Scope } from "./projection/collect-fields.ts";
import { compileProjection } from "./projection/projection.ts";
import type { Write } from "./projection/write.ts";
import type { Step } from "./run.ts";
import { soundTree } from "./sound-tree.ts";
import { fetchesOf, type PlacePath } from "./spine.ts";
import type { Tree } from "./transport/subgraph-call.ts";

/** An operation with its plan, compiled where it can be. */
export class CompiledOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly plan: QueryPlan;
  /** The plan as a closure; nothing where the operation takes the library's path from the start. */
  readonly step: Step | undefined;
  readonly #schema: GraphQLSchema;
  readonly #federated: Schema;
  readonly #booleans: BooleanVariables;
  readonly #services: ReadonlySet<string>;
  readonly #projections = new Map<string, Write>();
  #forLibrary: Operation | undefined;

  constructor(
    { schema, federated, supergraph }: { schema: GraphQLSchema; federated: Schema; supergraph: GraphQLSchema },
    document: DocumentNode,
    operation: OperationDefinitionNode,
    plan: QueryPlan,
  ) {
    this.#schema = schema;
    this.#federated = federated;
    this.operation = operation;
    this.plan = plan;
    this.fragments = new Map(
      document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
      ),
    );
    this.#booleans = booleanVariablesOf(operation, [...this.fragments.values()]);
    this.#services = servicesOf(plan);
    this.step = this.#isOrdinary() ? this.#compile(supergraph) : undefined;
  }

  /** The projection for these variables; nothing where only the library's shaping can tell what they mean. */
  projection(variables: Readonly<Record<string, unknown>>): Write | undefined {
    const key = this.#booleans.keyOf(variables);
    if (key === undefined) return undefined;
    let projection = this.#projections.get(key);
    if (!projection) {
      if (this.#projections.size >= mostProjections) this.#projections.clear();
      projection = compileProjection(this.#scope(variables), this.#root, this.operation.selectionSet);
      this.#projections.set(key, projection);
    }
    return projection;
  }

  /** The operation in the library's own form, made when it is first needed. */
  get forLibrary(): Operation {
    this.#forLibrary ??= operationFromDocument(
      this.#federated,
      { kind: Kind.DOCUMENT, definitions: [this.operation, ...this.fragments.values()] },
      { validate: false },
    );
    return this.#forLibrary;
  }

  /** Whether its plan asks this subgraph. */
  asks(service: string): boolean {
    return this.#services.has(service);
  }

  #compile(supergraph: GraphQLSchema): Step {
    const { node } = this.plan;
    if (!node || node.kind === "Subscription") return () => undefined;
    return compilePlan(node, supergraph, (variable, variables) => this.#booleans.valueOf(variable, variables));
  }

  /** What was merged, as far as it has the shape of the schema; `wrong` is told where it has not. */
  sound(tree: Tree, variables: Readonly<Record<string, unknown>>, wrong: (path: PlacePath) => void): Tree {
    return soundTree(this.#scope(variables), this.#root, this.operation.selectionSet, tree, wrong);
  }

  /** What the plan leaves out without a word, as errors. */
  unplanned(variables: Readonly<Record<string, unknown>>): GraphQLError[] {
    return this.plan.node ? [] : unplannedFields(this.#scope(variables), this.#root, this.operation);
  }

  get #root(): GraphQLObjectType {
    return this.#schema.getRootType(this.operation.operation) as GraphQLObjectType;
  }

  #scope(variables: Readonly<Record<string, unknown>>): Scope {
    // The values are read now: a projection belongs to one combination and outlives this request.
    const values = new Map([...this.#booleans.names].map((name) => [name, this.#booleans.valueOf(name, variables)]));
    return { schema: this.#schema, fragments: this.fragments, condition: (name) => values.get(name) === true };
  }

  /** Introspection, subscriptions, and names every object inherits go the library's way. */
  #isOrdinary(): boolean {
    if (this.operation.operation === "subscription" || this.plan.node?.kind === "Subscription") return false;
    let ordinary = true;
    for (const definition of [this.operation, ...this.fragments.values()]) {
      visit(definition, {
        Field: ({ name, alias }) => {
          if (name.value === "__schema" || name.value === "__type") ordinary = false;
          if ((alias ?? name).value in Object.prototype) ordinary = false;
        },
      });
    }
    for (const { node } of this.plan.node ? fetchesOf(this.plan.node, []) : []) {
      if (node.requires && node.variableUsages?.includes("representations")) ordinary = false;
    }
    return ordinary;
  }
}

function servicesOf({ node: plan }: QueryPlan): ReadonlySet<string> {
  if (!plan || plan.kind === "Subscription") return new Set();
  return new Set([...fetchesOf(plan, [])].map(({ node }) => node.serviceName));
}

const mostProjections = 64;
