import { type Logger, maskError } from "@kommgraph/infra";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

/** An error as clients see it: masked if nobody foresaw it, and with the subgraph and the place it concerns. */
export function presentError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const { message, locations, path, extensions = {} } = maskError(formatted, error, log);
  // The library names the subgraph in its own way; ours is `service`, kept also where the rest was masked.
  const { serviceName: _serviceName, ...rest } = extensions;
  const service = formatted.extensions?.service;
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { ...rest, ...(service ? { service, ...(path && { path }) } : {}) },
  };
}

/** Errors of an execution as clients see them, put into the form that Apollo Server gives them before. */
export function presentErrors(errors: readonly unknown[], log: Logger): GraphQLFormattedError[] {
  return errors.map((error) => {
    const known = error instanceof GraphQLError ? error : new GraphQLError((error as Error).message);
    const { http: _http, ...extensions } = known.extensions;
    const formatted = {
      ...known.toJSON(),
      extensions: { ...extensions, code: known.extensions.code ?? "INTERNAL_SERVER_ERROR" },
    };
    return presentError(formatted, error, log);
  });
}
