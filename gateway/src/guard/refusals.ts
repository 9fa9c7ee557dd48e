import type { Logger } from "@kommgraph/infra";
import type { FastifyReply } from "fastify";
import { GraphQLError } from "graphql";
import { asErrors, unforeseen } from "./http-errors.ts";

/** What is wrong with a request at a door that answers no GraphQL, with its status. */
export function refusal(code: string, status: number, message: string, retryAfter?: number): GraphQLError {
  const headers = new Map(retryAfter === undefined ? [] : [["retry-after", String(retryAfter)]]);
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
}

/** The status of what the graph has refused, where it does not say so itself. */
const statuses: Record<string, number> = {
  INVALID_CURSOR: 400,
  UNKNOWN_TYPE: 400,
  RATE_LIMITED: 429,
  SUBGRAPH_UNAVAILABLE: 503,
  SUBGRAPH_TIMEOUT: 503,
  SUBGRAPH_OVERLOADED: 503,
  OVERLOADED: 503,
};

/** Answers in the form that clients of the graph read; nothing of a stream or a file has been sent then. */
export function answerRefusal(reply: FastifyReply, error: unknown, log: Logger): FastifyReply {
  const known = error instanceof GraphQLError ? error : undefined;
  const {
    code = "INTERNAL_SERVER_ERROR",
    http,
    retryAfter,
  } = (known?.extensions ?? {}) as {
    code?: string;
    http?: { status?: number; headers?: Map<string, string> };
    retryAfter?: number;
  };
  if (!known) log.error({ err: error }, "unforeseen error");
  for (const [name, value] of http?.headers ?? []) reply.header(name, value);
  if (retryAfter !== undefined) reply.header("retry-after", String(retryAfter));
  const own = http?.status !== undefined && http.status >= 400 ? http.status : undefined;
  return reply.code(own ?? statuses[code] ?? 500).send(asErrors(known?.message ?? unforeseen, code));
}
