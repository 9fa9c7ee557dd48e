import type { GraphQLFormattedError } from "graphql";
import type { Exchanged } from "./exchange.ts";
import { SubgraphFailure } from "./subgraph-failure.ts";
import type { SubgraphRequest } from "./subgraph-source.ts";

/** A subgraph's answer that has the form it must have. */
export interface SubgraphAnswer {
  data: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/** Reads what a subgraph sent; throws `SubgraphFailure` where it is no answer to this request. */
export function readAnswer({ status, text }: Exchanged, request: SubgraphRequest, service: string): SubgraphAnswer {
  const body = parseObject(text);
  if (!body) {
    const code = status >= 500 ? "SUBGRAPH_UNAVAILABLE" : "SUBGRAPH_INVALID";
    throw new SubgraphFailure(code, service, new Error(`status ${status}, not JSON: ${text.slice(0, 200)}`));
  }
  const { data = null, errors } = body;
  const problem = problemOf(data, errors, request);
  if (problem) throw new SubgraphFailure("SUBGRAPH_INVALID", service, new Error(`status ${status}, ${problem}`));
  return {
    data: data as SubgraphAnswer["data"],
    ...(errors ? { errors: (errors as GraphQLFormattedError[]).map((error) => publicError(error, service)) } : {}),
  };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function problemOf(data: unknown, errors: unknown, { variables }: SubgraphRequest): string | undefined {
  if (data !== null && !isObject(data)) return "data is no object";
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isError))) return "errors are no list of errors";
  if (data === null) return errors ? undefined : "neither data nor errors";
  const representations = variables?.representations;
  if (!Array.isArray(representations)) return undefined;
  const entities = data._entities;
  if (entities === null && errors) return undefined;
  return Array.isArray(entities) && entities.length === representations.length
    ? undefined
    : `${representations.length} entities were asked for`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isError(value: unknown): boolean {
  return isObject(value) && typeof value.message === "string";
}

/** The error as it may leave the house: with its service, without the insides some servers put into `extensions`. */
function publicError({ message, path, extensions }: GraphQLFormattedError, service: string): GraphQLFormattedError {
  const { stacktrace: _stacktrace, exception: _exception, ...rest } = extensions ?? {};
  return { message, ...(path && { path }), extensions: { ...rest, service } };
}
