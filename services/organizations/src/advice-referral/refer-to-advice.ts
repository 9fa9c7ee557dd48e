import { type Change, refuse, type WriteDefinition } from "@kommgraph/infra";
import {
  caseReference,
  caseReferenceNotIn,
  existingMunicipality,
  idOfType,
  listOf,
  newId,
  textOf,
} from "@kommgraph/schema";
import { CommunityOffer, type CommunityOfferKind } from "../community-offer/community-offer.entity.ts";
import { AdviceReferral } from "./advice-referral.entity.ts";
import type { ReferToAdviceInput } from "./advice-referral.input.ts";
import { isOver } from "./move-line-up.ts";
import { takePlace } from "./places.ts";
import { takeStep } from "./take-step.ts";

/** Offers to which one person is handed over, and which answer for that person; to a choir one simply goes. */
const referable: readonly CommunityOfferKind[] = ["ADVICE", "MENTORING"];

export const referToAdvice: WriteDefinition<ReferToAdviceInput, { referral: AdviceReferral }> = {
  name: "referToAdvice",
  rules: [
    idOfType("offer", "CommunityOffer"),
    existingMunicipality("from"),
    caseReference("caseRef"),
    caseReferenceNotIn("caseRef", "note", "idempotencyKey"),
    listOf("languages", 10, 1),
    textOf("note", 500),
  ],
  async effect(change, { offer: offerId, from, caseRef, languages, note }) {
    // Locked also while it is full: otherwise a place that falls free meanwhile would miss this case in the line.
    const offer = await change.load(CommunityOffer, offerId, "offer");
    refuseUnsuitable(change, offer);
    const caseHash = change.seal(`${from} ${caseRef.toUpperCase()}`);
    await refuseSecond(change, offer, from, caseHash);
    const referral = change.em.create(AdviceReferral, {
      id: newId("adv"),
      offer,
      providerId: offer.provider.id,
      municipalityId: from,
      caseHash,
      languages,
    } as never);
    takeStep(change, referral, (await takePlace(change, offer)) ? "HELD" : "WAITING", { by: from, note });
    return { referral };
  },
};

function refuseUnsuitable(change: Change, offer: CommunityOffer): void {
  if (!referable.includes(offer.kind)) {
    refuse(
      "NOT_REFERABLE",
      {
        en: `Cases are referred to advice and mentoring; this offer is ${offer.kind}. Tell the person about it instead.`,
        de: `Vermittelt wird an Beratung und Mentoring; dieses Angebot ist ${offer.kind}. Bitte die Person darauf hinweisen.`,
      },
      "offer",
    );
  }
  if (isOver(change, offer)) {
    refuse(
      "OFFER_OVER",
      {
        en: `This offer takes nobody any more since ${offer.withdrawnOn ?? offer.endsOn}. Choose another one.`,
        de: `Dieses Angebot nimmt seit dem ${offer.withdrawnOn ?? offer.endsOn} niemanden mehr auf. Bitte ein anderes wählen.`,
      },
      "offer",
    );
  }
}

/** A case waits for one answer of an offer at a time. */
async function refuseSecond({ em }: Change, { id }: CommunityOffer, from: string, caseHash: string): Promise<void> {
  const open = await em.findOne(AdviceReferral, {
    offer: id,
    municipalityId: from,
    caseHash,
    state: { $in: ["HELD", "WAITING", "ACCEPTED", "STARTED"] },
  });
  if (!open) return;
  refuse(
    "ALREADY_REFERRED",
    {
      en: `Your office has referred this case to this offer already; see ${open.id}, which is ${open.state}.`,
      de: `Ihr Amt hat diesen Fall schon an dieses Angebot vermittelt; siehe ${open.id}, Stand ${open.state}.`,
    },
    "caseRef",
  );
}
