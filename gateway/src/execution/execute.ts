import { GraphQLError, getVariableValues } from "graphql";
import type { Engine } from "./engine.ts";
import { executeExactly, shapeExactly } from "./exact.ts";
import { Oddities } from "./projection/write.ts";
import { ReadyText } from "./ready-text.ts";
import type { GatewayRequest, GatewayResult } from "./request.ts";
import type { RequestRun } from "./request-run.ts";

/** One request from the checked operation to the answer, in the order of the library: variables, plan, fetches, shape. */
export async function execute(
  engine: Engine,
  request: GatewayRequest,
  start: (engine: Engine, request: GatewayRequest) => RequestRun,
): Promise<GatewayResult> {
  const { operation } = request;
  if (!operation) return { errors: [new GraphQLError(missingOperation(request))] };
  const variables = request.request.variables ?? {};
  if (operation.variableDefinitions?.length) {
    const { errors } = getVariableValues(engine.schema, operation.variableDefinitions, variables);
    if (errors) return { errors };
  }
  const compiled = engine.operation(request.queryHash, request.document, request.request.operationName ?? undefined);
  const projection = compiled.step && compiled.projection(variables);
  const unplanned = compiled.plan.node ? [] : compiled.unplanned(variables);
  if (unplanned.length > 0) return { errors: unplanned, data: null };
  const run = start(engine, request);
  if (!compiled.step || !projection || request.metrics?.captureTraces)
    return executeExactly(engine, compiled, request, run);

  await compiled.step(run);

  const oddities = new Oddities();
  const text = projection(run.tree, oddities);
  if (oddities.any) return shapeExactly(engine, compiled, run);
  const data = new ReadyText(text) as never;
  return run.errors.length === 0 ? { data } : { errors: run.errors, data };
}

function missingOperation({ request }: GatewayRequest): string {
  return request.operationName
    ? `Unknown operation named "${request.operationName}".`
    : "Must provide operation name if query contains multiple operations.";
}
