import { type Change, refuse } from "@kommgraph/infra";
import { accountOf } from "../ledger/account.entity.ts";
import { inWords } from "../ledger/amount.ts";
import { balanceOf, type Overdrawn } from "../ledger/post.ts";
import type { Grant } from "./grant.entity.ts";

/** What of a locked grant is neither paid, forwarded nor asked for yet. */
export async function freeOf(change: Change, { id }: Grant): Promise<bigint> {
  const remaining = await balanceOf(change, accountOf("COMMITTED", id));
  const [row] = (await change.em.execute(
    `select coalesce(sum("amount"), 0)::text as "asked" from "disbursement"
     where "grant_id" = ? and "state" in ('REQUESTED', 'APPROVED')`,
    [id],
  )) as { asked: string }[];
  return remaining - BigInt(row?.asked ?? 0);
}

/** Refuses what is above the rest of a locked grant; returns what to say should the ledger refuse it all the same. */
export async function refuseAboveFree(change: Change, grant: Grant, cents: bigint): Promise<Overdrawn> {
  const free = await freeOf(change, grant);
  const { en, de } = inWords(free);
  const overdrawn = {
    code: "GRANT_EXHAUSTED",
    message: {
      en: `The grant has ${en} left that are neither paid, asked for nor forwarded.`,
      de: `Von der Zuwendung sind noch ${de} weder ausgezahlt noch abgerufen noch weitergeleitet.`,
    },
    field: "amount",
  };
  if (cents > free) refuse(overdrawn.code, overdrawn.message, overdrawn.field);
  return overdrawn;
}
