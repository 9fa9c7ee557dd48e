import type { FastifyInstance, FastifyRequest } from "fastify";
import { metricsPath } from "./metrics-door.ts";
import type { Tracing } from "./trace.ts";
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
  app.addHook("onResponse", (request, reply, done) => {
    const { watched } = request;
    if (!watched) return done();
    const { codes, trace } = watched;
    if (codes.size === 0 && reply.statusCode >= 400) codes.add(`HTTP_${reply.statusCode}`);
    over(watched, doorOf(request), reply.elapsedTime / 1_000);
    trace.end(codes.values().next().value);
    done();
  });
}

/** The path as the house knows it; what strangers make up has no place in names and labels. */
function doorOf({ routeOptions }: FastifyRequest): string {
  return routeOptions.url ?? "none";
}
