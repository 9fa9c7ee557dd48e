import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** What pages may send along, and what they may read of the answer beside its body. */
const mayBeSent =
  "authorization, content-type, accept, accept-language, apollo-require-preflight, x-request-id, x-kommgraph-trace, x-kommgraph-cost";
const mayBeRead = "x-request-id, ratelimit, retry-after";

/**
 * Lets pages of these origins read answers. They send tokens by header; cookies are neither set nor read anywhere, so
 * credentials are never allowed. To all other pages browsers show nothing.
 */
export function letPagesRead(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.addHook("onRequest", async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header("vary", "origin");
    const { origin } = request.headers;
    if (origin === undefined || !origins.includes(origin)) return;
    reply.header("access-control-allow-origin", origin).header("access-control-expose-headers", mayBeRead);
    if (request.method !== "OPTIONS") return;
    return reply
      .code(204)
      .header("access-control-allow-methods", "GET, POST")
      .header("access-control-allow-headers", mayBeSent)
      .header("access-control-max-age", "86400")
      .send();
  });
}
