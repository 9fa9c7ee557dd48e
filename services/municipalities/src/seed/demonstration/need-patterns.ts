import type { CefrLevel, TargetGroup, Topic } from "@kommgraph/schema";

/** One kind of need: who has it, how many at most, and who would have counted. */
export interface NeedPattern {
  topic: Topic;
  groups: TargetGroup[];
  levels?: CefrLevel[];
  most: number;
  source: string;
}

const registrations = "Anmeldungen bei der Ausländerbehörde, noch ohne Kursplatz";
const waitingLists = "Abgleich der Wartelisten aller Kursträger durch das Kommunale Integrationszentrum";
const caseManagement = "Fallzahlen des Case Managements im Kommunalen Integrationsmanagement";
const school = "Seiteneinsteigerberatung des Kommunalen Integrationszentrums";

/** The kinds of need with how often each occurs. */
export const needPatterns: [NeedPattern, number][] = [
  [
    {
      topic: "LANGUAGE",
      groups: ["NEW_ARRIVALS", "REFUGEES"],
      levels: ["PRE_A1", "A1"],
      most: 90,
      source: registrations,
    },
    14,
  ],
  [
    {
      topic: "LANGUAGE",
      groups: ["NEW_ARRIVALS", "REFUGEES", "EU_CITIZENS"],
      levels: ["A2", "B1"],
      most: 110,
      source: waitingLists,
    },
    18,
  ],
  [{ topic: "LANGUAGE", groups: ["WOMEN", "PARENTS"], levels: ["A1", "A2", "B1"], most: 45, source: waitingLists }, 8],
  [
    {
      topic: "LANGUAGE",
      groups: ["JOB_SEEKERS"],
      levels: ["B2", "C1"],
      most: 50,
      source: "Meldung des Jobcenters zu Berufssprachkursen (DeuFöV)",
    },
    8,
  ],
  [
    {
      topic: "LANGUAGE",
      groups: ["LONG_TERM_RESIDENTS"],
      levels: ["A2", "B1"],
      most: 30,
      source: "Einbürgerungsberatung der Stadtverwaltung",
    },
    4,
  ],
  [
    {
      topic: "FIRST_ORIENTATION",
      groups: ["NEW_ARRIVALS", "REFUGEES", "EU_CITIZENS"],
      most: 80,
      source: "Zuzüge laut Melderegister, Auswertung nach Quartalen",
    },
    8,
  ],
  [{ topic: "EDUCATION", groups: ["CHILDREN", "YOUTH"], most: 60, source: school }, 7],
  [
    {
      topic: "VOCATIONAL_TRAINING",
      groups: ["YOUTH", "REFUGEES"],
      most: 35,
      source: "Meldung der Jugendberufsagentur",
    },
    5,
  ],
  [{ topic: "WORK", groups: ["JOB_SEEKERS", "REFUGEES", "WOMEN"], most: 70, source: "Meldung des Jobcenters" }, 7],
  [
    {
      topic: "CHILDCARE",
      groups: ["PARENTS", "CHILDREN"],
      most: 40,
      source: "Anmeldungen im Kita-Portal des Jugendamts ohne Zusage",
    },
    6,
  ],
  [
    {
      topic: "HEALTH",
      groups: ["REFUGEES", "SENIORS", "WOMEN"],
      most: 30,
      source: "Anfragen an den Sprachmittlerpool aus Praxen und Kliniken",
    },
    4,
  ],
  [
    {
      topic: "HOUSING",
      groups: ["REFUGEES", "NEW_ARRIVALS"],
      most: 60,
      source: "Belegung der Übergangswohnheime, Auszugsberechtigte",
    },
    5,
  ],
  [
    {
      topic: "PARTICIPATION",
      groups: ["LONG_TERM_RESIDENTS", "YOUTH", "EVERYONE"],
      most: 40,
      source: "Umfrage des Integrationsrats",
    },
    3,
  ],
  [
    { topic: "CULTURE", groups: ["EVERYONE", "SENIORS", "CHILDREN"], most: 35, source: "Anfragen in Stadtteilzentren" },
    2,
  ],
  [
    {
      topic: "URBAN_DEVELOPMENT",
      groups: ["EVERYONE"],
      most: 50,
      source: "Quartiersmanagement, Befragung im Stadtteil",
    },
    2,
  ],
  [{ topic: "LEGAL_STATUS", groups: ["REFUGEES", "LONG_TERM_RESIDENTS"], most: 45, source: caseManagement }, 4],
  [
    {
      topic: "ANTI_DISCRIMINATION",
      groups: ["EVERYONE", "YOUTH"],
      most: 15,
      source: "Meldungen an die Servicestelle für Antidiskriminierungsarbeit",
    },
    2,
  ],
  [
    {
      topic: "VOLUNTEERING",
      groups: ["EVERYONE", "NEW_ARRIVALS"],
      most: 25,
      source: "Freiwilligenagentur, gesuchte Patenschaften",
    },
    2,
  ],
];
