import { existingTown, inOrder, listOf, numberOf, postcode, type Rule, textOf, within } from "@kommgraph/schema";
import type { CommunityOffer } from "./community-offer.entity.ts";
import type { CommunityOfferPlaceInput } from "./community-offer.input.ts";

/** A point has two coordinates. */
const wholePoint: Rule<CommunityOfferPlaceInput> = ({ latitude, longitude }) => {
  if ((latitude == null) === (longitude == null)) return [];
  const message = {
    en: "latitude and longitude belong together; give both or neither.",
    de: "latitude und longitude gehören zusammen; bitte beide angeben oder keine.",
  };
  return [{ code: "INCOMPLETE_POINT", message, path: [latitude == null ? "latitude" : "longitude"] }];
};

/** What holds for the facts of an offer, whether it is published or revised. */
export const offerRules = [
  existingTown("municipality"),
  textOf("title", 200, 2),
  textOf("schedule", 200),
  listOf("targetGroups", 11, 1),
  listOf("languages", 40, 1),
  within<"place", CommunityOfferPlaceInput>(
    "place",
    textOf("name", 200),
    textOf("street", 200),
    postcode("postalCode"),
    textOf("city", 100),
    numberOf("latitude", -90, 90),
    numberOf("longitude", -180, 180),
    wholePoint,
  ),
  inOrder("start", "end"),
  numberOf("capacity", 0, 100_000),
] as const;

type PlaceColumns = Pick<
  CommunityOffer,
  "placeName" | "street" | "postalCode" | "city" | "latitude" | "longitude" | "online"
>;

/** The columns of a place. */
export function columnsOf(place: CommunityOfferPlaceInput | null | undefined): PlaceColumns {
  return {
    placeName: place?.name?.trim() ?? null,
    street: place?.street?.trim() ?? null,
    postalCode: place?.postalCode ?? null,
    city: place?.city?.trim() ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    online: place?.online ?? false,
  };
}
