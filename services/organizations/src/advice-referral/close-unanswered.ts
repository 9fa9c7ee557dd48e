import type { Change } from "@kommgraph/infra";
import { LockMode } from "@mikro-orm/postgresql";
import type { CommunityOffer } from "../community-offer/community-offer.entity.ts";
import { AdviceReferral } from "./advice-referral.entity.ts";
import { freePlaces } from "./places.ts";
import { takeStep } from "./take-step.ts";

/** Answers every case that waits for an answer of a locked offer which takes nobody any more. */
export async function closeUnanswered(change: Change, offer: CommunityOffer): Promise<void> {
  const unanswered = await change.em.find(
    AdviceReferral,
    { offer: offer.id, state: { $in: ["HELD", "WAITING"] } },
    { orderBy: { arrived: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const held = unanswered.filter(({ state }) => state === "HELD").length;
  // The organization itself, or the town that dissolves it.
  const by = change.who.partner as string;
  for (const referral of unanswered) takeStep(change, referral, "NO_CAPACITY", { by });
  await freePlaces(change, offer, held);
}
