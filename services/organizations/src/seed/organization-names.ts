import type { TargetGroup, Topic } from "@kommgraph/schema";

/** What an invented organization is called and what it therefore does. */
export interface Purpose {
  /** `{er}`, `{e}`, `{es}` stand for the community's adjective with that ending. */
  name: string;
  topics: Topic[];
  /** Whom it is there for, if not for all. */
  group?: TargetGroup;
}

export const selfOrganizationPurposes: Purpose[] = [
  { name: "{er} Kulturverein", topics: ["CULTURE", "PARTICIPATION"] },
  { name: "{er} Sport- und Kulturverein", topics: ["CULTURE", "HEALTH"] },
  { name: "{er} Bildungs- und Kulturverein", topics: ["CULTURE", "EDUCATION"] },
  { name: "{er} Elternverein", topics: ["EDUCATION", "CHILDCARE"], group: "PARENTS" },
  { name: "{es} Elternnetzwerk", topics: ["EDUCATION", "CHILDCARE", "PARTICIPATION"], group: "PARENTS" },
  { name: "{er} Eltern- und Lehrerverein", topics: ["EDUCATION"], group: "PARENTS" },
  { name: "{er} Frauenverein", topics: ["PARTICIPATION", "HEALTH", "WORK"], group: "WOMEN" },
  { name: "{es} Frauennetzwerk", topics: ["PARTICIPATION", "WORK"], group: "WOMEN" },
  { name: "{e} Fraueninitiative", topics: ["PARTICIPATION", "ANTI_DISCRIMINATION"], group: "WOMEN" },
  { name: "{e} Jugendinitiative", topics: ["EDUCATION", "PARTICIPATION"], group: "YOUTH" },
  { name: "{er} Jugendbund", topics: ["EDUCATION", "CULTURE"], group: "YOUTH" },
  { name: "{e} Seniorengemeinschaft", topics: ["HEALTH", "CULTURE"], group: "SENIORS" },
  { name: "{er} Akademikerbund", topics: ["VOCATIONAL_TRAINING", "WORK", "EDUCATION"] },
  { name: "{er} Studierendenverein", topics: ["EDUCATION", "FIRST_ORIENTATION"], group: "YOUTH" },
  { name: "{er} Unternehmerverein", topics: ["WORK", "VOCATIONAL_TRAINING"] },
  { name: "{e} Gemeinschaft", topics: ["CULTURE", "PARTICIPATION"] },
  { name: "{er} Arbeitnehmerverein", topics: ["WORK", "PARTICIPATION"] },
  { name: "{es} Haus", topics: ["CULTURE", "LANGUAGE", "PARTICIPATION"] },
  { name: "{es} Kulturzentrum", topics: ["CULTURE", "EDUCATION"] },
  { name: "{es} Bildungswerk", topics: ["EDUCATION", "LANGUAGE"] },
  { name: "{e} Theatergruppe", topics: ["CULTURE"] },
  { name: "{er} Musikverein", topics: ["CULTURE"] },
  { name: "{er} Gesundheitsverein", topics: ["HEALTH"] },
  { name: "{e} Selbsthilfe", topics: ["HEALTH", "FIRST_ORIENTATION"] },
  { name: "{e} Willkommensgruppe", topics: ["FIRST_ORIENTATION", "VOLUNTEERING"] },
  { name: "{er} Verein für Arbeit und Ausbildung", topics: ["VOCATIONAL_TRAINING", "WORK"] },
  { name: "{er} Nachbarschaftsverein", topics: ["URBAN_DEVELOPMENT", "HOUSING", "PARTICIPATION"] },
  { name: "Deutsch-{er} Freundschaftsverein", topics: ["CULTURE", "PARTICIPATION"] },
  { name: "Deutsch-{e} Gesellschaft", topics: ["CULTURE", "PARTICIPATION"] },
  { name: "Deutsch-{er} Familienbund", topics: ["EDUCATION", "CHILDCARE", "HEALTH"], group: "PARENTS" },
  { name: "Deutsch-{er} Bildungsverein", topics: ["EDUCATION", "LANGUAGE"] },
  { name: "Deutsch-{es} Forum", topics: ["PARTICIPATION", "ANTI_DISCRIMINATION"] },
  { name: "Deutsch-{e} Kulturbrücke", topics: ["CULTURE", "LANGUAGE"] },
  { name: "Deutsch-{e} Gesundheitsinitiative", topics: ["HEALTH"] },
  { name: "Deutsch-{er} Begegnungsverein", topics: ["PARTICIPATION", "URBAN_DEVELOPMENT"] },
  { name: "Deutsch-{e} Integrationshilfe", topics: ["FIRST_ORIENTATION", "LEGAL_STATUS", "LANGUAGE"] },
];

/** Self-organizations of people of many origins. */
export const mixedPurposes: Purpose[] = [
  { name: "Interkultureller Frauentreff", topics: ["PARTICIPATION", "HEALTH"], group: "WOMEN" },
  { name: "Internationaler Kulturverein", topics: ["CULTURE", "PARTICIPATION"] },
  { name: "Netzwerk Migrantinnen", topics: ["PARTICIPATION", "WORK", "ANTI_DISCRIMINATION"], group: "WOMEN" },
  { name: "Forum der Kulturen", topics: ["CULTURE", "PARTICIPATION"] },
  { name: "Verein Neue Nachbarn", topics: ["FIRST_ORIENTATION", "URBAN_DEVELOPMENT"] },
  { name: "Bündnis Vielfalt", topics: ["ANTI_DISCRIMINATION", "PARTICIPATION"] },
  { name: "Interkultureller Bildungsverein", topics: ["EDUCATION", "LANGUAGE"] },
  { name: "Jugend ohne Grenzen", topics: ["EDUCATION", "PARTICIPATION", "LEGAL_STATUS"], group: "YOUTH" },
  { name: "Heimat und Zukunft", topics: ["CULTURE", "WORK"] },
  { name: "Interkulturelles Väternetzwerk", topics: ["EDUCATION", "HEALTH"], group: "PARENTS" },
  { name: "Integrationslotsinnen und -lotsen", topics: ["FIRST_ORIENTATION", "VOLUNTEERING"] },
  { name: "Verband der Migrantenvereine", topics: ["PARTICIPATION", "VOLUNTEERING"] },
];

export const welfareForms: Purpose[] = [
  { name: "Sozialwerk", topics: ["FIRST_ORIENTATION", "HOUSING", "HEALTH"] },
  { name: "Sozialdienst", topics: ["FIRST_ORIENTATION", "LEGAL_STATUS", "HOUSING"] },
  { name: "Wohlfahrtswerk", topics: ["HEALTH", "HOUSING", "WORK"] },
  { name: "Familienhilfe", topics: ["CHILDCARE", "EDUCATION", "HEALTH"] },
  { name: "Jugend- und Sozialwerk", topics: ["EDUCATION", "VOCATIONAL_TRAINING", "WORK"] },
  { name: "Nachbarschaftshilfe", topics: ["URBAN_DEVELOPMENT", "HOUSING", "VOLUNTEERING"] },
  { name: "Fachdienst für Migration", topics: ["FIRST_ORIENTATION", "LEGAL_STATUS", "LANGUAGE"] },
  { name: "Migrationsdienst", topics: ["FIRST_ORIENTATION", "LEGAL_STATUS", "WORK"] },
  { name: "Haus der Familie", topics: ["FIRST_ORIENTATION", "HEALTH", "HOUSING"] },
  { name: "Jugend- und Familiendienst", topics: ["CHILDCARE", "HEALTH", "EDUCATION"] },
];

export const agencyForms: Purpose[] = [
  { name: "Integrationsagentur", topics: ["PARTICIPATION", "URBAN_DEVELOPMENT", "VOLUNTEERING"] },
  { name: "Integrationsagentur im Sozialwerk", topics: ["PARTICIPATION", "VOLUNTEERING", "FIRST_ORIENTATION"] },
  { name: "Integrationsagentur der Bürgerhilfe", topics: ["URBAN_DEVELOPMENT", "PARTICIPATION", "EDUCATION"] },
  {
    name: "Integrationsagentur Antidiskriminierung",
    topics: ["ANTI_DISCRIMINATION", "PARTICIPATION"],
  },
];

/** What houses of welfare associations are called after. */
export const patrons = [
  "St. Barbara",
  "St. Franziskus",
  "St. Elisabeth",
  "St. Martin",
  "St. Nikolaus",
  "St. Hildegard",
  "Paul Gerhardt",
  "Katharina von Bora",
  "Friedrich Fröbel",
  "Anker",
  "Brückenschlag",
  "Füreinander",
  "Hand in Hand",
  "Horizont",
  "Kompass",
  "Lebensbogen",
  "Leuchtturm",
  "Lichtblick",
  "Miteinander",
  "Regenbogen",
  "Weitblick",
  "Zuversicht",
];

export const initiativePurposes: Purpose[] = [
  { name: "Willkommensinitiative", topics: ["FIRST_ORIENTATION", "VOLUNTEERING"] },
  { name: "Flüchtlingshilfe", topics: ["FIRST_ORIENTATION", "VOLUNTEERING", "HOUSING"] },
  { name: "Patenschaften für Neuzugewanderte", topics: ["VOLUNTEERING", "FIRST_ORIENTATION"] },
  { name: "Lesepatinnen und Lesepaten", topics: ["EDUCATION", "LANGUAGE"], group: "CHILDREN" },
  { name: "Sprachpaten", topics: ["LANGUAGE", "VOLUNTEERING"] },
  { name: "Café International", topics: ["PARTICIPATION", "LANGUAGE"] },
  { name: "Begegnungscafé", topics: ["PARTICIPATION", "LANGUAGE"] },
  { name: "Runder Tisch Integration", topics: ["PARTICIPATION", "URBAN_DEVELOPMENT"] },
  { name: "Nachbarn für Nachbarn", topics: ["URBAN_DEVELOPMENT", "HOUSING"] },
  { name: "Offene Fahrradwerkstatt", topics: ["FIRST_ORIENTATION", "VOLUNTEERING"] },
  { name: "Lernpaten", topics: ["EDUCATION", "VOLUNTEERING"], group: "CHILDREN" },
  { name: "Jobpaten", topics: ["WORK", "VOCATIONAL_TRAINING"] },
  { name: "Ausbildungspaten", topics: ["VOCATIONAL_TRAINING", "EDUCATION"], group: "YOUTH" },
  { name: "Interkultureller Garten", topics: ["URBAN_DEVELOPMENT", "PARTICIPATION"] },
  { name: "Nähwerkstatt Bunter Faden", topics: ["PARTICIPATION", "WORK"] },
  { name: "Kleiderkammer und Möbelhilfe", topics: ["HOUSING", "FIRST_ORIENTATION"] },
  { name: "Ankommen und Bleiben", topics: ["FIRST_ORIENTATION", "LEGAL_STATUS"] },
  { name: "Wohnlotsen", topics: ["HOUSING", "VOLUNTEERING"] },
  { name: "Gesundheitslotsen", topics: ["HEALTH", "VOLUNTEERING"] },
  { name: "Helferkreis Geflüchtete", topics: ["VOLUNTEERING", "FIRST_ORIENTATION"] },
  { name: "Ukrainehilfe", topics: ["FIRST_ORIENTATION", "LANGUAGE"] },
  { name: "Bunt statt grau", topics: ["ANTI_DISCRIMINATION", "PARTICIPATION"] },
  { name: "Spielmobil für alle Kinder", topics: ["CHILDCARE", "EDUCATION"], group: "CHILDREN" },
  { name: "Musik verbindet", topics: ["CULTURE", "VOLUNTEERING"] },
];

/** Parts of larger towns, as associations put them behind the town's name. */
export const quarters = ["Mitte", "Nord", "Süd", "Ost", "West", "Nordstadt", "Südstadt", "Oststadt", "Weststadt"];
