import { type Change, dayInBerlin, type Job } from "@kommgraph/infra";
import { takesPlace } from "@kommgraph/schema";
import { LockMode } from "@mikro-orm/postgresql";
import { CommunityOffer } from "../community-offer/community-offer.entity.ts";
import { AdviceReferral } from "./advice-referral.entity.ts";
import { moveLineUp } from "./move-line-up.ts";
import { freePlaces } from "./places.ts";

/** How many referrals one transaction deletes. */
const most = 500;

/** On its day a referral is deleted for good: with its steps, and with the answers kept for repeated calls about it. */
export const deleteReferrals: Job = {
  name: "delete referrals",
  everySeconds: 3_600,
  async work(change) {
    const { em, now } = change;
    const today = dayInBerlin(now);
    const due = (await em.execute(
      `select "id", "offer_id" from "advice_referral" where "retain_until" <= ? order by "retain_until" limit ?`,
      [today, most],
    )) as { id: string; offer_id: string }[];
    const byOffer = Map.groupBy(due, (row) => row.offer_id);
    for (const offer of [...byOffer.keys()].toSorted()) await deleteReferralsOf(change, offer, today);
    return due.length === most;
  },
};

async function deleteReferralsOf(change: Change, offerId: string, today: string): Promise<void> {
  const { em } = change;
  const offer = await change.load(CommunityOffer, offerId, "offer");
  const due = await em.find(
    AdviceReferral,
    { offer: offerId, retainUntil: { $lte: today } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const ids = `{${due.map(({ id }) => id).join(",")}}`;
  await em.execute(`delete from "idempotency_key" where "answer" -> 'referral' -> 'row' ->> 'id' = any(?)`, [ids]);
  await em.execute(`delete from "advice_referral" where "id" = any(?)`, [ids]);
  // Nobody has closed these in a year; whoever waits can have their places.
  await freePlaces(change, offer, due.filter(({ state }) => takesPlace(state)).length);
  await moveLineUp(change, offer);
}
