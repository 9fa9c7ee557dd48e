import { daysAfter } from "@kommgraph/infra";
import { type Invented, Random } from "@kommgraph/schema";

/** A house in which a provider teaches. */
export interface Site {
  placeName: string;
  street: string;
  latitude: number;
  longitude: number;
}

export interface InventedProvider extends Invented {
  name: string;
  website: string;
  /** Holds vocational language courses too. */
  vocational: boolean;
  sites: Site[];
  licences: { kind: string; validUntil: string }[];
}

const kinds = [
  "Kolping-Sprachkolleg",
  "Caritas-Bildungshaus",
  "Diakonie-Kolleg",
  "AWO-Sprachwerkstatt",
  "Paritätisches Lernhaus",
  "Sprachschule",
  "Sprachforum",
  "Institut für Sprache und Beruf",
  "Deutschzentrum",
  "Akademie",
  "Bildungswerk",
  "Internationaler Lernbund",
];
const names = [
  ["Lindenhof", "Brückenschlag", "Wortwechsel", "Horizont", "Kompass", "Morgenstern", "Ankerplatz", "Nordlicht"],
  ["Mühlenbach", "Rosengarten", "Alte Post", "Hansahaus", "Weitblick", "Mosaik", "Lichtblick", "Sprachbogen"],
  ["Kaleidoskop", "Wegweiser", "Tandem", "Marktblick", "Sonnenhof", "Steinweg", "Birkenfeld", "Eichenkamp"],
  [
    "Turmgasse",
    "Klostergarten",
    "Alter Bahnhof",
    "Neue Mitte",
    "Regenbogen",
    "Windrose",
    "Kastanienhof",
    "Fünf Linden",
  ],
].flat();
const combinations = kinds.flatMap((kind) => names.map((name) => `${kind} ${name}`));

const streets = [
  ["Bahnhofstraße", "Schulstraße", "Kirchplatz", "Am Markt", "Gartenstraße", "Friedrichstraße", "Mühlenweg"],
  ["Hauptstraße", "Kölner Straße", "Wilhelmstraße", "Goethestraße", "Lindenallee", "Rathausplatz", "Bergstraße"],
  ["Poststraße", "Feldstraße", "Schillerstraße", "Kaiserstraße", "Nordwall", "Südring", "Alleestraße", "Bachstraße"],
].flat();
const houses = [
  ["Haus der Bildung", "Schulungszentrum Mitte", "Familienzentrum am Stadtpark", "Begegnungszentrum Nord"],
  ["Gemeindehaus St. Martin", "Lernwerkstatt im Quartier", "Alte Schule", "Gemeindezentrum Christuskirche"],
].flat();

/** Fills in who the providers are: in each town first an adult education centre, then others, no name twice. */
export function inventProviders(providers: Invented[], anchor: string): InventedProvider[] {
  const byTown = Map.groupBy(providers, ({ town }) => town.id);
  return [...byTown.values()].flatMap((neighbours) => {
    const [first] = neighbours as [Invented];
    const chosen = new Random(`names of providers in ${first.town.id}`).sample(combinations, neighbours.length - 1);
    return neighbours.map((provider, index) => inventProvider(provider, chosen[index - 1], anchor));
  });
}

function inventProvider(provider: Invented, chosen: string | undefined, anchor: string): InventedProvider {
  const random = new Random(`provider ${provider.number}`);
  const { town } = provider;
  const name = chosen ? `${chosen} ${town.name}` : `Freie Volkshochschule ${town.name} e. V.`;
  const vocational = random.chance(0.7);
  const until = () => daysAfter(anchor, random.int(300, 1_700));
  const licences = [
    { kind: "BAMF-Zulassung Integrationskurse", validUntil: until() },
    ...(vocational ? [{ kind: "BAMF-Zulassung Berufssprachkurse", validUntil: until() }] : []),
    ...(random.chance(0.6) ? [{ kind: "Prüfungszentrum Deutsch-Test für Zuwanderer", validUntil: until() }] : []),
    ...(random.chance(0.4) ? [{ kind: "Trägerzulassung nach AZAV", validUntil: until() }] : []),
  ];
  const sites = random.sample(houses, random.int(1, 3)).map((placeName) => ({
    placeName,
    street: `${random.pick(streets)} ${random.int(1, 120)}`,
    // Within two kilometres of the town's centre.
    latitude: rounded(town.latitude + random.int(-1_200, 1_200) / 100_000),
    longitude: rounded(town.longitude + random.int(-1_800, 1_800) / 100_000),
  }));
  return { ...provider, name, website: `https://www.${slug(name)}.example/`, vocational, sites, licences };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}

function slug(name: string): string {
  const letters: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => letters[letter] ?? "")
    .replace(/ e\. v\.$/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
