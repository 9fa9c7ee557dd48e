import type { Random } from "@kommgraph/schema";
import type { CostKind } from "../../application/cost-item.entity.ts";

/** What a plan may list, by kind of costs. */
export const costTexts: Record<CostKind, string[]> = {
  PERSONNEL: [
    "Projektleitung, anteilig",
    "Pädagogische Fachkraft",
    "Koordinierungsstelle",
    "Verwaltungsassistenz, halbe Stelle",
    "Case Managerin oder Case Manager",
  ],
  MATERIAL: [
    "Miete und Nebenkosten der Räume",
    "Arbeits- und Spielmaterial",
    "Ausstattung des Arbeitsplatzes",
    "Druck und Öffentlichkeitsarbeit",
    "Fahrtkosten",
  ],
  FEES: ["Honorare für Kursleitungen", "Honorare für Sprachmittlung", "Honorare für Referentinnen und Referenten"],
  OTHER: ["Aufwandsentschädigungen für Ehrenamtliche", "Versicherungen", "Verpflegung bei Veranstaltungen"],
};

export const notes = {
  RETURNED: [
    "Bitte den Finanzierungsplan um die Eigenmittel ergänzen.",
    "Bitte die Kooperationsvereinbarung nachreichen.",
    "Die Zahl der Teilnehmenden ist noch zu begründen.",
  ],
  REJECTED: [
    "Die Mittel der Runde sind ausgeschöpft.",
    "Die Fördervoraussetzungen liegen nicht vor.",
    "Das Vorhaben hatte bei Antragstellung bereits begonnen.",
  ],
  WITHDRAWN: [
    "Das Vorhaben wird aus eigenen Mitteln durchgeführt.",
    "Die Projektleitung steht nicht mehr zur Verfügung.",
  ],
  APPROVED: [null, null, "Bewilligt mit der Auflage, quartalsweise zu berichten.", "Bewilligt wie beantragt."],
} as const;

const reports = [
  "Alle geplanten Veranstaltungen fanden statt. Besonders gefragt waren die Abendtermine; die Zusammenarbeit mit dem Jobcenter hat sich bewährt.",
  "Das Angebot wurde gut angenommen, die Warteliste zuletzt länger als die Gruppe. Drei Teilnehmerinnen leiten inzwischen eigene Gruppen.",
  "Der Start verzögerte sich um sechs Wochen, weil Räume fehlten; danach lief das Vorhaben nach Plan.",
  "Die Zielgruppe wurde erreicht. Die Kinderbetreuung während der Treffen war entscheidend für die Teilnahme von Müttern.",
  "Das Netzwerk trifft sich nun monatlich; Angebote werden zeitlich abgestimmt. Ein Handzettel in neun Sprachen liegt vor.",
  "Die Ehrenamtlichen wurden geschult und begleitet. Für das kommende Jahr haben alle ihre Mitarbeit zugesagt.",
];

export function reportText(random: Random): string {
  return random.pick(reports);
}

/** What projects count: name, unit, whether there was something to count before, least and most that is aimed at. */
export const indicators: { name: string; unit: string; baseline: boolean; least: number; most: number }[] = [
  { name: "Erreichte Menschen", unit: "persons", baseline: false, least: 20, most: 300 },
  { name: "Teilnehmende an Sprachangeboten", unit: "persons", baseline: true, least: 15, most: 120 },
  { name: "Aktive Ehrenamtliche", unit: "persons", baseline: true, least: 5, most: 60 },
  { name: "Veranstaltungen", unit: "events", baseline: false, least: 6, most: 48 },
  { name: "Beratene Familien", unit: "families", baseline: false, least: 10, most: 140 },
  { name: "Beteiligte Träger", unit: "partners", baseline: true, least: 3, most: 20 },
  { name: "Übergänge in einen Kurs oder in Arbeit", unit: "persons", baseline: false, least: 5, most: 60 },
  { name: "In die Kindertagesbetreuung vermittelte Kinder", unit: "children", baseline: false, least: 5, most: 40 },
];
