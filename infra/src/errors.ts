import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "./log.ts";

/** What leaves a process: coded errors as they are; anything unforeseen as one sentence, its details in the log. */
export function maskError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const unforeseen = original instanceof GraphQLError ? original.originalError !== undefined : true;
  if (!unforeseen || formatted.extensions?.code !== "INTERNAL_SERVER_ERROR") return formatted;
  log.error({ err: original, path: formatted.path }, "unforeseen error");
  return {
    message: "Something went wrong on our side. Please try again; if it stays, tell us the request id.",
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}
