import type { Job } from "@kommgraph/infra";

/** Deliveries and ended webhooks that are forgotten in one turn. */
const chunk = 10_000;

/** What was delivered or given up is kept for 30 days, and so is a webhook that has ended. */
export const forgetDeliveries: Job = {
  name: "forget webhook deliveries",
  everySeconds: 3_600,
  async work({ em, now }) {
    const long = new Date(now.getTime() - 30 * 86_400_000).toISOString();
    const gone = await em.execute(
      `delete from webhook_delivery where id in (
         select id from webhook_delivery where finished_at < ?::timestamptz limit ${chunk}) returning 1`,
      [long],
    );
    await em.execute("delete from webhook where ended_at < ?::timestamptz", [long]);
    return gone.length === chunk;
  },
};
