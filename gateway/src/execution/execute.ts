import { GraphQLError, getVariableValues } from "graphql";
import type { CompiledOperation } from "./compiled-operation.ts";
import type { Engine } from "./engine.ts";
import { executeExactly, shapeExactly } from "./exact.ts";
import { Oddities, type Write } from "./projection/write.ts";
import { ReadyText } from "./ready-text.ts";
import type { CompiledRequest, GatewayRequest, GatewayResult, OnBehalf, PreparedRequest } from "./request.ts";
import type { RequestRun } from "./request-run.ts";

type Start = (engine: Engine, request: CompiledRequest, onBehalf: OnBehalf) => RequestRun;

/** One request from the checked operation to the answer, in the order of the library: variables, plan, fetches, shape. */
export async function execute(engine: Engine, request: GatewayRequest, start: Start): Promise<GatewayResult> {
  if (!request.operation) return { errors: [new GraphQLError(missingOperation(request))] };
  const errors = wrongVariables(engine, request);
  if (errors) return { errors };
  const compiled = compiledOperation(engine, request);
  const variables = request.request.variables ?? {};
  const unplanned = compiled.unplanned(variables);
  if (unplanned.length > 0) return { errors: unplanned, data: null };
  const projection = request.metrics?.captureTraces ? undefined : projectionOf(compiled, variables);
  const run = start(engine, request, request);
  return projection ? runCompiled(engine, compiled, projection, run) : executeExactly(engine, compiled, request, run);
}

/** The same for a request that needs nothing of the library; nothing for any other, and nobody has been asked then. */
export function prepare(engine: Engine, request: CompiledRequest, start: Start): PreparedRequest | undefined {
  if (!request.operation || wrongVariables(engine, request)) return undefined;
  const compiled = compiledOperation(engine, request);
  const projection = compiled.plan.node && projectionOf(compiled, request.request.variables ?? {});
  if (!projection) return undefined;
  return {
    asksGateway: engine.own !== undefined && compiled.asks(engine.own),
    execute: (onBehalf) => runCompiled(engine, compiled, projection, start(engine, request, onBehalf)),
  };
}

async function runCompiled(
  engine: Engine,
  compiled: CompiledOperation,
  projection: Write,
  run: RequestRun,
): Promise<GatewayResult> {
  await compiled.step?.(run);
  const oddities = new Oddities();
  const text = projection(run.tree, oddities);
  if (oddities.any) return shapeExactly(engine, compiled, run);
  const data = new ReadyText(text) as never;
  return run.errors.length === 0 ? { data } : { errors: run.errors, data };
}

function compiledOperation(engine: Engine, { queryHash, document, request }: CompiledRequest): CompiledOperation {
  return engine.operation(queryHash, document, request.operationName ?? undefined);
}

function projectionOf(compiled: CompiledOperation, variables: Readonly<Record<string, unknown>>): Write | undefined {
  return compiled.step && compiled.projection(variables);
}

function wrongVariables(engine: Engine, { operation, request }: CompiledRequest): readonly GraphQLError[] | undefined {
  if (!operation?.variableDefinitions?.length) return undefined;
  return getVariableValues(engine.schema, operation.variableDefinitions, request.variables ?? {}).errors;
}

function missingOperation({ request }: GatewayRequest): string {
  return request.operationName
    ? `Unknown operation named "${request.operationName}".`
    : "Must provide operation name if query contains multiple operations.";
}
