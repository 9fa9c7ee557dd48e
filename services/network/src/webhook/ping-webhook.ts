import { refuse, type WriteDefinition } from "@kommgraph/infra";
import { loadOwn } from "./own-webhook.ts";
import type { PingWebhookInput } from "./webhook.input.ts";

/** Seconds between two pings of a receiver, which nobody shall be able to flood through us. */
const pause = 10;

/** Tells a receiver nothing but that it is told, once; also one that is disabled. */
export const pingWebhook: WriteDefinition<PingWebhookInput, { id: string }> = {
  name: "pingWebhook",
  async effect(change, { webhook: id }) {
    const { em, now } = change;
    await loadOwn(change, id);
    const [made] = await em.execute(
      `insert into webhook_delivery (id, webhook_id, at, next_try_at)
       select 'msg_' || gen_random_uuid(), ?, ?::timestamptz, ?::timestamptz
       where not exists (select from webhook_delivery where webhook_id = ? and number is null
         and (status = 'PENDING' or at > ?::timestamptz - make_interval(secs => ?))) returning id`,
      [id, now.toISOString(), now.toISOString(), id, now.toISOString(), pause],
    );
    if (made) return { id };
    return refuse(
      "PINGED_JUST_NOW",
      {
        en: `${id} was pinged just now; look at its deliveries, and try again in ${pause} s.`,
        de: `${id} wurde eben erst angepingt; bitte die Zustellungen ansehen und in ${pause} s noch einmal versuchen.`,
      },
      "webhook",
    );
  },
};
