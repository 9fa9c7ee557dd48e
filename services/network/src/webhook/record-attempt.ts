import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { type Claimed, downAfter } from "./claim-deliveries.ts";
import type { Outcome } from "./send.ts";
import type { StoredAttempt } from "./webhook-delivery.entity.ts";

/** Seconds from each failure to the next try: eight tries over a day. */
export const delays = [5, 5 * 60, 30 * 60, 2 * 3_600, 5 * 3_600, 10 * 3_600, 6.5 * 3_600];

/** A receiver that has failed for so long is told nothing more until its owner says so. */
const dayMs = 24 * 3_600_000;

/** Writes down what came of a try, and what follows from it for the delivery and for its webhook. */
export function recordAttempt(orm: MikroORM, delivery: Claimed, outcome: Outcome, at: Date): Promise<void> {
  const attempt: StoredAttempt = { at: at.toISOString(), ...outcome };
  return orm.em.fork().transactional(async (em) => {
    const [webhook] = (await em.execute("select failures, failing_since from webhook where id = ? for update", [
      delivery.webhook.id,
    ])) as Health[];
    const [row] = (await em.execute(
      `update webhook_delivery set leased_until = null, tries = tries + 1, attempts = attempts || ?::jsonb
       where id = ? and status = 'PENDING' returning tries`,
      [JSON.stringify(attempt), delivery.id],
    )) as { tries: number }[];
    // Somebody ended the webhook meanwhile, or another process was faster.
    if (!webhook || !row) return;
    if (outcome.problem === null) await succeeded(em, delivery, webhook, at);
    else if (delivery.number === null) await finish(em, delivery.id, "FAILED", at);
    else await failed(em, delivery, { ...webhook, tries: row.tries }, outcome, at);
  });
}

interface Health {
  failures: number;
  failing_since: Date | null;
}

async function succeeded(em: EntityManager, { id, webhook }: Claimed, { failures }: Health, at: Date): Promise<void> {
  await finish(em, id, "DELIVERED", at);
  if (failures === 0) return;
  await em.execute("update webhook set failures = 0, failing_since = null, rest_until = null where id = ?", [
    webhook.id,
  ]);
  if (failures < downAfter) return;
  // It was down and is back: what waits for its next try need not wait any longer.
  await em.execute(
    "update webhook_delivery set next_try_at = ?::timestamptz where webhook_id = ? and status = 'PENDING'",
    [at.toISOString(), webhook.id],
  );
}

async function failed(
  em: EntityManager,
  { id, webhook }: Claimed,
  { failures, failing_since, tries }: Health & { tries: number },
  { responseCode }: Outcome,
  at: Date,
): Promise<void> {
  const since = failing_since === null ? at : new Date(failing_since);
  const rest = failures + 1 >= downAfter ? new Date(at.getTime() + 60_000).toISOString() : null;
  const note = responseCode === 410 ? goneNote : at.getTime() - since.getTime() >= dayMs ? dayNote : null;
  await em.execute(
    `update webhook set failures = failures + 1, failing_since = ?::timestamptz, rest_until = ?::timestamptz,
       status = case when status = 'ACTIVE' and ?::text is not null then 'DISABLED' else status end,
       version = version + case when status = 'ACTIVE' and ?::text is not null then 1 else 0 end,
       note = coalesce(?::text, note)
     where id = ?`,
    [since.toISOString(), rest, note, note, note, webhook.id],
  );
  const delay = delays[tries - 1];
  // A disabled webhook keeps what waits: nothing is lost while nobody listens.
  if (delay === undefined && note === null) await finish(em, id, "FAILED", at);
  else {
    const next = new Date(at.getTime() + (delay ?? 0) * 1_000).toISOString();
    await em.execute("update webhook_delivery set next_try_at = ?::timestamptz where id = ?", [next, id]);
  }
}

async function finish(em: EntityManager, id: string, status: "DELIVERED" | "FAILED", at: Date): Promise<void> {
  await em.execute("update webhook_delivery set status = ?, finished_at = ?::timestamptz where id = ?", [
    status,
    at.toISOString(),
    id,
  ]);
}

const dayNote =
  "The receiver has failed for 24 hours. What it has missed is kept; mend it, ping it, and resume the webhook.";
const goneNote =
  "The receiver answered 410 Gone. What it has missed is kept; resume the webhook if that was a mistake.";
