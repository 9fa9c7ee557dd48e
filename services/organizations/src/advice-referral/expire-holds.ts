import type { Change, Job } from "@kommgraph/infra";
import { LockMode } from "@mikro-orm/postgresql";
import { CommunityOffer } from "../community-offer/community-offer.entity.ts";
import { AdviceReferral } from "./advice-referral.entity.ts";
import { moveLineUp } from "./move-line-up.ts";
import { freePlaces } from "./places.ts";
import { clock, takeStep } from "./take-step.ts";

/** How many holds one transaction lets go. */
const most = 100;

/** Holds that nobody has answered in time expire; their places go to whoever waits. */
export const expireHolds: Job = {
  name: "expire holds",
  everySeconds: 60,
  async work(change) {
    const due = await change.em.execute(
      `select "offer_id", count(*) over ()::int as "all" from (
         select "offer_id" from "advice_referral" where "state" = 'HELD' and "hold_expires_at" <= ?
         order by "hold_expires_at" limit ?
       ) "due" order by "offer_id"`,
      [change.now, most],
    );
    const offers = new Set(due.map((row) => (row as { offer_id: string }).offer_id));
    for (const offer of offers) await expireHoldsOf(change, offer);
    return due.length === most;
  },
};

async function expireHoldsOf(change: Change, offerId: string): Promise<void> {
  const { em, now } = change;
  const offer = await change.load(CommunityOffer, offerId, "offer");
  // Read again under the lock of the offer: a provider may have answered meanwhile.
  const expired = await em.find(
    AdviceReferral,
    { offer: offerId, state: "HELD", holdExpiresAt: { $lte: now } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const referral of expired) takeStep(change, referral, "EXPIRED", clock);
  await em.flush();
  await freePlaces(change, offer, expired.length);
  await moveLineUp(change, offer);
}
