import type { Topic } from "@kommgraph/schema";
import type { FinancingKind } from "../../application/application.entity.ts";

/** Who applies: the carrier of the integration centre, the town itself, one of its organizations or course providers. */
export type ApplicantKind = "CARRIER" | "TOWN" | "ORGANIZATION" | "PROVIDER";

/** How a programme gives money in the demonstration, within its own rules. */
export interface Fund {
  programme: string;
  /** Name in titles of calls. */
  name: string;
  /** Sign in numbers. */
  sign: string;
  /** How often it is applied for. */
  weight: number;
  applicant: ApplicantKind;
  financing: FinancingKind;
  /** The applicant's part of the costs, in percent. */
  ownShare: number;
  /** Least and most that is asked for, and in which steps, in euros. */
  amount: { least: number; most: number; step: number };
  /** The first recipient passes parts on to organizations. */
  forwards: boolean;
  lines: { code: string; name: string; topics: Topic[] }[];
  priorities: string[];
}

export const funds: Fund[] = [
  {
    programme: "KOMM_AN_II",
    name: "KOMM-AN NRW, Programmteil II",
    sign: "KA2",
    weight: 30,
    applicant: "CARRIER",
    financing: "FIXED",
    ownShare: 0,
    amount: { least: 24_000, most: 120_000, step: 1_500 },
    forwards: true,
    lines: [
      { code: "A", name: "Ankommenstreffpunkte", topics: ["FIRST_ORIENTATION", "URBAN_DEVELOPMENT"] },
      {
        code: "B",
        name: "Zusammenkommen, Orientierung und Begleitung",
        topics: ["FIRST_ORIENTATION", "PARTICIPATION"],
      },
      { code: "C", name: "Informations- und Wissensvermittlung", topics: ["EDUCATION", "LANGUAGE"] },
      { code: "D", name: "Qualifizierung von Ehrenamtlichen", topics: ["VOLUNTEERING"] },
    ],
    priorities: [
      "Ankommenstreffpunkte in Stadtteilen ohne Begegnungsort",
      "Begleitung von Familien zu Ämtern und Schulen",
      "Gewinnung junger Ehrenamtlicher",
      "Digitalisierung des Ehrenamts",
    ],
  },
  {
    programme: "KOMM_AN_III",
    name: "KOMM-AN NRW, Programmteil III",
    sign: "KA3",
    weight: 5,
    applicant: "PROVIDER",
    financing: "SHARE",
    ownShare: 10,
    amount: { least: 9_000, most: 54_000, step: 900 },
    forwards: false,
    lines: [
      {
        code: "INTEGRATIONSAGENTUREN",
        name: "Maßnahmen der Integrationsagenturen",
        topics: ["PARTICIPATION", "ANTI_DISCRIMINATION"],
      },
    ],
    priorities: ["Antidiskriminierung im Wohnumfeld", "Sozialraumorientierte Arbeit", "Interkulturelle Öffnung"],
  },
  {
    programme: "KIM_1",
    name: "Kommunales Integrationsmanagement, Baustein 1",
    sign: "KIM1",
    weight: 9,
    applicant: "CARRIER",
    financing: "FIXED",
    ownShare: 0,
    amount: { least: 79_500, most: 250_500, step: 57_000 },
    forwards: false,
    lines: [
      {
        code: "KOORDINIERUNG",
        name: "Koordinierungsstellen und Verwaltungsassistenz",
        topics: ["LEGAL_STATUS", "PARTICIPATION"],
      },
    ],
    priorities: [
      "Lenkungsgruppe und Handlungskonzept",
      "Rechtskreisübergreifende Zusammenarbeit",
      "Beteiligung der kreisangehörigen Städte",
    ],
  },
  {
    programme: "KIM_2",
    name: "Kommunales Integrationsmanagement, Baustein 2",
    sign: "KIM2",
    weight: 12,
    applicant: "CARRIER",
    financing: "FIXED",
    ownShare: 0,
    amount: { least: 57_000, most: 228_000, step: 57_000 },
    forwards: false,
    lines: [
      { code: "KOMMUNEN", name: "Case Management der Kommunen", topics: ["FIRST_ORIENTATION", "WORK"] },
      { code: "FREIE_TRAEGER", name: "Case Management bei freien Trägern", topics: ["HEALTH", "HOUSING"] },
    ],
    priorities: ["Übergang von der Schule in den Beruf", "Menschen mit Mehrfachbelastungen", "Gesundheit und Wohnen"],
  },
  {
    programme: "KIM_3",
    name: "Kommunales Integrationsmanagement, Baustein 3",
    sign: "KIM3",
    weight: 6,
    applicant: "CARRIER",
    financing: "FIXED",
    ownShare: 0,
    amount: { least: 57_000, most: 171_000, step: 57_000 },
    forwards: false,
    lines: [{ code: "BEHOERDEN", name: "Ausländer- und Einbürgerungsbehörden", topics: ["LEGAL_STATUS"] }],
    priorities: ["Rechtliche Verfestigung", "Einbürgerungskampagnen", "Serviceorientierung der Ausländerbehörde"],
  },
  {
    programme: "MSO_ANSCHUB",
    name: "Anschubförderung für Migrantenselbstorganisationen",
    sign: "MSA",
    weight: 12,
    applicant: "ORGANIZATION",
    financing: "FULL",
    ownShare: 0,
    amount: { least: 6_000, most: 6_000, step: 1 },
    forwards: false,
    lines: [{ code: "ANSCHUB", name: "Anschubförderung", topics: ["PARTICIPATION"] }],
    priorities: [
      "Junge Vereine im ländlichen Raum",
      "Selbstorganisationen von Frauen",
      "Selbstorganisationen Geflüchteter",
    ],
  },
  {
    programme: "MSO_EINZEL",
    name: "Einzelprojekte von Migrantenselbstorganisationen",
    sign: "MSE",
    weight: 18,
    applicant: "ORGANIZATION",
    financing: "SHARE",
    ownShare: 20,
    amount: { least: 4_000, most: 15_000, step: 200 },
    forwards: false,
    lines: [{ code: "EINZEL", name: "Einzelprojekte", topics: ["CULTURE", "EDUCATION"] }],
    priorities: ["Politische Teilhabe", "Elternarbeit und Bildung", "Arbeit gegen Diskriminierung"],
  },
  {
    programme: "MSO_PARTNER",
    name: "Partnerprojekte von Migrantenselbstorganisationen",
    sign: "MSP",
    weight: 5,
    applicant: "ORGANIZATION",
    financing: "SHARE",
    ownShare: 20,
    amount: { least: 6_000, most: 15_000, step: 200 },
    forwards: false,
    lines: [{ code: "PARTNER", name: "Partnerprojekte", topics: ["VOLUNTEERING", "PARTICIPATION"] }],
    priorities: ["Weitergabe von Erfahrung", "Vereinsrecht und Finanzen", "Öffentlichkeitsarbeit"],
  },
  {
    programme: "BRUECKENPROJEKTE",
    name: "Brückenprojekte der Kinderbetreuung",
    sign: "BP",
    weight: 8,
    applicant: "TOWN",
    financing: "FIXED",
    ownShare: 0,
    amount: { least: 18_000, most: 84_000, step: 1_200 },
    forwards: true,
    lines: [{ code: "BRUECKE", name: "Kinderbetreuung in besonderen Fällen", topics: ["CHILDCARE"] }],
    priorities: ["Spielgruppen in Unterkünften", "Eltern-Kind-Angebote", "Mobile Kinderbetreuung"],
  },
];
