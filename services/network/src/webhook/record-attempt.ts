import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { type Claimed, downAfter } from "./claim-deliveries.ts";
import type { Outcome } from "./send.ts";
import type { StoredAttempt } from "./webhook-delivery.entity.ts";

/** Seconds from each failure to the next try: eight tries over a day. */
export const delays = [5, 5 * 60, 30 * 60, 2 * 3_600, 5 * 3_600, 10 * 3_600, 6.5 * 3_600];

/** A receiver that has failed for so long is told nothing more until its owner says so. */
const dayMs = 24 * 3_600_000;

/**
 * Writes down what came of a try, and what follows from it for the delivery and for its webhook. Answers whether the
 * receiver can be told more right now.
 */
export function recordAttempt(orm: MikroORM, delivery: Claimed, outcome: Outcome, at: Date): Promise<boolean> {
  const attempt: StoredAttempt = { at: at.toISOString(), ...outcome };
  if (outcome.problem === null) return recordSuccess(orm.em.fork(), delivery, attempt);
  return orm.em.fork().transactional((em) => recordFailure(em, delivery, attempt, at));
}

/** One statement, since this is what happens nearly always. */
async function recordSuccess(em: EntityManager, { id, webhook }: Claimed, attempt: StoredAttempt): Promise<boolean> {
  const [row] = (await em.execute(
    `with told as (
       update webhook_delivery set status = 'DELIVERED', finished_at = ?::timestamptz, leased_until = null,
         tries = tries + 1, attempts = attempts || ?::jsonb
       where id = ? and status = 'PENDING' returning webhook_id
     ), well as (
       update webhook set failures = 0, failing_since = null, rest_until = null
       from told, webhook before
       where webhook.id = told.webhook_id and before.id = webhook.id and before.failures > 0
       returning before.failures
     )
     select coalesce((select failures from well), 0) as failures from told`,
    [attempt.at, JSON.stringify(attempt), id],
  )) as { failures: number }[];
  if (row && row.failures >= downAfter) {
    // It was down and is back: what waits for its next try need not wait any longer.
    await em.execute(
      "update webhook_delivery set next_try_at = ?::timestamptz where webhook_id = ? and status = 'PENDING'",
      [attempt.at, webhook.id],
    );
  }
  return row !== undefined;
}

async function recordFailure(
  em: EntityManager,
  { id, number, webhook }: Claimed,
  attempt: StoredAttempt,
  at: Date,
): Promise<boolean> {
  const [health] = (await em.execute("select failures, failing_since from webhook where id = ? for update", [
    webhook.id,
  ])) as { failures: number; failing_since: Date | null }[];
  const [row] = (await em.execute(
    `update webhook_delivery set leased_until = null, tries = tries + 1, attempts = attempts || ?::jsonb
     where id = ? and status = 'PENDING' returning tries`,
    [JSON.stringify(attempt), id],
  )) as { tries: number }[];
  // Its owner has ended it meanwhile.
  if (!health || !row) return false;
  if (number === null) {
    await giveUp(em, id, at);
    return true;
  }
  const since = health.failing_since === null ? at : new Date(health.failing_since);
  const failures = health.failures + 1;
  const note = attempt.responseCode === 410 ? goneNote : at.getTime() - since.getTime() >= dayMs ? dayNote : null;
  await noteFailure(em, webhook.id, { failures, since, note, at });
  const delay = delays[row.tries - 1];
  // A disabled webhook keeps what waits: nothing is lost while nobody listens.
  if (delay === undefined && note === null) await giveUp(em, id, at);
  else {
    const next = new Date(at.getTime() + (delay ?? 0) * 1_000).toISOString();
    await em.execute("update webhook_delivery set next_try_at = ?::timestamptz where id = ?", [next, id]);
  }
  return note === null && failures < downAfter;
}

/** How its receiver is; with a note, the webhook is disabled from here on. */
async function noteFailure(
  em: EntityManager,
  id: string,
  { failures, since, note, at }: { failures: number; since: Date; note: string | null; at: Date },
): Promise<void> {
  const rest = failures >= downAfter ? new Date(at.getTime() + 60_000).toISOString() : null;
  await em.execute(
    "update webhook set failures = ?, failing_since = ?::timestamptz, rest_until = ?::timestamptz where id = ?",
    [failures, since.toISOString(), rest, id],
  );
  if (note === null) return;
  await em.execute(
    "update webhook set status = 'DISABLED', version = version + 1, note = ? where id = ? and status = 'ACTIVE'",
    [note, id],
  );
}

async function giveUp(em: EntityManager, id: string, at: Date): Promise<void> {
  await em.execute("update webhook_delivery set status = 'FAILED', finished_at = ?::timestamptz where id = ?", [
    at.toISOString(),
    id,
  ]);
}

const dayNote =
  "The receiver has failed for 24 hours. What it has missed is kept; mend it, ping it, and resume the webhook.";
const goneNote =
  "The receiver answered 410 Gone. What it has missed is kept; resume the webhook if that was a mistake.";
