import type { Topic } from "@kommgraph/schema";

/** A kind of network: what it is called somewhere, what it is for. */
export interface NetworkWords {
  name(place: string): string;
  purpose: string;
  topics: Topic[];
  /** Course providers belong to it. */
  withProviders?: boolean;
}

/** Names of networks in which a whole town comes together. */
export const townNetworks: NetworkWords[] = [
  {
    name: (town) => `Integrationsnetzwerk ${town}`,
    purpose: "Angebote für Neuzugewanderte zeitlich, inhaltlich und räumlich aufeinander abstimmen.",
    topics: [],
  },
  {
    name: (town) => `Netzwerk Migration und Teilhabe ${town}`,
    purpose: "Teilhabe von Menschen mit Einwanderungsgeschichte in allen Lebensbereichen stärken.",
    topics: [],
  },
  {
    name: (town) => `Runder Tisch Integration ${town}`,
    purpose: "Bedarfe früh erkennen und gemeinsam mit Verwaltung, Trägern und Vereinen Lösungen verabreden.",
    topics: [],
  },
  {
    name: (town) => `Bündnis für Zusammenhalt ${town}`,
    purpose: "Begegnung zwischen Alteingesessenen und Zugewanderten fördern und Konflikten vorbeugen.",
    topics: [],
  },
  {
    name: (town) => `Forum Vielfalt ${town}`,
    purpose: "Migrantenorganisationen eine gemeinsame Stimme gegenüber Rat und Verwaltung geben.",
    topics: [],
  },
  {
    name: (town) => `Netzwerk Ankommen in ${town}`,
    purpose: "Neuzugewanderte vom ersten Tag an in Beratung, Sprachkurs und Kinderbetreuung begleiten.",
    topics: [],
  },
  {
    name: (town) => `Arbeitsgemeinschaft Integration ${town}`,
    purpose: "Ein gemeinsames Bild der Angebote vor Ort pflegen und Lücken schließen.",
    topics: [],
  },
  {
    name: (town) => `Trägerkonferenz Integration ${town}`,
    purpose: "Kurse und Beratung der Träger über das Jahr abstimmen, Doppelangebote vermeiden.",
    topics: [],
  },
];

/** Parts of a city with so many partners that one table does not seat them all. */
export const quarters = ["Mitte", "Nord", "Ost", "Süd", "West", "Nordost", "Südost", "Südwest", "Nordwest"];

export const quarterNetworks: NetworkWords[] = [
  {
    name: (quarter) => `Stadtteilnetzwerk Integration ${quarter}`,
    purpose: "Einrichtungen des Stadtteils kennen einander, verweisen weiter und planen gemeinsam.",
    topics: ["URBAN_DEVELOPMENT"],
  },
  {
    name: (quarter) => `Nachbarschaftsbündnis ${quarter}`,
    purpose: "Nachbarschaften stärken, in denen viele neu angekommen sind.",
    topics: ["URBAN_DEVELOPMENT", "PARTICIPATION"],
  },
  {
    name: (quarter) => `Vereinsforum ${quarter}`,
    purpose: "Räume, Veranstaltungen und Ehrenamtliche der Vereine im Bezirk teilen.",
    topics: ["CULTURE", "VOLUNTEERING"],
  },
  {
    name: (quarter) => `Bezirkskonferenz Ankommen ${quarter}`,
    purpose: "Offene Fragen der Menschen im Bezirk sammeln und an die richtige Stelle bringen.",
    topics: ["FIRST_ORIENTATION"],
  },
];

/** What part of a town's partners works on together. */
export const themeNetworks: NetworkWords[] = [
  {
    name: (town) => `Arbeitskreis Sprachförderung ${town}`,
    purpose: "Übergänge zwischen Erstorientierung, Integrationskurs und Berufssprachkurs ohne Wartezeit gestalten.",
    topics: ["LANGUAGE"],
    withProviders: true,
  },
  {
    name: (town) => `Netzwerk Arbeit und Anerkennung ${town}`,
    purpose: "Zugewanderte in Ausbildung und Arbeit bringen, Abschlüsse anerkennen lassen.",
    topics: ["WORK", "VOCATIONAL_TRAINING"],
    withProviders: true,
  },
  {
    name: (town) => `Frauennetzwerk International ${town}`,
    purpose: "Frauen mit Einwanderungsgeschichte beraten, bestärken und miteinander bekannt machen.",
    topics: ["PARTICIPATION"],
  },
  {
    name: (town) => `Runder Tisch Migration und Gesundheit ${town}`,
    purpose: "Zugang zu Ärztinnen, Beratung und Sprachmittlung im Gesundheitswesen verbessern.",
    topics: ["HEALTH"],
  },
  {
    name: (town) => `Bündnis Wohnen für Zugewanderte ${town}`,
    purpose: "Wege aus der Unterkunft in die eigene Wohnung ebnen.",
    topics: ["HOUSING"],
  },
  {
    name: (town) => `Bildungsnetzwerk Schule und Elternhaus ${town}`,
    purpose: "Eltern als Partner von Kita und Schule gewinnen; Elternlotsinnen ausbilden.",
    topics: ["EDUCATION", "CHILDCARE"],
  },
  {
    name: (town) => `Interkultureller Kulturkreis ${town}`,
    purpose: "Feste, Lesungen und Bühnen der Vereine gemeinsam planen und bekannt machen.",
    topics: ["CULTURE"],
  },
  {
    name: (town) => `Netzwerk gegen Rassismus und Diskriminierung ${town}`,
    purpose: "Vorfälle erfassen, Betroffene unterstützen, in Schulen und Vereinen aufklären.",
    topics: ["ANTI_DISCRIMINATION"],
  },
  {
    name: (town) => `Arbeitskreis Ehrenamt und Patenschaften ${town}`,
    purpose: "Ehrenamtliche gewinnen, schulen und begleiten.",
    topics: ["VOLUNTEERING"],
  },
  {
    name: (town) => `Arbeitskreis Erstorientierung ${town}`,
    purpose: "Die ersten Wochen in der Stadt verlässlich begleiten.",
    topics: ["FIRST_ORIENTATION"],
    withProviders: true,
  },
  {
    name: (town) => `Netzwerk Einbürgerung ${town}`,
    purpose: "Über Wege zur Staatsangehörigkeit informieren und beim Antrag helfen.",
    topics: ["LEGAL_STATUS"],
  },
  {
    name: (town) => `Quartiersrunde Miteinander ${town}`,
    purpose: "Treffpunkte in den Quartieren erhalten und füreinander öffnen.",
    topics: ["URBAN_DEVELOPMENT", "PARTICIPATION"],
  },
];

export const countyNetworks: NetworkWords[] = [
  {
    name: (county) => `Netzwerk Integration ${county}`,
    purpose: "Städte und Gemeinden des Kreises, Träger und Vereine an einem Tisch; Angebote über Ortsgrenzen öffnen.",
    topics: [],
  },
  {
    name: (county) => `Integrationskonferenz ${county}`,
    purpose: "Zweimal im Jahr Ziele vereinbaren und gemeinsam prüfen, was erreicht ist.",
    topics: [],
  },
  {
    name: (county) => `Verbund Ankommen ${county}`,
    purpose: "Auch in kleinen Gemeinden Kurs und Beratung erreichbar machen.",
    topics: [],
  },
];

/** Networks of a whole Regierungsbezirk, at home nowhere in particular. */
export const regionNetworks: NetworkWords[] = [
  {
    name: (region) => `Transfernetzwerk kommunale Integration, Regierungsbezirk ${region}`,
    purpose: "Weitergeben, was sich in einer Kommune bewährt hat.",
    topics: [],
  },
  {
    name: (region) => `Fachnetzwerk Berufssprache, Regierungsbezirk ${region}`,
    purpose: "Berufsbezogene Sprachkurse über Kreisgrenzen hinweg füllen und abstimmen.",
    topics: ["LANGUAGE", "WORK"],
    withProviders: true,
  },
];

/** Regierungsbezirke by the first digits of their towns' AGS. */
export const regions: readonly (readonly [string, string])[] = [
  ["051", "Düsseldorf"],
  ["053", "Köln"],
  ["055", "Münster"],
  ["057", "Detmold"],
  ["059", "Arnsberg"],
];
