import type { WriteDefinition } from "@kommgraph/infra";
import { loadOwn } from "./own-webhook.ts";
import type { Subscribed } from "./subscribe.ts";
import type { WebhookInput } from "./webhook.input.ts";

/** Makes a new secret; for a day the one before signs too, so that the receiver can be changed over. */
export const rotateWebhookSecret: WriteDefinition<WebhookInput, Subscribed> = {
  name: "rotateWebhookSecret",
  async effect(change, { webhook: id, expectedVersion }) {
    const webhook = await loadOwn(change, id);
    change.expectVersion(webhook, expectedVersion);
    webhook.rotation += 1;
    webhook.rotatedAt = change.now;
    return { id, rotation: webhook.rotation };
  },
};
