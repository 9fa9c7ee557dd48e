import { helper } from "@mikro-orm/postgresql";
import { type Feed, feedDataOf } from "../feed/feed.ts";
import type { Change } from "./change.ts";

/** Writes what a write has changed into history and outbox, in its transaction; one statement. */
export async function keepChanges(change: Change, mutation: string, feed: Feed): Promise<void> {
  const { em, who, now, note } = change;
  const kept = change.recorded.map(({ kind, entity, differences }) => ({
    kind,
    entity_type: helper(entity).__meta.className,
    entity_id: (entity as { id: string }).id,
    at: now.toISOString(),
    differences,
    data: kind === "DELETED" ? null : feedDataOf(feed, entity),
  }));
  if (kept.length === 0) return;
  const remembered = kept.filter(({ differences }) => differences !== null);
  const remembers = new Set(remembered.map(({ entity_id }) => entity_id));
  const told = kept.filter(
    ({ entity_type, entity_id, differences }) =>
      entity_type in feed && (differences !== null || !remembers.has(entity_id)),
  );
  await em.execute(
    `with "told" as (
       insert into "outbox" ("kind", "entity_type", "entity_id", "at", "data")
       select "kind", "entity_type", "entity_id", "at", "data"
       from jsonb_to_recordset(?::jsonb) as "r"("kind" text, "entity_type" text, "entity_id" text, "at" timestamptz, "data" jsonb)
     )
     insert into "history" ("entity_type", "entity_id", "kind", "mutation", "partner", "subject", "at", "note", "differences")
     select "entity_type", "entity_id", "kind", ?, ?, ?, "at", ?, "differences"
     from jsonb_to_recordset(?::jsonb) as "r"("entity_type" text, "entity_id" text, "kind" text, "at" timestamptz, "differences" jsonb)`,
    [JSON.stringify(told.map(withoutPrivate)), mutation, who.partner, who.subject, note, JSON.stringify(remembered)],
  );
}

/** What is not public is gone for readers of the feed. */
function withoutPrivate({ differences: _private, ...row }: { kind: string; data: unknown; differences: unknown }) {
  return row.data === null ? { ...row, kind: "DELETED" } : row;
}
