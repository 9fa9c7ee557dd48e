import { createHash } from "node:crypto";
import type { PlanNode } from "@apollo/query-planner";
import type { Logger } from "@kommgraph/infra";
import type { FastifyInstance } from "fastify";
import { type DocumentNode, GraphQLError, getOperationAST, parse, validate } from "graphql";
import { Engine } from "../execution/engine.ts";
import { DocumentCheck } from "../guard/limits/check-document.ts";
import { estimateCost } from "../guard/limits/estimate-cost.ts";
import type { Limits } from "../guard/limits/limits.ts";
import { refuse } from "../guard/limits/refuse.ts";
import type { Points } from "../guard/rate/points.ts";
import { answerRefusal } from "../guard/refusals.ts";
import { clientAt } from "../request-context.ts";
import type { ServedGraph } from "./served-graph.ts";

/** What an operation would take, if it were sent. */
export interface OperationPlan {
  /** Who would be asked, and how often at most: a request for parts of things that are not there is left out. */
  subgraphs: { name: string; requests: number }[];
  /** How many requests, one after the other, the answer has to wait for. */
  steps: number;
  /** Points, and how many one request may cost. */
  cost: { points: number; limit: number };
  /** Why it would be refused; null where it would not be. */
  refusal: string | null;
}

export interface PlanDoorOptions {
  limits: Limits;
  /** What each client may use up; left out, nobody is limited. */
  points: Points | undefined;
  log: Logger;
  served(): ServedGraph | undefined;
}

/** What a plan costs whoever asks for it: it is work for the gateway alone, but for a deep operation a lot. */
const pointsForPlan = 5;

/** `POST /sandbox/plan`: which subgraphs an operation would ask, how often, and what it would cost. Asks none of them. */
export function openPlanDoor(app: FastifyInstance, { limits, points, log, served }: PlanDoorOptions): void {
  const documents = new DocumentCheck(limits);
  const engines = new WeakMap<ServedGraph, Engine>();

  app.post<{ Body: PlanRequest }>("/sandbox/plan", { schema: { body: planRequest } }, async (request, reply) => {
    const graph = served();
    if (!graph) return reply.callNotFound();
    try {
      await points?.take(clientAt(request.ip), pointsForPlan);
    } catch (error) {
      return answerRefusal(reply, error, log);
    }
    try {
      return reply.header("cache-control", "no-store").send(plan(graph, request.body));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      // Not a bad request: that something is not finished is what one wants to know while one types.
      return reply.send({ errors: [error] });
    }
  });

  function plan(graph: ServedGraph, { query, operationName, variables }: PlanRequest): OperationPlan {
    documents.check(query);
    const document = parse(query);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw invalid("There is no such operation, or several and none was named.");
    const [mistake] = validate(graph.schema, document, undefined, { maxErrors: 1 });
    if (mistake) throw mistake;
    const points = estimateCost(graph.schema, document, operation, variables ?? {});
    const cost = { points, limit: limits.cost };
    const refusal = points > limits.cost ? refuse("cost", limits.cost, points).message : null;
    const node = planOf(graph, query, document, operationName ?? undefined);
    return node
      ? { subgraphs: requestsIn(node, variables ?? {}), steps: stepsIn(node, variables ?? {}), cost, refusal }
      : { subgraphs: [], steps: 0, cost, refusal };
  }

  /** The planner is made when it is first needed: it takes a moment, and most starts are not for the sandbox. */
  function planOf(graph: ServedGraph, query: string, document: DocumentNode, name: string | undefined) {
    let engine = engines.get(graph);
    if (!engine) {
      engine = new Engine(graph.supergraph, graph.schema, {});
      engines.set(graph, engine);
    }
    const { node } = engine.operation(createHash("sha256").update(query).digest("hex"), document, name).plan;
    return node?.kind === "Subscription" ? undefined : node;
  }
}

interface PlanRequest {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

const planRequest = {
  type: "object",
  required: ["query"],
  properties: {
    query: { type: "string" },
    operationName: { type: ["string", "null"] },
    variables: { type: ["object", "null"] },
  },
};

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
}

type Variables = Readonly<Record<string, unknown>>;

function requestsIn(plan: PlanNode, variables: Variables): OperationPlan["subgraphs"] {
  const counts = new Map<string, number>();
  const visit = (node: PlanNode): void => {
    if (node.kind === "Fetch") counts.set(node.serviceName, (counts.get(node.serviceName) ?? 0) + 1);
    else for (const inner of insideOf(node, variables)) visit(inner);
  };
  visit(plan);
  return [...counts].map(([name, requests]) => ({ name, requests }));
}

function stepsIn(node: PlanNode, variables: Variables): number {
  if (node.kind === "Fetch") return 1;
  const steps = insideOf(node, variables).map((inner) => stepsIn(inner, variables));
  return node.kind === "Sequence" ? steps.reduce((sum, each) => sum + each, 0) : Math.max(0, ...steps);
}

function insideOf(node: Exclude<PlanNode, { kind: "Fetch" }>, variables: Variables): readonly PlanNode[] {
  if (node.kind === "Sequence" || node.kind === "Parallel") return node.nodes;
  if (node.kind === "Flatten") return [node.node];
  if (node.kind === "Defer") return [];
  const taken = variables[node.condition] ? node.ifClause : node.elseClause;
  return taken ? [taken] : [];
}
