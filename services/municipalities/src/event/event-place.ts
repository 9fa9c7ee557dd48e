import { numberOf, postcode, type Rule, textOf, within } from "@kommgraph/schema";
import type { Event } from "./event.entity.ts";
import type { EventPlaceInput } from "./event.input.ts";

/** A point has two coordinates. */
const wholePoint: Rule<EventPlaceInput> = ({ latitude, longitude }) => {
  if ((latitude == null) === (longitude == null)) return [];
  const message = {
    en: "latitude and longitude belong together; give both or neither.",
    de: "latitude und longitude gehören zusammen; bitte beide angeben oder keine.",
  };
  return [{ code: "INCOMPLETE_POINT", message, path: [latitude == null ? "latitude" : "longitude"] }];
};

/** Without a city nobody finds the street. */
const cityUnlessOnline: Rule<EventPlaceInput> = ({ city, online }) => {
  if (online || city?.trim()) return [];
  const message = {
    en: "city is missing; give it, or say that the event is online.",
    de: "city fehlt; bitte angeben, oder dass die Veranstaltung online ist.",
  };
  return [{ code: "CITY_MISSING", message, path: ["city"] }];
};

/** What holds for the place of an event. */
export const placeRules = within<"place", EventPlaceInput>(
  "place",
  textOf("name", 200),
  textOf("street", 200),
  postcode("postalCode"),
  textOf("city", 100),
  cityUnlessOnline,
  numberOf("latitude", -90, 90),
  numberOf("longitude", -180, 180),
  wholePoint,
);

type PlaceColumns = Pick<Event, "placeName" | "street" | "postalCode" | "city" | "latitude" | "longitude" | "online">;

/** The columns of a place; all empty where none is known. */
export function columnsOf(place: EventPlaceInput | null | undefined): PlaceColumns {
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
