import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import { type Logger, nobody, type Who } from "@kommgraph/infra";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
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
      const { accept } = headers;
      const visit = new Visit(request, reply, { verifier, patience, log });
      if (method === "POST" && isOwnPage(request, { origins, strict: production })) {
        const fast = await fastLane.answer({ accept, body }, visit);
        if (fast) {
          for (const [name, value] of fast.headers) reply.header(name, value);
          return reply.code(fast.status).send(fast.body);
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
          return visit.context();
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

/** One request at this door: who asks, and until when, is worked out once, whichever way it takes. */
class Visit {
  private opened: RequestContext | Promise<RequestContext> | undefined;

  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    private readonly options: Pick<GraphDoorOptions, "verifier" | "patience" | "log">,
  ) {}

  /** Refuses a token that is not believed. */
  context(): RequestContext | Promise<RequestContext> {
    this.opened ??= this.open();
    return this.opened;
  }

  private open(): RequestContext | Promise<RequestContext> {
    const { authorization } = this.request.headers;
    const { verifier, log } = this.options;
    if (authorization === undefined) return this.begin(nobody);
    return whoAsks(authorization, verifier, log).then((who) => this.begin(who));
  }

  private begin(who: Who): RequestContext {
    const { raw } = this.reply;
    const context = createRequestContext(this.request, who, this.options.patience);
    raw.once("close", () => {
      if (!raw.writableFinished) context.gone.cancel();
    });
    return context;
  }
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
