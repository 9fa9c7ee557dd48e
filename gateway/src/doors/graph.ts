import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import { createRequestContext, type RequestContext } from "../request-context.ts";

/** `/graphql`: queries by GET and POST, mutations by POST. */
export function openGraphDoor(app: FastifyInstance, apollo: ApolloServer<RequestContext>): void {
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: fastifyApolloHandler(apollo, { context: async (request) => createRequestContext(request) }),
  });
}
