import { type Change, dayInBerlin } from "@kommgraph/infra";
import { closeUnanswered } from "../advice-referral/close-unanswered.ts";
import type { CommunityOffer } from "./community-offer.entity.ts";

/** Withdraws a locked offer: cases that nobody has accepted go back to their offices, accepted ones are carried on. */
export async function endOffer(change: Change, offer: CommunityOffer): Promise<void> {
  offer.withdrawnOn = dayInBerlin(change.now);
  await change.em.flush();
  await closeUnanswered(change, offer);
}
