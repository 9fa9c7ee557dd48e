import { buildOperationContext, executeQueryPlan, type ServiceMap } from "@apollo/gateway";
import type { PlanNode } from "@apollo/query-planner";
import { GraphQLError } from "graphql";
import type { CompiledOperation } from "./compiled-operation.ts";
import type { Engine } from "./engine.ts";
import { computeResponse } from "./library.ts";
import { withOwnNames } from "./planner/restore-arguments.ts";
import type { GatewayRequest, GatewayResult } from "./request.ts";
import type { RequestRun } from "./request-run.ts";
import { serviceOf } from "./spine.ts";
import { dataSource } from "./transport/data-source.ts";
import type { Tree } from "./transport/subgraph-call.ts";
import { SubgraphFailure } from "./transport/subgraph-failure.ts";

/** The library's own shaping over the tree we have merged: the exact answer where something in it is odd. */
export function shapeExactly(engine: Engine, compiled: CompiledOperation, run: RequestRun): GatewayResult {
  try {
    return shape(engine, compiled, run, run.tree);
  } catch (error) {
    // The library gives up the whole answer where a subgraph answers another shape than its schema says.
    try {
      return shape(engine, compiled, run, withoutWrongShapes(compiled, run, error));
    } catch (other) {
      return { errors: [other instanceof GraphQLError ? other : new GraphQLError((other as Error).message)] };
    }
  }
}

/** What has the wrong shape is a failure of the subgraph it came from, at its place. */
function withoutWrongShapes(compiled: CompiledOperation, run: RequestRun, cause: unknown): Tree {
  let told = 0;
  return compiled.sound(run.tree, run.variables, (path) => {
    const service = (compiled.plan.node && serviceOf(compiled.plan.node as PlanNode, path)) ?? "?";
    const failure = new SubgraphFailure("malformed", service, { cause });
    if (told++ === 0) run.warn("a subgraph answers another shape than its schema says", failure);
    if (told <= run.errorStyle.places) run.errors.push(...run.errorStyle.failed(failure, service, [path]));
  });
}

function shape(engine: Engine, compiled: CompiledOperation, run: RequestRun, input: Tree): GatewayResult {
  const { data, errors } = computeResponse({
    operation: compiled.forLibrary,
    variables: run.variables as Record<string, unknown>,
    input,
    introspectionHandling: () => {
      throw new Error(`introspection of ${engine.schema} does not come this way`);
    },
  });
  if (run.errors.length > 0) return { errors: run.errors, data: data ?? null };
  // As extensions, not as errors: clients of the library rely on it (see its executeQueryPlan).
  return errors.length > 0 ? { extensions: { valueCompletion: errors }, data: data ?? null } : { data: data ?? null };
}

/** The library's own executor over our plan and our transport: for introspection and whatever else is not compiled. */
export async function executeExactly(
  engine: Engine,
  compiled: CompiledOperation,
  request: GatewayRequest,
  run: RequestRun,
): Promise<GatewayResult> {
  const { requirements } = engine;
  const services: ServiceMap = Object.create(null);
  for (const { name } of engine.subgraphs) {
    const ask: typeof run.ask = async (...question) => {
      const answer = await run.ask(...question);
      run.received(answer);
      return answer;
    };
    services[name] = dataSource(name, ask, (sent) => (requirements ? withOwnNames(sent, requirements) : sent));
  }
  const operationName = request.request.operationName;
  const context = buildOperationContext({
    schema: engine.schema,
    operationDocument: request.document,
    ...(operationName && { operationName }),
  });
  const result = await executeQueryPlan(compiled.plan, services, request, context, engine.supergraph, engine.federated);
  return result.errors ? { ...result, errors: result.errors.flatMap((error) => inOurStyle(error, run)) } : result;
}

function inOurStyle(error: GraphQLError, { errorStyle }: RequestRun): GraphQLError[] {
  const failure: unknown = error;
  if (failure instanceof SubgraphFailure) return errorStyle.failed(failure, failure.service, []);
  const { serviceName, ...extensions } = error.extensions ?? {};
  if (typeof serviceName !== "string") return [error];
  return [errorStyle.reported({ message: error.message, extensions }, serviceName, error.path)];
}
