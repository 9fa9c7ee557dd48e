import type { WriteDefinition } from "@kommgraph/infra";
import { loadOwn } from "./own-webhook.ts";
import type { WebhookInput } from "./webhook.input.ts";
import { WebhookDelivery } from "./webhook-delivery.entity.ts";

/** Nothing is sent any more from here on; what was delivered stays readable until it is forgotten. */
export const unsubscribe: WriteDefinition<WebhookInput, { id: string }> = {
  name: "unsubscribe",
  async effect(change, { webhook: id, expectedVersion }) {
    const webhook = await loadOwn(change, id);
    change.expectVersion(webhook, expectedVersion);
    webhook.status = "ENDED";
    webhook.endedAt = change.now;
    await change.em.nativeDelete(WebhookDelivery, { webhook: id, status: "PENDING" });
    return { id };
  },
};
