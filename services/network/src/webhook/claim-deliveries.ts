import type { MikroORM } from "@mikro-orm/postgresql";
import type { WebhookDelivery } from "./webhook-delivery.entity.ts";

/** Requests that are with one receiver at once, however many webhooks lead to it and however many processes send. */
export const mostAtOnce = 4;
/** How long a delivery belongs to the process that took it; longer than any try can last. */
const leaseSeconds = 30;
/** After so many failures in a row a receiver counts as down: it is tried with one delivery a minute. */
export const downAfter = 5;

/** A delivery that is to be tried now, and where. */
export interface Claimed extends Pick<WebhookDelivery, "id" | "number" | "kind" | "type" | "entityId" | "at"> {
  webhook: { id: string; url: string; rotation: number; rotatedAt: Date | null };
}

/**
 * Takes deliveries that are due, for a while: if this process dies, another one takes them then. Of each thing only
 * the earliest that waits is taken, so that a receiver hears of it in order. Processes take in turn, so that the limit
 * of a receiver holds for all of them together.
 */
export function claimDeliveries(orm: MikroORM, now: Date, room: number): Promise<Claimed[]> {
  return orm.em.fork().transactional(async (em) => {
    await em.execute("select pg_advisory_xact_lock(hashtext(current_schema() || ' claim webhook deliveries'))");
    const rows = (await em.execute(
      `with moment as (select ?::timestamptz as now), due as (
         select delivery.id, delivery.sequence, origin, webhook.most
         from moment, (
           select *, case when failures >= ${downAfter} then 1 else ${mostAtOnce} end as most
           from webhook where status <> 'ENDED'
         ) webhook cross join lateral (
           select id, sequence from webhook_delivery waiting
           where webhook_id = webhook.id and status = 'PENDING' and next_try_at <= now
             and (leased_until is null or leased_until <= now)
             and (number is null or webhook.status = 'ACTIVE' and (rest_until is null or rest_until <= now))
             and not exists (
               select from webhook_delivery earlier
               where earlier.webhook_id = webhook.id and earlier.status = 'PENDING'
                 and earlier.entity_id = waiting.entity_id and earlier.sequence < waiting.sequence)
           order by sequence limit webhook.most
         ) delivery
       ), busy as (
         select origin, count(*) as number
         from moment, webhook_delivery join webhook on webhook.id = webhook_id
         where leased_until > now group by origin
       ), placed as (
         select id, sequence, most,
           coalesce(busy.number, 0) + row_number() over (partition by due.origin order by sequence) as place
         from due left join busy on busy.origin = due.origin
       )
       update webhook_delivery delivery set leased_until = now + interval '${leaseSeconds} seconds'
       from (select id from placed where place <= most order by sequence limit ?) chosen, webhook, moment
       where delivery.id = chosen.id and webhook.id = webhook_id
       returning delivery.id, number::int8, kind, type, entity_id, at, webhook_id, url, rotation, rotated_at`,
      [now.toISOString(), room],
    )) as Row[];
    return rows.map(toClaimed);
  });
}

type Row = Pick<Claimed, "id" | "kind" | "type"> & {
  number: string | null;
  entity_id: string | null;
  at: Date;
  webhook_id: string;
  url: string;
  rotation: number;
  rotated_at: Date | null;
};

function toClaimed({ id, number, kind, type, entity_id, at, webhook_id, url, rotation, rotated_at }: Row): Claimed {
  return {
    id,
    number: number === null ? null : Number(number),
    kind,
    type,
    entityId: entity_id,
    at: new Date(at),
    webhook: { id: webhook_id, url, rotation, rotatedAt: rotated_at && new Date(rotated_at) },
  };
}
