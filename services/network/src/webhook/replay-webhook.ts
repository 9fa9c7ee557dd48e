import { refuse, type WriteDefinition } from "@kommgraph/infra";
import { loadOwn } from "./own-webhook.ts";
import { positionBehind } from "./position.ts";
import { startOver } from "./start-over.ts";
import type { ReplayWebhookInput } from "./webhook.input.ts";

/** Tells once more: one delivery under its own id, or everything behind a cursor under new ones. */
export const replayWebhook: WriteDefinition<ReplayWebhookInput, { id: string }> = {
  name: "replayWebhook",
  rules: [eitherOf("after", "delivery")],
  async effect(change, { webhook: id, after, delivery }) {
    const { em, now } = change;
    const webhook = await loadOwn(change, id);
    if (after != null) {
      await startOver(em, webhook, await positionBehind(em, after));
      return { id };
    }
    const found = (await em.execute(
      `update webhook_delivery set status = 'PENDING', finished_at = null, tries = 0, next_try_at = ?::timestamptz
       where id = ? and webhook_id = ? and status <> 'PENDING' returning id`,
      [now.toISOString(), delivery, id],
    )) as { id: string }[];
    if (found.length > 0) return { id };
    return refuse(
      "NOT_FOUND",
      {
        en: `${id} has no delivery ${delivery?.slice(0, 80)} that was delivered or has failed.`,
        de: `${id} hat keine Zustellung ${delivery?.slice(0, 80)}, die zugestellt oder gescheitert ist.`,
      },
      "delivery",
    );
  },
};

/** Exactly one of two fields is given. */
function eitherOf<One extends string, Other extends string>(one: One, other: Other) {
  return (input: { [F in One | Other]?: string | null | undefined }) => {
    if ((input[one] == null) !== (input[other] == null)) return [];
    const message = {
      en: `Give either ${one} or ${other}.`,
      de: `Bitte entweder ${one} oder ${other} angeben.`,
    };
    return [{ code: "ONE_OF_TWO", message, path: [one] }];
  };
}
