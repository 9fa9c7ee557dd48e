import type { Change } from "@kommgraph/infra";
import type { CommunityOffer } from "../community-offer/community-offer.entity.ts";

/** Takes a place of a locked offer if one is free: one statement, never below zero. Uncounted offers always have one. */
export async function takePlace(change: Change, offer: CommunityOffer): Promise<boolean> {
  if (offer.free === null) return true;
  const taken = await change.em.execute(
    `update "community_offer" set "free" = "free" - 1, "version" = "version" + 1
     where "id" = ? and "free" > 0 returning 1`,
    [offer.id],
  );
  if (taken.length === 0) return false;
  await tell(change, offer);
  return true;
}

/** Gives places of a locked offer back. */
export async function freePlaces(change: Change, offer: CommunityOffer, count: number): Promise<void> {
  if (offer.free === null || count === 0) return;
  await change.em.execute(
    `update "community_offer" set "free" = "free" + ?, "version" = "version" + 1 where "id" = ?`,
    [count, offer.id],
  );
  await tell(change, offer);
}

async function tell(change: Change, offer: CommunityOffer): Promise<void> {
  await change.em.refresh(offer);
  change.announce(offer);
}
