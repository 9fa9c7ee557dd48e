import type { EntityManager } from "@mikro-orm/postgresql";
import type { Service } from "../service.ts";
import { feedDataOf } from "./feed.ts";

const chunk = 5_000;

/**
 * Tells the feed of rows that did not come through a mutation: reference data, the demonstration, and its weekly move.
 * `which` narrows it to the rows that were loaded.
 */
export async function publishAll(
  em: EntityManager,
  service: Service,
  kind: "CREATED" | "UPDATED",
  which: "everything" | "demonstration",
): Promise<void> {
  const feed = service.feed ?? {};
  for (const entity of service.entities.filter(({ name }) => name in feed)) {
    const hasMark = "demonstration" in em.getMetadata().get(entity).properties;
    if (which === "demonstration" && !hasMark) continue;
    const where = which === "demonstration" ? { demonstration: true } : {};
    for (let last = ""; ; ) {
      const reader = em.fork({ keepTransactionContext: true });
      const rows = (await reader.find(entity, { ...where, id: { $gt: last } } as never, {
        orderBy: { id: "asc" } as never,
        limit: chunk,
      })) as { id: string }[];
      if (rows.length === 0) break;
      last = (rows.at(-1) as { id: string }).id;
      const told = rows.flatMap((row) => {
        const data = feedDataOf(feed, row);
        return data ? [{ id: row.id, data }] : [];
      });
      await em.execute(
        `insert into "outbox" ("kind", "entity_type", "entity_id", "at", "data")
         select ?, ?, "id", now(), "data" from jsonb_to_recordset(?::jsonb) as "r"("id" text, "data" jsonb)`,
        [kind, entity.name, JSON.stringify(told)],
      );
    }
  }
}
