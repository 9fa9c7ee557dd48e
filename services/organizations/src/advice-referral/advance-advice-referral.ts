import { type Change, forbidden, refuse, type WriteDefinition } from "@kommgraph/infra";
import {
  idOfType,
  legalSteps,
  mayStep,
  type ReferralSide,
  type ReferralState,
  takesPlace,
  textOf,
} from "@kommgraph/schema";
import { CommunityOffer } from "../community-offer/community-offer.entity.ts";
import { AdviceReferral } from "./advice-referral.entity.ts";
import type { AdvanceReferralInput } from "./advice-referral.input.ts";
import { moveLineUp } from "./move-line-up.ts";
import { freePlaces } from "./places.ts";
import { sideOf } from "./referral-sides.ts";
import { takeStep } from "./take-step.ts";

export const advanceAdviceReferral: WriteDefinition<AdvanceReferralInput, { referral: AdviceReferral }> = {
  name: "advanceAdviceReferral",
  rules: [idOfType("referral", "AdviceReferral"), textOf("note", 500)],
  async effect(change, { referral: id, to, expectedVersion, note }) {
    const offer = await lockOfferOf(change, id);
    const referral = await change.load(AdviceReferral, id, "referral");
    const side = sideOf(change.who, referral);
    if (!offer || !side) throw forbidden(change.who, "this referral");
    change.expectVersion(referral, expectedVersion);
    const { state: from } = referral;
    if (!mayStep(from, to, side)) refuseStep(from, to, side);
    takeStep(change, referral, to, { by: change.who.partner as string, note });
    if (takesPlace(from) && !takesPlace(to)) {
      await change.em.flush();
      await freePlaces(change, offer, 1);
      await moveLineUp(change, offer);
    }
    return { referral };
  },
};

/** The offer is always locked before its referrals, so that no two writes wait for each other. */
async function lockOfferOf(change: Change, referral: string): Promise<CommunityOffer | null> {
  const [found] = await change.em.execute(`select "offer_id" from "advice_referral" where "id" = ?`, [referral]);
  return found ? change.load(CommunityOffer, (found as { offer_id: string }).offer_id, "referral") : null;
}

function refuseStep(from: ReferralState, to: ReferralState, side: Exclude<ReferralSide, "clock">): never {
  const steps = legalSteps(from, side).join(", ");
  const german = { referrer: "als vermittelnde Stelle", provider: "als Anbieter" };
  const english = { referrer: "as the office that refers", provider: "as the provider" };
  return refuse(
    "ILLEGAL_TRANSITION",
    {
      en: `From ${from} to ${to} is no step ${english[side]}. ${steps ? `You may go to ${steps}.` : "There is none for you from here."}`,
      de: `Von ${from} nach ${to} ist ${german[side]} kein Schritt. ${steps ? `Möglich ist: ${steps}.` : "Von hier aus gibt es für Sie keinen."}`,
    },
    "to",
  );
}
