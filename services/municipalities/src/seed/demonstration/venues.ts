import type { MunicipalityKey, Random } from "@kommgraph/schema";
import type { EventKind } from "../../event/event.entity.ts";

const official = [
  "Ratssaal",
  "Rathaus, Großer Sitzungssaal",
  "Kommunales Integrationszentrum",
  "Volkshochschule, Forum",
  "Stadtbibliothek, Vortragsraum",
];
const large = ["Stadthalle", "Kulturzentrum", "Theater- und Konzerthaus", "Bürgerhaus", "Kongresszentrum"];
const close = [
  "Stadtteilzentrum",
  "Mehrgenerationenhaus",
  "Nachbarschaftstreff",
  "Gemeindehaus",
  "Jugendzentrum",
  "Haus der Begegnung",
  "Familienzentrum",
];

const venues: Record<EventKind, string[]> = {
  CONFERENCE: large,
  TRAINING: official,
  NETWORK_MEETING: [...official, ...close],
  INFORMATION: [...official, ...close],
  COMMUNITY: close,
};

const streets = [
  "Bahnhofstraße",
  "Hauptstraße",
  "Marktplatz",
  "Schulstraße",
  "Kirchstraße",
  "Gartenstraße",
  "Friedrichstraße",
  "Goethestraße",
  "Schillerstraße",
  "Mühlenstraße",
  "Lindenallee",
  "Rathausplatz",
  "Wilhelmstraße",
  "Bergstraße",
  "Am Stadtpark",
  "Feldstraße",
  "Neustraße",
  "Poststraße",
  "Parkstraße",
  "Königstraße",
  "Düsseldorfer Straße",
  "Kölner Straße",
  "Dortmunder Straße",
  "Heinrich-Heine-Straße",
  "Geschwister-Scholl-Straße",
];

/** Where an event takes place: a house in the town, near its centre, or online. */
export function inventPlace(random: Random, town: MunicipalityKey, event: { kind: EventKind; online: boolean }) {
  const house = {
    placeName: random.pick(venues[event.kind]),
    street: `${random.pick(streets)} ${random.int(1, 140)}`,
    postalCode: town.postalCode,
    city: town.name,
    latitude: near(random, town.latitude),
    longitude: near(random, town.longitude),
    online: false,
  };
  if (!event.online) return house;
  const nowhere = { placeName: null, street: null, postalCode: null, city: null, latitude: null, longitude: null };
  return { ...nowhere, online: true };
}

/** Within about half a kilometre. */
function near(random: Random, degrees: number): number {
  return Number((degrees + random.int(-50, 50) / 10_000).toFixed(5));
}
