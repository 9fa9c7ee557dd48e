import { refuse, type WriteDefinition } from "@kommgraph/infra";
import { loadOwn } from "./own-webhook.ts";
import { positionBehind } from "./position.ts";
import { startOver } from "./start-over.ts";
import type { ResumeWebhookInput } from "./webhook.input.ts";

/** A webhook that was disabled is told again: what waits first, then what has happened since. */
export const resumeWebhook: WriteDefinition<ResumeWebhookInput, { id: string }> = {
  name: "resumeWebhook",
  async effect(change, { webhook: id, expectedVersion, after }) {
    const { em, now } = change;
    const webhook = await loadOwn(change, id);
    change.expectVersion(webhook, expectedVersion);
    if (webhook.status === "ACTIVE") {
      refuse(
        "WEBHOOK_ACTIVE",
        {
          en: `${id} is not disabled; to hear something again, use replayWebhook.`,
          de: `${id} ist nicht abgeschaltet; um etwas noch einmal zu hören, bitte replayWebhook verwenden.`,
        },
        "webhook",
      );
    }
    Object.assign(webhook, { status: "ACTIVE", note: null, failures: 0, failingSince: null });
    if (after != null) await startOver(em, webhook, await positionBehind(em, after));
    await em.execute(
      `update webhook_delivery set tries = 0, next_try_at = ?::timestamptz where webhook_id = ? and status = 'PENDING'`,
      [now.toISOString(), id],
    );
    await em.execute("update webhook set rest_until = null where id = ?", [id]);
    return { id };
  },
};
