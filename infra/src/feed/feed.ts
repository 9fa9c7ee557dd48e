import { helper } from "@mikro-orm/postgresql";

/** What of an entity everybody may know: plain JSON, no personal data; null while it is not public. */
export type FeedEntry = (entity: never) => Record<string, unknown> | null;

/** Per entity type what the change feed tells of it. */
export type Feed = Readonly<Record<string, FeedEntry>>;

export function feedDataOf(feed: Feed, entity: object): Record<string, unknown> | null {
  return feed[helper(entity).__meta.className]?.(entity as never) ?? null;
}

/** One change, as a service tells it. */
export interface FeedChange {
  /** Place in the service's feed; grows by one, without gaps. */
  position: number;
  at: string;
  kind: "CREATED" | "UPDATED" | "DELETED";
  type: string;
  id: string;
  /** What everybody may know of the entity after the change; null when it is gone. */
  data: Record<string, unknown> | null;
}

/** A page of the feed. */
export interface FeedPage {
  changes: FeedChange[];
  /** Pass it as `after` to go on. */
  next: number;
  more: boolean;
}
