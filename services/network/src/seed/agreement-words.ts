import type { Topic } from "@kommgraph/schema";

export interface AgreementWords {
  title: string;
  topics: Topic[];
}

/** What towns share; their names follow. */
export const shared: AgreementWords[] = [
  { title: "Gemeinsame Integrationskurse", topics: ["LANGUAGE"] },
  { title: "Gemeinsamer Sprachmittlungspool", topics: ["LANGUAGE", "HEALTH"] },
  { title: "Berufssprachkurse im Verbund", topics: ["LANGUAGE", "WORK"] },
  { title: "Gemeinsame Koordinierungsstelle Integration", topics: ["FIRST_ORIENTATION"] },
  { title: "Kinderbetreuung während der Kurse", topics: ["CHILDCARE", "LANGUAGE"] },
  { title: "Abstimmung der Unterbringung und Wohnraumvermittlung", topics: ["HOUSING"] },
  { title: "Gemeinsame Einbürgerungsfeier und Beratungstage", topics: ["LEGAL_STATUS"] },
  { title: "Interkommunale Anlaufstelle gegen Diskriminierung", topics: ["ANTI_DISCRIMINATION"] },
];

/** What somebody renders to a town, whose name follows. */
export const services: AgreementWords[] = [
  { title: "Leistungsvereinbarung Sprach- und Kulturmittlung", topics: ["LANGUAGE"] },
  { title: "Leistungsvereinbarung Begleitung in den ersten Wochen", topics: ["FIRST_ORIENTATION"] },
  { title: "Leistungsvereinbarung Elternlotsinnen und Elternlotsen", topics: ["EDUCATION", "CHILDCARE"] },
  { title: "Leistungsvereinbarung Schulung Ehrenamtlicher", topics: ["VOLUNTEERING"] },
  { title: "Leistungsvereinbarung Gesundheitslotsinnen und Gesundheitslotsen", topics: ["HEALTH"] },
  { title: "Leistungsvereinbarung Wohnraumlotsendienst", topics: ["HOUSING"] },
  { title: "Leistungsvereinbarung Antidiskriminierungsberatung", topics: ["ANTI_DISCRIMINATION"] },
  { title: "Leistungsvereinbarung Begegnungszentrum", topics: ["PARTICIPATION", "URBAN_DEVELOPMENT"] },
  { title: "Leistungsvereinbarung Lernförderung am Nachmittag", topics: ["EDUCATION"] },
  { title: "Leistungsvereinbarung Interkulturelle Woche", topics: ["CULTURE"] },
];

/** What several render to a town together, whose name follows. */
export const consortia: AgreementWords[] = [
  { title: "Trägerverbund Sprach- und Kulturmittlung", topics: ["LANGUAGE", "HEALTH"] },
  { title: "Bildungsbündnis Kita, Schule, Elternhaus", topics: ["EDUCATION", "CHILDCARE"] },
  { title: "Präventionskette für Familien", topics: ["CHILDCARE", "HEALTH"] },
  { title: "Quartiersverbund Begegnung und Nachbarschaft", topics: ["URBAN_DEVELOPMENT", "PARTICIPATION"] },
  { title: "Trägerverbund Erstorientierung", topics: ["FIRST_ORIENTATION", "LANGUAGE"] },
  { title: "Verbundprojekt Arbeit und Anerkennung", topics: ["WORK", "VOCATIONAL_TRAINING"] },
  { title: "Bündnis Ehrenamt und Patenschaften", topics: ["VOLUNTEERING"] },
  { title: "Verbund Antidiskriminierungsarbeit", topics: ["ANTI_DISCRIMINATION"] },
  { title: "Trägerverbund Wohnen und Ankommen", topics: ["HOUSING", "FIRST_ORIENTATION"] },
  { title: "Verbund Interkulturelle Wochen und Feste", topics: ["CULTURE", "PARTICIPATION"] },
];

/** From where to where people are sent on; the town's name follows. */
export const referrals: AgreementWords[] = [
  { title: "Verweisvereinbarung Beratung und Integrationskurs", topics: ["LANGUAGE"] },
  { title: "Verweisvereinbarung Frauentreff und Frauenintegrationskurs", topics: ["LANGUAGE", "PARTICIPATION"] },
  { title: "Verweisvereinbarung Sprachcafé und Alphabetisierungskurs", topics: ["LANGUAGE", "VOLUNTEERING"] },
  { title: "Verweisvereinbarung Integrationskurs und Berufssprachkurs", topics: ["LANGUAGE", "WORK"] },
  { title: "Verweisvereinbarung Jugendtreff und Ausbildungsvorbereitung", topics: ["VOCATIONAL_TRAINING"] },
  { title: "Verweisvereinbarung Erstorientierung und Vereinsleben", topics: ["FIRST_ORIENTATION", "CULTURE"] },
];

/** What has proved itself in one town and goes to another. */
export const transfers: AgreementWords[] = [
  { title: "Elterncafé in der Grundschule", topics: ["EDUCATION"] },
  { title: "Willkommensmappe in zehn Sprachen", topics: ["FIRST_ORIENTATION"] },
  { title: "Tandem Verein und Verwaltung", topics: ["PARTICIPATION"] },
  { title: "Mobile Kursberatung", topics: ["LANGUAGE"] },
  { title: "Stadtteilmütter", topics: ["CHILDCARE", "HEALTH"] },
  { title: "Bewerbungswerkstatt am Abend", topics: ["WORK"] },
  { title: "Mietführerschein", topics: ["HOUSING"] },
  { title: "Einbürgerungslotsen", topics: ["LEGAL_STATUS"] },
];
