import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import { type Logger, nobody, type Who } from "@kommgraph/infra";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { FastLane } from "../fast-lane/fast-lane.ts";
import { isOwnPage, requireOwnPage } from "../guard/cross-site.ts";
import { statusFor } from "../guard/http-status.ts";
import type { DocumentCheck } from "../guard/limits/check-document.ts";
import type { TokenVerifier } from "../identity/verifier.ts";
import { whoAsks } from "../identity/who-asks.ts";
import { type OperationPolicy, putText } from "../operations/put-text.ts";
import { createRequestContext, type RequestContext } from "../request-context.ts";

export interface GraphDoorOptions {
  verifier: TokenVerifier | undefined;
  documents: DocumentCheck;
  production: boolean;
  /** Operations that may be named by their hash, and whether all others are refused. */
  operations: OperationPolicy | undefined;
  /** Origins whose pages may ask. */
  origins: readonly string[];
  /** Milliseconds for a whole request; what has not come by then is missing from the answer. */
  patience: number;
  log: Logger;
  fastLane: FastLane;
}

/** `/graphql`: queries by GET and POST, mutations by POST, as the specification “GraphQL over HTTP” has it. */
export function openGraphDoor(
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  { verifier, documents, operations, production, origins, patience, log, fastLane }: GraphDoorOptions,
): void {
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: async (request, reply) => {
      const { method, headers, body } = request;
      const { accept, authorization } = headers;
      const open = (who: Who): RequestContext => {
        const context = createRequestContext(request, who, patience);
        reply.raw.once("close", () => {
          if (!reply.raw.writableFinished) context.gone.cancel();
        });
        return context;
      };
      let opened: RequestContext | Promise<RequestContext> | undefined;
      const openOnce = (): RequestContext | Promise<RequestContext> => {
        opened ??= authorization === undefined ? open(nobody) : whoAsks(authorization, verifier, log).then(open);
        return opened;
      };
      if (method === "POST" && isOwnPage(request, { origins, strict: production })) {
        const fast = await fastLane.answer({ accept, body }, openOnce);
        if (fast) {
          for (const [name, value] of fast.headers) reply.header(name, value);
          return reply.code(fast.status).send(fast.text);
        }
      }
      const question = asApolloReads(request);
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: question,
        context: async () => {
          requireOwnPage(request, { origins, strict: production });
          if (operations) Object.assign(question, putText(question, operations));
          const text = documentOf(question);
          if (text !== undefined) documents.check(text);
          return openOnce();
        },
      });
      for (const [name, value] of answer.headers) reply.header(name, value);
      // Nothing here is sent in pieces: the executor knows neither @defer nor @stream.
      const text = answer.body.kind === "complete" ? answer.body.string : "";
      const status = answer.status ?? 200;
      if (status === 200) fastLane.learnType(accept, answer.headers.get("content-type"));
      return reply.code(statusFor(status, accept, text)).send(text);
    },
  });
}

function asApolloReads({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const question = url.indexOf("?");
  return { method, headers: map, body, search: question < 0 ? "" : url.slice(question) };
}

/** The text of the request's document, if there is one at all. */
function documentOf({ method, search, body }: HTTPGraphQLRequest): string | undefined {
  if (method === "GET") return new URLSearchParams(search).get("query") ?? undefined;
  const text = (body as { query?: unknown } | null | undefined)?.query;
  return typeof text === "string" ? text : undefined;
}
