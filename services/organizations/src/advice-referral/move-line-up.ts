import { type Change, dayInBerlin } from "@kommgraph/infra";
import { LockMode } from "@mikro-orm/postgresql";
import type { CommunityOffer } from "../community-offer/community-offer.entity.ts";
import { AdviceReferral } from "./advice-referral.entity.ts";
import { takePlace } from "./places.ts";
import { clock, takeStep } from "./take-step.ts";

/** Gives the free places of a locked offer to those who wait, first come first served. Call it wherever places fall free. */
export async function moveLineUp(change: Change, offer: CommunityOffer): Promise<void> {
  if (offer.free === 0 || isOver(change, offer)) return;
  const next = await change.em.find(
    AdviceReferral,
    { offer: offer.id, state: "WAITING" },
    {
      orderBy: { arrived: "asc" },
      ...(offer.free !== null && { limit: offer.free }),
      lockMode: LockMode.PESSIMISTIC_WRITE,
    },
  );
  for (const referral of next) if (await takePlace(change, offer)) takeStep(change, referral, "HELD", clock);
}

/** Takes nobody any more: withdrawn, or past its last day. */
export function isOver({ now }: Change, { withdrawnOn, endsOn }: CommunityOffer): boolean {
  return withdrawnOn !== null || (endsOn !== null && endsOn < dayInBerlin(now));
}
