import { setImmediate as turn } from "node:timers/promises";
import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "@kommgraph/infra";
import { Kind, parse } from "graphql";
import type { RequestContext } from "../request-context.ts";
import type { OperationRegistry } from "./operation-registry.ts";
import type { RegisteredOperation } from "./read-operations.ts";

/** Plans operations ahead, as `CompiledGateway` does. */
export interface Warmable {
  warm(operations: Iterable<{ query: string; hash: string; operationName?: string }>): void;
}

/**
 * Plans the registered operations after each change of the supergraph and of the registry, so that nobody's first
 * request is slower than the second. One at a time, with everybody's requests in between.
 */
export function warmOperations(
  gateway: Warmable,
  registry: OperationRegistry,
  log: Logger,
): ApolloServerPlugin<RequestContext> {
  let latest = 0;
  async function warm(): Promise<void> {
    const round = ++latest;
    // The engine for a new supergraph is told of it after the plugins are.
    await turn();
    for (const operation of registry.all()) {
      // There is something newer, or nothing any more.
      if (round !== latest) return;
      try {
        gateway.warm(formsOf(operation));
      } catch (error) {
        log.warn(
          { err: error, client: operation.client, hash: operation.hash },
          "cannot plan this registered operation",
        );
      }
      await turn();
    }
  }
  return {
    async serverWillStart() {
      registry.onChange(() => void warm());
      return {
        schemaDidLoadOrUpdate: () => void warm(),
        async serverWillStop() {
          latest++;
        },
      };
    },
  };
}

/** Clients may name the operation they mean, and need not where there is one alone; plans are kept by text and name. */
function formsOf({ text, hash }: RegisteredOperation): { query: string; hash: string; operationName?: string }[] {
  const names = parse(text, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : [],
  );
  const named = names.flatMap((name) => (name === undefined ? [] : [{ query: text, hash, operationName: name }]));
  return names.length === 1 ? [{ query: text, hash }, ...named] : named;
}
