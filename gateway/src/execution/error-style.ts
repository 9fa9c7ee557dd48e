import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { PlacePath } from "./spine.ts";
import { SubgraphFailure } from "./transport/subgraph-failure.ts";

/** How what went wrong below is told to the client. */
export interface ErrorStyle {
  /** An error a subgraph reported, with the paths of all places it concerns (none: the subgraph named no path). */
  reported(error: GraphQLFormattedError, service: string, path: PlacePath | undefined): GraphQLError;
  /** There is no usable answer of a subgraph; `paths` are the places that stay empty, some of them if they are many. */
  failed(failure: Error, service: string, paths: Iterable<PlacePath>): GraphQLError[];
  /** An error of an entity that stands in many places is reported for this many of them. */
  readonly places: number;
}

/** A failure on a page of a hundred is one failure; more places than this tell nothing more. */
const mostPlaces = 20;

/** Every error carries code, service and path; none carries a stack trace or an address. */
export const houseErrors: ErrorStyle = {
  places: mostPlaces,
  reported: (error, service, path) => {
    const { stacktrace: _stacktrace, exception: _exception, ...extensions } = error.extensions ?? {};
    const code = codeOf(error);
    // With an original error it counts as one that nobody has foreseen, and its sentence does not leave the house.
    const originalError = code === "INTERNAL_SERVER_ERROR" ? new Error(error.message) : undefined;
    return new GraphQLError(error.message, {
      path: path && beforeList(path),
      originalError,
      extensions: { ...extensions, code, service },
    });
  },
  failed: (failure, service, paths) => {
    const { message, code } =
      failure instanceof SubgraphFailure ? failure : new SubgraphFailure("malformed", service, { cause: failure });
    const errors: GraphQLError[] = [];
    const extensions = { code, service };
    for (const path of paths) {
      if (errors.length === mostPlaces) break;
      errors.push(new GraphQLError(message, { path: beforeList(path), originalError: failure, extensions }));
    }
    return errors.length > 0 ? errors : [new GraphQLError(message, { originalError: failure, extensions })];
  },
};

/** Paths and codes exactly as @apollo/gateway gives them: to compare with, or for clients that rely on them. */
export const libraryErrors: ErrorStyle = {
  places: Number.POSITIVE_INFINITY,
  reported: (error, service, path) =>
    new GraphQLError(error.message || `Error while fetching subquery from service "${service}"`, {
      path,
      extensions: { ...error.extensions, code: codeOf(error), serviceName: service },
    }),
  failed: (failure) => {
    const status = failure instanceof SubgraphFailure ? failure.status : undefined;
    const code = status === 401 ? "UNAUTHENTICATED" : status === 403 ? "FORBIDDEN" : "INTERNAL_SERVER_ERROR";
    return [new GraphQLError(failure.message, { originalError: failure, extensions: { code } })];
  },
};

function codeOf(error: GraphQLFormattedError): string {
  const code = error.extensions?.code;
  return typeof code === "string" && code !== "" ? code : "DOWNSTREAM_SERVICE_ERROR";
}

/** A path up to its first list of unknown length. */
function beforeList(path: PlacePath): PlacePath {
  const list = path.indexOf("@");
  return list === -1 ? path : path.slice(0, list);
}
