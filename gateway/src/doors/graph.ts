import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { Logger } from "@kommgraph/infra";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { DocumentCheck } from "../guard/limits/check-document.ts";
import type { TokenVerifier } from "../identity/verifier.ts";
import { whoAsks } from "../identity/who-asks.ts";
import { createRequestContext, type RequestContext } from "../request-context.ts";

/** `/graphql`: queries by GET and POST, mutations by POST. */
export function openGraphDoor(
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  { verifier, documents, log }: { verifier: TokenVerifier | undefined; documents: DocumentCheck; log: Logger },
): void {
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => {
        const text = documentOf(request);
        if (text !== undefined) documents.check(text);
        return createRequestContext(request, await whoAsks(request.headers.authorization, verifier, log));
      },
    }),
  });
}

/** The text of the request's document, if there is one at all. */
function documentOf({ method, query, body }: FastifyRequest): string | undefined {
  const text = ((method === "GET" ? query : body) as { query?: unknown } | null | undefined)?.query;
  return typeof text === "string" ? text : undefined;
}
