import type { Random } from "@kommgraph/schema";

/** What projects of a programme are called; `*` stands for the town. */
const titles: Record<string, string[]> = {
  KOMM_AN_II: [
    "Ankommen in *: Treffpunkte im Quartier",
    "Gemeinsam in *: Begegnung und Begleitung",
    "Willkommensnetz * – Ehrenamt stärken",
    "Lotsen für *: Wege durch den Alltag",
    "Offene Türen *: Orientierung in der neuen Nachbarschaft",
    "Sprachtandems * und Umgebung",
    "* hilft: Schulung und Begleitung von Ehrenamtlichen",
    "Wissen, wie es geht: Informationsreihe für Neuzugewanderte in *",
  ],
  KOMM_AN_III: [
    "Vielfalt im Sozialraum *",
    "Gegen Diskriminierung beim Wohnen in *",
    "Servicestelle Antidiskriminierung *",
    "Interkulturelle Öffnung von Vereinen in *",
    "Begegnung auf Augenhöhe in *",
  ],
  KIM_1: [
    "Strategische Koordinierung der Integration in *",
    "Lenkungsgruppe und Handlungskonzept *",
    "Integrationskette * – Koordinierende Stellen",
    "Steuerung der Angebote nach Bedarf in *",
  ],
  KIM_2: [
    "Case Management * – von der Einreise bis zur Einbürgerung",
    "Fallmanagement über Rechtskreise hinweg in *",
    "Case Management für junge Neuzugewanderte in *",
    "Passgenaue Wege in Sprache und Arbeit in *",
    "Case Management Gesundheit und Wohnen *",
  ],
  KIM_3: [
    "Einbürgerungsoffensive *",
    "Rechtliche Verfestigung gut integrierter Menschen in *",
    "Ausländerbehörde * als Dienstleister",
    "Wege zur Niederlassungserlaubnis in *",
  ],
  MSO_ANSCHUB: [
    "Aufbau der Geschäftsstelle in *",
    "Vereinsaufbau * – Räume, Technik, Öffentlichkeit",
    "Starthilfe für unseren Verein in *",
    "Gut aufgestellt: Vereinsarbeit in * professionalisieren",
  ],
  MSO_EINZEL: [
    "Erzählcafé der Generationen in *",
    "Eltern als Bildungspartner in *",
    "Mädchen machen Medien in *",
    "Theaterwerkstatt „Angekommen“ in *",
    "Politik verstehen – mitreden in *",
    "Interkultureller Garten *",
    "Müttertreff mit Sprachförderung in *",
    "Bewerbungswerkstatt für junge Erwachsene in *",
    "Haltung zeigen: Workshops gegen Rassismus in *",
    "Stadtteilchor der Sprachen in *",
  ],
  MSO_PARTNER: [
    "Tandem der Vereine in *",
    "Vom Verein zum Verband: Erfahrung teilen in *",
    "Gemeinsam wachsen – Partnerprojekt *",
    "Finanzen und Förderung: Vereine lernen voneinander in *",
  ],
  BRUECKENPROJEKTE: [
    "Spielgruppe „Kleine Schritte“ in *",
    "Eltern-Kind-Café für geflüchtete Familien in *",
    "Mobile Kinderbetreuung *",
    "Brücke in die Kita: Begleitung von Familien in *",
    "Spielmobil an Unterkünften in *",
  ],
};

/** Parts that a town passes on to an organization. */
const forwarded = [
  "Nähcafé für Frauen",
  "Fahrradwerkstatt zum Mitmachen",
  "Begegnungscafé am Samstag",
  "Patenschaften für Familien",
  "Deutsch im Alltag, ehrenamtlich begleitet",
  "Hausaufgabenhilfe im Vereinsheim",
  "Kochen über Grenzen",
  "Sport und Bewegung für Kinder",
  "Begleitung zu Ämtern und Ärzten",
  "Frauenfrühstück mit Kinderbetreuung",
  "Stadtteilrundgänge für Neuzugewanderte",
  "Schulung für Sprachmittlerinnen und Sprachmittler",
  "Ausstattung des Treffpunkts",
  "Spieleabend für Jugendliche",
];

export function projectTitle(random: Random, programme: string, town: string): string {
  return random.pick(titles[programme] as string[]).replace("*", town);
}

export function forwardedTitle(random: Random, town: string): string {
  return `${random.pick(forwarded)} in ${town}`;
}
