import { setTimeout as sleep } from "node:timers/promises";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { FeedPage } from "./feed.ts";

/** The changes behind a position; waits up to `waitMs` for the first one. */
export async function readFeed(
  em: EntityManager,
  { after, first, waitMs }: { after: number; first: number; waitMs: number },
): Promise<FeedPage> {
  for (const end = Date.now() + waitMs; ; await sleep(100)) {
    await givePositions(em.fork());
    const rows = (await em.fork().execute(
      `select "position"::int8, "at", "kind", "entity_type", "entity_id", "data" from "outbox"
       where "position" > ? order by "position" limit ?`,
      [after, first + 1],
    )) as { position: string; at: Date; kind: "CREATED"; entity_type: string; entity_id: string; data: null }[];
    if (rows.length === 0 && Date.now() < end) continue;
    const changes = rows.slice(0, first).map((row) => ({
      position: Number(row.position),
      at: new Date(row.at).toISOString(),
      kind: row.kind,
      type: row.entity_type,
      id: row.entity_id,
      data: row.data,
    }));
    return { changes, next: changes.at(-1)?.position ?? after, more: rows.length > first };
  }
}

/**
 * Numbers what has been committed since, in the order in which it was written. A sequence would number at the time of
 * writing, and a transaction that commits late would then appear behind a reader's back; numbered only here, under a
 * lock, no change is ever missed, and changes of one entity keep their order because its row was locked meanwhile.
 */
async function givePositions(em: EntityManager): Promise<void> {
  const [waiting] = await em.execute(`select exists (select from "outbox" where "position" is null) as "any"`);
  if (!(waiting as { any: boolean }).any) return;
  await em.transactional(async (transaction) => {
    // The lock comes in a statement of its own, so that the next one sees everything committed before it was granted.
    await transaction.execute(`select "last" from "feed_position" for update`);
    await transaction.execute(`
      with "next" as (
        select "number", row_number() over (order by "number") as "step" from "outbox" where "position" is null
      ), "numbered" as (
        update "outbox" set "position" = (select "last" from "feed_position") + "next"."step"
        from "next" where "outbox"."number" = "next"."number" returning 1
      )
      update "feed_position" set "last" = "last" + (select count(*) from "numbered")`);
  });
}
