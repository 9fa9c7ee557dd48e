import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "./log.ts";
import { messageOf } from "./telemetry/redaction.ts";
import { withTraceId } from "./telemetry/watched-request.ts";
import { withoutValues } from "./without-values.ts";

/** What leaves a process: coded errors as they are; anything unforeseen as one sentence, its details in the log. */
export function maskError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const unforeseen = original instanceof GraphQLError ? original.originalError !== undefined : true;
  if (!unforeseen || formatted.extensions?.code !== "INTERNAL_SERVER_ERROR") {
    return { ...formatted, message: withoutValues(formatted.message), extensions: withTraceId(formatted.extensions) };
  }
  const overloaded = isOverload(original);
  if (overloaded) log.warn({ reason: messageOf(original as Error), path: formatted.path }, "overloaded");
  else log.error({ err: original, path: formatted.path }, "unforeseen error");
  return {
    message: overloaded
      ? "Too many are at it right now; nothing was changed by this request. Please try again in a moment."
      : "Something went wrong on our side. Please try again; if it stays, tell us the trace id.",
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
    extensions: withTraceId({ code: overloaded ? "OVERLOADED" : "INTERNAL_SERVER_ERROR" }),
  };
}

/** Postgres could not serve in time: no lock, no time left for the statement, no free connection, no room for one. */
const overloadCodes = ["55P03", "57014", "53300"];

/** What the pool says, without a code: no connection became free in time, and none could be made in time. */
const overloadMessages = ["timeout exceeded when trying to connect", "Connection terminated due to connection timeout"];

function isOverload(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (overloadCodes.includes(String((cause as { code?: unknown }).code))) return true;
    const { message } = cause;
    if (overloadMessages.some((words) => message.includes(words))) return true;
  }
  return false;
}
