import type { MikroORM } from "@mikro-orm/postgresql";
import { publicTypes } from "../change/read-changes.ts";
import { arrayOf } from "../projection/array-of.ts";

/** Deliveries that wait for one receiver at most; the rest waits in the log, where it costs nothing. */
const mostWaiting = 1_000;
/** Changes of the log that are looked through at a time. */
const stretch = 20_000;

/**
 * Makes a delivery of every new change for every webhook that asked for its type. Deliveries and the position behind
 * them are one statement, so that each change is taken once, whoever is killed when; a webhook that another process is
 * at is left to it. What is not public is told to nobody, also where it was public when somebody subscribed.
 */
export async function fanOut(orm: MikroORM, now: Date): Promise<void> {
  await orm.em.fork().execute(
    `with anew as (
       update webhook set status = 'DISABLED', version = version + 1, note = ?
       from change_counter where status = 'ACTIVE' and position > last
     ), following as (
       select id, types, position, least(last, position + ${stretch}) as upto,
         ${mostWaiting} - (select count(*) from webhook_delivery
           where webhook_id = webhook.id and status = 'PENDING') as room
       from webhook, change_counter where status = 'ACTIVE' and position < last order by position limit 50
       for update of webhook skip locked
     ), told as (
       insert into webhook_delivery (id, webhook_id, number, kind, type, entity_id, at, next_try_at)
       select 'msg_' || gen_random_uuid(), following.id, log.number, log.kind, log.type, log.entity_id, log.at, ?::timestamptz
       from following cross join lateral (
         select * from change_log
         where number > following.position and number <= upto and type = any(types) and type = any(?)
         order by number limit greatest(room, 0)
       ) log
       order by following.id, log.number
       returning webhook_id, number
     )
     update webhook set position = case when counted.made < room then upto else greatest(counted.position, reached) end
     from (
       select following.*, count(told.number) as made, coalesce(max(told.number), 0) as reached
       from following left join told on webhook_id = following.id
       group by following.id, types, following.position, upto, room
     ) counted
     where webhook.id = counted.id`,
    [begunAnew, now.toISOString(), arrayOf(publicTypes)],
  );
}

const begunAnew = "The feed was begun anew. Read `changes` from its beginning, then resume behind its `next`.";
