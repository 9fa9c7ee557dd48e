import { referralInterface } from "@kommgraph/schema";
import { Offer } from "../course/offer.ts";
import { Municipality } from "../references/municipality.ts";

export const Referral = referralInterface(
  () => Municipality,
  () => Offer,
);
