import { createHash } from "node:crypto";
import type { ApolloServer, ApolloServerPlugin } from "@apollo/server";
import { dayInBerlin, type Logger, preferredLanguage, type Who } from "@kommgraph/infra";
import { ReadyText } from "../execution/index.ts";
import type { RequestContext } from "../request-context.ts";
import type { Stage } from "../stages/stage.ts";
import { FeedPosition } from "./feed-position.ts";
import { KeptAnswers } from "./kept-answers.ts";
import { lookAtFeed } from "./look-at-feed.ts";
import { mayBeKept } from "./may-be-kept.ts";

/** Characters above which an answer would push out too many others. */
const longest = 1024 * 1024;

export interface AnswerCacheOptions {
  /** Address of a store that several gateways share; left out, answers are kept in memory. */
  store?: string | undefined;
  /** Is told of each lookup whether it found something. */
  onLookup?: (cache: string, found: boolean) => void;
  log: Logger;
}

/**
 * Keeps whole answers for the public. An answer is found again under everything it follows from: supergraph, document,
 * variables, language, day, and where the feed of changes stood before it was made. So a change, heard, makes every
 * answer from before unfindable, also one that is being made at that moment.
 */
export class AnswerCache {
  private readonly answers: KeptAnswers;
  private position: FeedPosition | undefined;
  private supergraph = "";

  constructor(private readonly options: AnswerCacheOptions) {
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

  /** Hears of each new supergraph: what was kept is good for one alone. */
  plugin(): ApolloServerPlugin<RequestContext> {
    return {
      serverWillStart: async () => ({
        schemaDidLoadOrUpdate: ({ coreSupergraphSdl = "" }) => {
          this.supergraph = hash(coreSupergraphSdl);
        },
      }),
    };
  }

  /** Gives what is kept, and keeps what was made. */
  readonly stage: Stage = async ({ schema, document, operation, queryHash, variables, context }, whenAnswered) => {
    const { who, language } = context;
    const position = this.position?.now;
    // Whoever is known may see more than others, and gets everything fresh.
    if (!isPublic(who) || position === undefined || !mayBeKept(schema, document, operation)) return undefined;
    const asked = [queryHash, operation.name?.value, JSON.stringify(variables), preferredLanguage(language)];
    const key = hash(JSON.stringify([this.supergraph, position, ...asked, dayInBerlin(new Date())]));
    const text = await this.answers.get(key);
    this.options.onLookup?.("answers", text !== undefined);
    whenAnswered(({ data, errors }, headers) => {
      if (text !== undefined) headers.set("x-kommgraph-cache", "hit");
      else if (!errors && data instanceof ReadyText && data.text.length <= longest) this.answers.keep(key, data.text);
    });
    return text === undefined ? undefined : new ReadyText(text);
  };
}

function isPublic({ partner, roles, subject }: Who): boolean {
  return partner === null && subject === null && roles.every((role) => role === "reader");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
