import type { Ordering } from "@kommgraph/infra";
import { graphEnum } from "@kommgraph/schema";
import type { CommunityOffer } from "./community-offer.entity.ts";

export const CommunityOfferOrder = graphEnum("CommunityOfferOrder", "In which order offers come.", {
  START: "Earliest first.",
  START_DESC: "Latest first.",
  TITLE: "By title, as Germans sort (Ä beside A).",
  FREE_DESC: "Most free places first; those that nobody counts come last.",
});
export type CommunityOfferOrder = keyof typeof CommunityOfferOrder;

export const communityOfferOrderings: Record<CommunityOfferOrder, Ordering<CommunityOffer>> = {
  START: [
    ["startsOn", "asc"],
    ["id", "asc"],
  ],
  START_DESC: [
    ["startsOn", "desc"],
    ["id", "desc"],
  ],
  TITLE: [
    ["title", "asc"],
    ["id", "asc"],
  ],
  FREE_DESC: [
    ["freeKnown", "desc"],
    ["id", "asc"],
  ],
};
