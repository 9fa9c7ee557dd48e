import { connectionOf } from "@kommgraph/schema";
import { CommunityOffer } from "./community-offer.entity.ts";

export const CommunityOfferConnection = connectionOf(() => CommunityOffer, "CommunityOffer");
