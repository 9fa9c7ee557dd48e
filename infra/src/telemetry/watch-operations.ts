import type { ApolloServerPlugin } from "@apollo/server";
import type { OperationDefinitionNode } from "graphql";
import { schemaName } from "./operation-name.ts";
import { type WatchedRequest, watchedRequest } from "./watched-request.ts";

/** Whether the name a client gave to its operation may be told: only where it is known beforehand. */
export type IsKnownName = (name: string) => boolean;

/** Notes what each request asked for, and what failed in its answer. */
export function watchOperations(isKnown: IsKnownName = () => false): ApolloServerPlugin {
  return {
    async requestDidStart() {
      const watched = watchedRequest.getStore();
      if (!watched) return;
      return {
        async didResolveOperation({ operation }) {
          if (operation) noteOperation(watched, operation, isKnown);
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind === "single") noteErrors(watched, body.singleResult.errors);
        },
      };
    },
  };
}

export function noteOperation(watched: WatchedRequest, operation: OperationDefinitionNode, isKnown: IsKnownName): void {
  const { value: given = "" } = operation.name ?? {};
  const name = schemaName(operation);
  watched.operation = isKnown(given) ? given : "other";
  watched.type = name.includes("_entities") ? "entities" : operation.operation;
  watched.trace.describe(name, {
    "graphql.operation.type": operation.operation,
    ...(watched.operation !== "other" && { "graphql.operation.name": given }),
  });
}

export function noteErrors(
  watched: WatchedRequest,
  errors: readonly { extensions?: Record<string, unknown> | undefined }[] | undefined,
): void {
  for (const { extensions } of errors ?? []) watched.codes.add(String(extensions?.code));
}
