import type { ApolloServer } from "@apollo/server";
import type { Logger } from "@kommgraph/infra";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { changesOf, codeOf, type Stretch } from "../changes/read-changes.ts";
import { type StreamLimits, Streams, usualStreamLimits } from "../changes/streams.ts";
import { requireOwnPage } from "../guard/cross-site.ts";
import { answerRefusal, refusal } from "../guard/refusals.ts";
import type { TokenVerifier } from "../identity/verifier.ts";
import { whoAsks } from "../identity/who-asks.ts";
import { createRequestContext, type RequestContext } from "../request-context.ts";

export interface ChangesDoorOptions {
  verifier: TokenVerifier | undefined;
  /** Origins whose pages may listen. */
  origins: readonly string[];
  /** Milliseconds for one request to the graph. */
  patience: number;
  log: Logger;
  limits?: Partial<StreamLimits> | undefined;
}

/** `GET /changes`: the feed of all changes as server-sent events, resumed by `Last-Event-ID`. */
export function openChangesDoor(
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  { verifier, origins, patience, log, limits }: ChangesDoorOptions,
): void {
  const ask = changesOf(apollo);
  const streams = new Streams(ask, { patience, limits: { ...usualStreamLimits, ...limits }, log });
  // Streams never end by themselves, and a server that closes waits for them.
  app.addHook("preClose", async () => streams.close());

  app.get("/changes", { exposeHeadRoute: false }, async (request, reply) => {
    try {
      requireOwnPage(request, { origins, strict: false });
      const { after, types } = stretchOf(request);
      const trust = () => whoAsks(request.headers.authorization, verifier, log);
      const who = await trust();
      const contextOf = () => createRequestContext(request, who, patience);
      const { client } = contextOf();
      const read = (stretch: Stretch) => ask(contextOf(), stretch);
      expectRoom(streams, client);
      // What is wrong with cursor or types shows before the stream begins, and so as a status.
      const page = after === undefined && !types ? undefined : await read({ after, types });
      expectRoom(streams, client);
      const isTrusted = () => trust().then(Boolean, (error) => codeOf(error) !== "UNAUTHENTICATED");
      const wish = { client, who, types, read, isTrusted };
      const { stream } = streams.start(wish, after === undefined ? undefined : page);
      return reply
        .type("text/event-stream; charset=utf-8")
        .header("cache-control", "no-store")
        .header("x-accel-buffering", "no")
        .send(stream);
    } catch (error) {
      return answerRefusal(reply, error, log);
    }
  });
}

/**
 * Where to begin: behind the last event that a client has, which browsers say by themselves when they come back; from
 * the beginning of the feed where `after` is there and empty; else with what happens from now on.
 */
function stretchOf({ headers, query }: FastifyRequest): {
  after: string | null | undefined;
  types: string[] | undefined;
} {
  const { after: asked, types: listed } = query as Record<string, string | string[] | undefined>;
  const after = headers["last-event-id"] || asked;
  if (Array.isArray(after) || (after !== undefined && after.length > 200)) {
    throw refusal("INVALID_CURSOR", 400, "“after” is not a cursor of this feed.");
  }
  const types = [listed ?? []].flat().flatMap((list) =>
    list
      .split(",")
      .map((type) => type.trim())
      .filter(Boolean),
  );
  if (types.length > 100) throw refusal("UNKNOWN_TYPE", 400, "“types” names more types than there are.");
  return { after: after === "" ? null : after, types: types.length > 0 ? types : undefined };
}

function expectRoom(streams: Streams, client: string): void {
  const code = streams.refusal(client);
  if (code === "TOO_MANY_STREAMS") {
    throw refusal(code, 429, "You have as many streams open as one may have; close one, or read it in one place.", 60);
  }
  if (code) throw refusal(code, 503, "Too many listen right now. Please try again in a moment.", 10);
}
