import { AsyncLocalStorage } from "node:async_hooks";
import type { MessageLanguage } from "@kommgraph/schema";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Feed } from "./feed/feed.ts";
import type { Who } from "./identity/who.ts";
import { Loaders } from "./loaders.ts";

/** What is counted while one request is answered. */
export interface RequestTally {
  /** SQL statements sent to Postgres. */
  statements: number;
}

/** The tally of the request that is being answered, wherever in the code one stands. */
export const requestTally = new AsyncLocalStorage<RequestTally>();

/** What a resolver knows of the request it answers. */
export interface Context {
  /** Unit of work of this request alone. */
  em: EntityManager;
  requestId: string;
  /** The instant at which the request came in; everything in one answer speaks of the same now. */
  now: Date;
  /** Who is asking, as the gateway proved it. */
  who: Who;
  /** Language of messages, from Accept-Language. */
  language: MessageLanguage;
  /** What of each entity type goes into the change feed. */
  feed: Feed;
  /** A keyed hash of what may be recognised again but never stored, such as a reference to a case. */
  seal(text: string): string;
  /** Batches of this request. */
  loaders: Loaders;
}

export function createContext(em: EntityManager, request: Omit<Context, "em" | "loaders">): Context {
  return { ...request, em: em.fork(), loaders: new Loaders() };
}
