import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { Logger } from "@kommgraph/infra";
import type { FastifyInstance } from "fastify";
import type { TokenVerifier } from "../identity/verifier.ts";
import { whoAsks } from "../identity/who-asks.ts";
import { createRequestContext, type RequestContext } from "../request-context.ts";

/** `/graphql`: queries by GET and POST, mutations by POST. */
export function openGraphDoor(
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  { verifier, log }: { verifier: TokenVerifier | undefined; log: Logger },
): void {
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: fastifyApolloHandler(apollo, {
      context: async (request) =>
        createRequestContext(request, await whoAsks(request.headers.authorization, verifier, log)),
    }),
  });
}
