import type { EntityManager } from "@mikro-orm/postgresql";
import type { Webhook } from "./webhook.entity.ts";

/**
 * Puts a webhook to a place in the log. What waits from behind that place goes, because it is made again in its turn:
 * a later change of a thing shall not be told before an earlier one. What waits from before it stays.
 */
export async function startOver(em: EntityManager, webhook: Webhook, position: number): Promise<void> {
  await em.execute(`delete from webhook_delivery where webhook_id = ? and status = 'PENDING' and number > ?`, [
    webhook.id,
    position,
  ]);
  webhook.position = position;
}
