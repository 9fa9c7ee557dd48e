import { type Invented, Random } from "@kommgraph/schema";

const houses = [
  "Begegnungszentrum",
  "Bürgerhaus",
  "Stadtteilzentrum",
  "Mehrgenerationenhaus",
  "Haus der Kulturen",
  "Haus der Begegnung",
  "Vereinsheim",
  "Familienzentrum Regenbogen",
  "Familienzentrum Sonnenschein",
  "Gemeindehaus St. Josef",
  "Gemeindesaal der Christuskirche",
  "Jugendzentrum",
  "Nachbarschaftstreff",
  "Volkshochschule",
  "Stadtbücherei",
  "Kulturwerkstatt Alte Weberei",
  "Treffpunkt Alte Schule",
  "Quartiersbüro",
  "Aula der Grundschule",
  "Café Miteinander",
  "Werkhof",
  "Bürgertreff am Markt",
];

/** Where sport takes place instead. */
const sportsGrounds = [
  "Sporthalle der Gesamtschule",
  "Turnhalle der Grundschule",
  "Sportpark",
  "Sportzentrum",
  "Sportanlage am Stadtwald",
];

const streets = [
  "Ahornweg",
  "Am Alten Markt",
  "Am Stadtpark",
  "An der Stadtmauer",
  "Bahnhofstraße",
  "Bismarckstraße",
  "Brückenstraße",
  "Burgstraße",
  "Dorfstraße",
  "Feldstraße",
  "Friedrichstraße",
  "Gartenstraße",
  "Goethestraße",
  "Große Gasse",
  "Hauptstraße",
  "Hochstraße",
  "Industriestraße",
  "Kaiserstraße",
  "Kirchplatz",
  "Lindenallee",
  "Lortzingstraße",
  "Marktstraße",
  "Mozartstraße",
  "Mühlenweg",
  "Neue Straße",
  "Parkstraße",
  "Poststraße",
  "Rathausstraße",
  "Ringstraße",
  "Schillerstraße",
  "Schützenstraße",
  "Südwall",
  "Uferstraße",
  "Wiesenstraße",
];

/** A place in the middle of a town: an organization has one of its own, its sport another. */
export function inventPlace(town: Invented["town"], organization: string, forSport: boolean) {
  const random = new Random(`place ${organization} ${forSport}`);
  return {
    placeName: random.pick(forSport ? sportsGrounds : houses),
    street: `${random.pick(streets)} ${random.int(1, 128)}`,
    postalCode: town.postalCode,
    city: town.name.replace(/ \(.*\)$/, ""),
    latitude: near(random, town.latitude, 900),
    longitude: near(random, town.longitude, 1_400),
    online: false,
  };
}

/** Where somebody meets who meets nowhere. */
export const online = {
  placeName: "Videokonferenz",
  street: null,
  postalCode: null,
  city: null,
  latitude: null,
  longitude: null,
  online: true,
};

/** At most so many hundred-thousandths of a degree off: about a kilometre. */
function near(random: Random, centre: number, reach: number): number {
  return Number((centre + random.int(-reach, reach) / 100_000).toFixed(5));
}
