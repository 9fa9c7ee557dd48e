import { type Logger, withTraceId } from "@kommgraph/infra";
import type { FastifyError, FastifyInstance } from "fastify";
import { simple } from "./cross-site.ts";

const codes: Record<number, string> = { 404: "NOT_FOUND", 413: "PAYLOAD_TOO_LARGE", 415: "UNSUPPORTED_MEDIA_TYPE" };

/** Answers what fails before GraphQL begins in the form that GraphQL clients read. */
export function answerHttpErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = statusOf(error, request.headers["content-type"]);
    if (status >= 500) log.error({ err: error, requestId: request.id }, "unforeseen error");
    const message = status >= 500 ? unforeseen : error.message;
    return reply
      .code(status)
      .send(asErrors(message, codes[status] ?? (status >= 500 ? "INTERNAL_SERVER_ERROR" : "BAD_REQUEST")));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .send(asErrors("There is nothing here. The graph is at /graphql, its schema at /schema.graphql.", "NOT_FOUND")),
  );
}

/** What clients are told of what nobody foresaw. */
export const unforeseen = "Something went wrong on our side. Please try again.";

/** Types a foreign page may send unasked are as refused as they are for Apollo: 400, whether we could read them or not. */
function statusOf(error: FastifyError, type = ""): number {
  return error.statusCode === 415 && simple.test(type) ? 400 : (error.statusCode ?? 500);
}

/** One error, as GraphQL clients read it. */
export function asErrors(message: string, code: string) {
  return { errors: [{ message, extensions: withTraceId({ code }) }] };
}
