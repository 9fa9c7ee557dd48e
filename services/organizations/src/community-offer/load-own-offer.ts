import { actsFor, type Change, forbidden, refuse } from "@kommgraph/infra";
import { CommunityOffer } from "./community-offer.entity.ts";

/** The offer to be changed, locked: one of the caller's own organization, and not withdrawn. */
export async function loadOwnOffer(
  change: Change,
  { offer: id, expectedVersion }: { offer: string; expectedVersion: number },
): Promise<CommunityOffer> {
  const offer = await change.load(CommunityOffer, id, "offer");
  if (!actsFor(change.who, offer.provider.id)) throw forbidden(change.who);
  change.expectVersion(offer, expectedVersion);
  if (offer.withdrawnOn === null) return offer;
  return refuse(
    "OFFER_WITHDRAWN",
    {
      en: `This offer was withdrawn on ${offer.withdrawnOn}. Publish a new one.`,
      de: `Dieses Angebot wurde am ${offer.withdrawnOn} zurückgezogen. Bitte ein neues veröffentlichen.`,
    },
    "offer",
  );
}
