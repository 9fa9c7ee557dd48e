import type { ApolloServer, ApolloServerPlugin } from "@apollo/server";
import { dayInBerlin, type Logger, preferredLanguage } from "@kommgraph/infra";
import { ReadyText } from "../execution/index.ts";
import { isPublic } from "../identity/is-public.ts";
import type { RequestContext } from "../request-context.ts";
import type { Stage } from "../stages/stage.ts";
import { EntityVersions } from "./entity-versions.ts";
import { FeedPosition } from "./feed-position.ts";
import { hash } from "./hash.ts";
import { KeptEntities } from "./kept-entities.ts";
import { KeptTexts } from "./kept-texts.ts";
import { lookAtFeed } from "./look-at-feed.ts";
import { mayBeKept } from "./may-be-kept.ts";

/** Characters above which an answer would push out too many others. */
const longest = 1024 * 1024;

export interface AnswerCacheOptions {
  /** Address of a store that several gateways share; left out, answers are kept in memory. */
  store?: string | undefined;
  /** Is told of each lookup, of whole answers or of entities, whether it found something. */
  onLookup: (cache: string, found: boolean) => void;
  log: Logger;
}

/**
 * Keeps whole answers for the public. An answer is found again under everything it follows from: supergraph, document,
 * variables, language, day, and where the feed of changes stood before it was made. So a change, heard, makes every
 * answer from before unfindable, also one that is being made at that moment.
 */
export class AnswerCache {
  /** Single entities, which are dropped one by one. */
  readonly entities: KeptEntities;
  private readonly texts: KeptTexts;
  private readonly versions = new EntityVersions();
  private position: FeedPosition | undefined;
  private supergraph = "";

  constructor(private readonly options: AnswerCacheOptions) {
    this.texts = new KeptTexts(options.store, options.log);
    const isCertain = () => this.heard !== undefined;
    this.entities = new KeptEntities(this.texts, this.versions, isCertain, options.onLookup);
  }

  /** Begins when the graph answers. */
  follow(apollo: ApolloServer<RequestContext>, patience: number): void {
    this.position = new FeedPosition(lookAtFeed(apollo, patience), this.versions, this.options.log);
    this.position.start();
  }

  /** Where the feed stands as far as is known; nothing where that is not certain. */
  get heard(): string | undefined {
    return this.position?.now;
  }

  async close(): Promise<void> {
    this.position?.stop();
    await this.texts.close();
  }

  /** Hears of each new supergraph: what was kept is good for one alone. */
  plugin(): ApolloServerPlugin<RequestContext> {
    return {
      serverWillStart: async () => ({
        schemaDidLoadOrUpdate: ({ apiSchema, coreSupergraphSdl = "" }) => {
          this.supergraph = hash(coreSupergraphSdl);
          this.entities.become(apiSchema, this.supergraph);
        },
      }),
    };
  }

  /** Gives what is kept, and keeps what was made. */
  readonly stage: Stage = async ({ schema, document, operation, queryHash, variables, context }, whenAnswered) => {
    const { who, language } = context;
    const position = this.heard;
    // Whoever is known may see more than others, and gets everything fresh.
    if (!isPublic(who) || position === undefined || !mayBeKept(schema, document, operation)) return undefined;
    const asked = [queryHash, operation.name?.value, JSON.stringify(variables), preferredLanguage(language)];
    const key = hash(JSON.stringify([this.supergraph, position, ...asked, dayInBerlin(new Date())]));
    const text = await this.texts.get(key);
    this.options.onLookup("answers", text !== undefined);
    whenAnswered(({ data, errors }, headers) => {
      if (text !== undefined) headers.set("x-kommgraph-cache", "hit");
      else if (!errors && data instanceof ReadyText && data.text.length <= longest) this.texts.keep(key, data.text);
    });
    return text === undefined ? undefined : new ReadyText(text);
  };
}
