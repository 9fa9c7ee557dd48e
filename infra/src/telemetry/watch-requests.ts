import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { metricsPath } from "./metrics-door.ts";
import { schemaName } from "./operation-name.ts";
import type { Tracing } from "./tracing.ts";
import { type WatchedRequest, watchedRequest } from "./watched-request.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Left out for doors at which nothing is watched. */
    watched?: WatchedRequest;
  }
}

/** Doors at which machines knock every few seconds. */
const unwatched = new Set([metricsPath, "/health/live", "/health/ready"]);

/** Makes every request a piece of a trace, and tells at its end what became of it. */
export function watchRequests(
  app: FastifyInstance,
  tracing: Tracing,
  over: (request: WatchedRequest, door: string, seconds: number) => void,
): void {
  app.decorateRequest("watched");
  app.addHook("onRequest", (request, _reply, done) => {
    const door = doorOf(request);
    if (unwatched.has(door)) return done();
    const trace = tracing.begin(`${request.method} ${door}`, request.headers.traceparent);
    request.watched = { trace, type: "none", operation: "none", codes: new Set() };
    watchedRequest.run(request.watched, done);
  });
  app.addHook("onResponse", async (request, reply) => {
    const { watched } = request;
    if (!watched) return;
    const { codes, trace } = watched;
    if (codes.size === 0 && reply.statusCode >= 400) codes.add(`HTTP_${reply.statusCode}`);
    over(watched, doorOf(request), reply.elapsedTime / 1_000);
    trace.end(codes.values().next().value);
  });
}

/**
 * Notes what a request asked for, and what failed in its answer. Names that clients give to their operations are told
 * only where they are known beforehand.
 */
export function watchOperations(isKnown: (name: string) => boolean = () => false): ApolloServerPlugin {
  return {
    async requestDidStart() {
      const watched = watchedRequest.getStore();
      if (!watched) return;
      return {
        async didResolveOperation({ operation }) {
          if (!operation) return;
          const { value: given = "" } = operation.name ?? {};
          const name = schemaName(operation);
          watched.operation = isKnown(given) ? given : "other";
          watched.type = name.includes("_entities") ? "entities" : operation.operation;
          watched.trace.describe(name, {
            "graphql.operation.type": operation.operation,
            ...(watched.operation !== "other" && { "graphql.operation.name": given }),
          });
        },
        async willSendResponse({ response: { body } }) {
          const errors = body.kind === "single" ? body.singleResult.errors : undefined;
          for (const { extensions } of errors ?? []) watched.codes.add(String(extensions?.code));
        },
      };
    },
  };
}

/** The path as the house knows it; what strangers make up has no place in names and labels. */
function doorOf({ routeOptions }: FastifyRequest): string {
  return routeOptions.url ?? "none";
}
