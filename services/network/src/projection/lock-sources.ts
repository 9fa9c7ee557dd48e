import type { SubgraphName } from "@kommgraph/schema";
import type { EntityManager } from "@mikro-orm/postgresql";

/** Until the transaction ends nobody else applies a page of these sources; always in one order, so that nobody waits in a ring. */
export async function lockSources(em: EntityManager, sources: readonly SubgraphName[]): Promise<void> {
  for (const source of sources) await em.execute("select pg_advisory_xact_lock(hashtext(?))", [`follow ${source}`]);
}
