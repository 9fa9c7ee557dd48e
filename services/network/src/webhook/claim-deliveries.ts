import type { MikroORM } from "@mikro-orm/postgresql";
import { arrayOf } from "../projection/array-of.ts";
import type { WebhookDelivery } from "./webhook-delivery.entity.ts";

/** Deliveries to one receiver that a process takes at a time. */
const batch = 50;
/** How long they belong to it; nobody else tells this receiver anything meanwhile. */
const leaseSeconds = 60;
/** After so many failures in a row a receiver counts as down: it is tried with one delivery a minute. */
export const downAfter = 5;

/** A delivery that is to be tried now, and where. */
export interface Claimed extends Pick<WebhookDelivery, "id" | "number" | "kind" | "type" | "entityId" | "at"> {
  webhook: { id: string; url: string; origin: string; rotation: number; rotatedAt: Date | null };
}

/**
 * Takes what is due for as many receivers as there is room for, for a while: if this process dies, another one takes it
 * then. Of each thing only the earliest that waits is taken, so that a receiver hears of it in order. Processes take in
 * turn, and one of them has a receiver to itself, so that it gets no more at once than one process sends.
 */
export async function claimDeliveries(orm: MikroORM, now: Date, room: number): Promise<Claimed[][]> {
  const rows = await orm.em.fork().transactional(async (em) => {
    await em.execute("select pg_advisory_xact_lock(hashtext(current_schema() || ' claim webhook deliveries'))");
    return (await em.execute(
      `with moment as (select ?::timestamptz as now), free as (
         select *, case when failures >= ${downAfter} then 1 else ${batch} end as most
         from webhook where status <> 'ENDED' and origin not in (
           select origin from moment, webhook_delivery join webhook on webhook.id = webhook_id where leased_until > now)
       ), due as (
         select delivery.id, delivery.sequence, origin
         from moment, free cross join lateral (
           select id, sequence from webhook_delivery waiting
           where webhook_id = free.id and status = 'PENDING' and next_try_at <= now
             and (number is null or free.status = 'ACTIVE' and (rest_until is null or rest_until <= now))
             and not exists (
               select from webhook_delivery earlier
               where earlier.webhook_id = free.id and earlier.status = 'PENDING'
                 and earlier.entity_id = waiting.entity_id and earlier.sequence < waiting.sequence)
           order by sequence limit free.most
         ) delivery
       ), placed as (
         select id, row_number() over (partition by origin order by sequence) as place,
           dense_rank() over (order by eldest, origin) as turn
         from due join (select origin, min(sequence) as eldest from due group by origin) receiver using (origin)
       ), taken as (
         update webhook_delivery delivery set leased_until = now + interval '${leaseSeconds} seconds'
         from placed, webhook, moment
         where delivery.id = placed.id and place <= ${batch} and turn <= ? and webhook.id = webhook_id
         returning delivery.id, sequence, number::int8, kind, type, entity_id, at, webhook_id, url, origin, rotation, rotated_at
       )
       select * from taken order by sequence`,
      [now.toISOString(), room],
    )) as Row[];
  });
  return [...Map.groupBy(rows.map(toClaimed), ({ webhook }) => webhook.origin).values()];
}

/** Gives back what was taken and not tried. */
export async function releaseDeliveries(orm: MikroORM, deliveries: readonly Claimed[]): Promise<void> {
  const ids = arrayOf(deliveries.map(({ id }) => id));
  await orm.em.fork().execute("update webhook_delivery set leased_until = null where id = any(?)", [ids]);
}

type Row = Pick<Claimed, "id" | "kind" | "type"> & {
  number: string | null;
  entity_id: string | null;
  at: Date;
  webhook_id: string;
  url: string;
  origin: string;
  rotation: number;
  rotated_at: Date | null;
};

function toClaimed({ id, number, kind, type, entity_id, at, ...row }: Row): Claimed {
  const { webhook_id, url, origin, rotation, rotated_at } = row;
  return {
    id,
    number: number === null ? null : Number(number),
    kind,
    type,
    entityId: entity_id,
    at: new Date(at),
    webhook: { id: webhook_id, url, origin, rotation, rotatedAt: rotated_at && new Date(rotated_at) },
  };
}
