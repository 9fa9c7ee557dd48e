import { createHash } from "node:crypto";
import { type ApolloServer, type ApolloServerPlugin, type GraphQLRequestListener, HeaderMap } from "@apollo/server";
import { dayInBerlin, type Logger, preferredLanguage, type Who } from "@kommgraph/infra";
import { ReadyText } from "../execution/index.ts";
import type { RequestContext } from "../request-context.ts";
import { FeedPosition } from "./feed-position.ts";
import { KeptAnswers } from "./kept-answers.ts";
import { lookAtFeed } from "./look-at-feed.ts";
import { mayBeKept } from "./may-be-kept.ts";

/** Characters above which an answer would push out too many others. */
const longest = 1024 * 1024;

/**
 * Keeps whole answers for the public. An answer is found again under everything it follows from: supergraph, document,
 * variables, language, day, and where the feed of changes stood before it was made. So a change, heard, makes every
 * answer from before unfindable, also one that is being made at that moment.
 */
export class AnswerCache {
  private readonly answers: KeptAnswers;
  private position: FeedPosition | undefined;
  private supergraph = "";

  constructor(private readonly options: { store?: string | undefined; log: Logger }) {
    this.answers = new KeptAnswers(options.store, options.log);
  }

  /** Begins when the graph answers. */
  follow(apollo: ApolloServer<RequestContext>, patience: number): void {
    this.position = new FeedPosition(lookAtFeed(apollo, patience), this.options.log);
    this.position.start();
  }

  async close(): Promise<void> {
    this.position?.stop();
    await this.answers.close();
  }

  plugin(): ApolloServerPlugin<RequestContext> {
    return {
      serverWillStart: async () => ({
        schemaDidLoadOrUpdate: ({ coreSupergraphSdl = "" }) => {
          this.supergraph = hash(coreSupergraphSdl);
        },
      }),
      requestDidStart: async ({
        contextValue: { who, language },
      }): Promise<GraphQLRequestListener<RequestContext> | undefined> => {
        // Whoever is known may see more than others, and gets everything fresh.
        if (!isPublic(who)) return undefined;
        let key: string | undefined;
        return {
          responseForOperation: async ({ schema, document, operation, queryHash, operationName, request }) => {
            const position = this.position?.now;
            if (position === undefined || !mayBeKept(schema, document, operation)) return null;
            const variables = JSON.stringify(request.variables ?? {});
            const asked = [queryHash, operationName, variables, preferredLanguage(language), dayInBerlin(new Date())];
            key = hash(JSON.stringify([this.supergraph, position, ...asked]));
            const text = await this.answers.get(key);
            if (text === undefined) return null;
            key = undefined;
            const headers = new HeaderMap([["x-kommgraph-cache", "hit"]]);
            return {
              http: { headers },
              body: { kind: "single", singleResult: { data: new ReadyText(text) as never } },
            };
          },
          willSendResponse: async ({ response: { body } }) => {
            if (key === undefined || body.kind !== "single") return;
            const { data, errors } = body.singleResult as { data?: unknown; errors?: unknown };
            if (!errors && data instanceof ReadyText && data.text.length <= longest) this.answers.keep(key, data.text);
          },
        };
      },
    };
  }
}

function isPublic({ partner, roles, subject }: Who): boolean {
  return partner === null && subject === null && roles.every((role) => role === "reader");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
