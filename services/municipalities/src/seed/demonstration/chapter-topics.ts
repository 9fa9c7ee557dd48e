import type { Topic } from "@kommgraph/schema";

/** What chapters of integration concepts are about: headings and goals to choose from. */
interface ChapterTopic {
  topic: Topic | null;
  titles: string[];
  goals: string[];
}

export const chapterTopics: ChapterTopic[] = [
  {
    topic: "FIRST_ORIENTATION",
    titles: ["Ankommen und Erstorientierung", "Willkommen heißen, Wege zeigen"],
    goals: [
      "Jede neu zugezogene Familie erhält innerhalb von vier Wochen ein Beratungsgespräch.",
      "Willkommensmappen liegen in zehn Sprachen vor und werden halbjährlich geprüft.",
      "Die Übergabe an die Migrationsberatung geschieht am selben Tag und mit Termin.",
    ],
  },
  {
    topic: "LANGUAGE",
    titles: ["Sprache und Verständigung", "Deutsch lernen – vom ersten Tag an"],
    goals: [
      "Zwischen Vermittlung und Kursbeginn liegen höchstens sechs Wochen.",
      "Alle Kursträger melden freie Plätze wöchentlich und stimmen Kursstarte quartalsweise ab.",
      "Jeder zweite Kurs am Vormittag bietet Kinderbeaufsichtigung.",
      "Alphabetisierungskurse gibt es in allen Sozialräumen.",
    ],
  },
  {
    topic: "EDUCATION",
    titles: ["Bildung von Anfang an", "Bildungsketten ohne Brüche"],
    goals: [
      "Seiteneinsteigerinnen und Seiteneinsteiger erhalten binnen drei Wochen einen Schulplatz.",
      "Rucksack- und Griffbereit-Gruppen erreichen jede Kita mit hohem Bedarf.",
      "Herkunftssprachlicher Unterricht wird in mindestens sechs Sprachen erteilt.",
    ],
  },
  {
    topic: "WORK",
    titles: ["Arbeit und Ausbildung", "Fachkräfte gewinnen und halten"],
    goals: [
      "Die Anerkennung ausländischer Abschlüsse wird vom Antrag bis zum Bescheid begleitet.",
      "Berufssprachkurse beginnen abgestimmt auf die Einstellungstermine der Betriebe.",
      "Frauen mit Fluchterfahrung erhalten eigene Angebote zum Berufseinstieg.",
    ],
  },
  {
    topic: "PARTICIPATION",
    titles: ["Teilhabe und Mitbestimmung", "Migrantenselbstorganisationen als Partner"],
    goals: [
      "Migrantenselbstorganisationen sind in allen Steuerungsgremien mit Stimme vertreten.",
      "Jährlich werden zwölf Schlüsselpersonen aus Vereinen qualifiziert.",
      "Die Vereine finden Räume, Förderung und Beratung an einer Stelle.",
    ],
  },
  {
    topic: "LEGAL_STATUS",
    titles: ["Ausländerbehörde als Dienstleister", "Vom Aufenthalt zur Einbürgerung"],
    goals: [
      "Die Ausländerbehörde berät, vermittelt in Kurse und hält Kontakt zu den Vereinen.",
      "Übergänge zwischen den Rechtskreisen verlaufen ohne Lücke in der Beratung.",
      "Wer die Voraussetzungen erfüllt, wird aktiv auf die Einbürgerung angesprochen.",
    ],
  },
  {
    topic: "HEALTH",
    titles: ["Gesundheit für alle", "Gesundheitliche Chancengleichheit"],
    goals: [
      "Ein Sprachmittlerpool steht Praxen und Kliniken binnen zwei Werktagen zur Verfügung.",
      "Geflüchtete mit psychischen Belastungen finden innerhalb von acht Wochen Hilfe.",
      "Gesundheitslotsinnen arbeiten in allen Stadtteilen mit hohem Bedarf.",
    ],
  },
  {
    topic: "URBAN_DEVELOPMENT",
    titles: ["Wohnen und Zusammenleben im Quartier", "Treffpunkte und Nachbarschaft"],
    goals: [
      "In jedem Sozialraum gibt es einen Ankommens-Treffpunkt mit verlässlichen Zeiten.",
      "Der Übergang aus der Unterkunft in eigenen Wohnraum wird begleitet.",
      "Stadtteilkonferenzen tagen zweimal im Jahr und veröffentlichen ihre Ergebnisse.",
    ],
  },
  {
    topic: null,
    titles: ["Transparenz, Vernetzung und Steuerung", "Steuerung und Wirkungsmessung"],
    goals: [
      "Bedarf und Angebot sind für alle Beteiligten an einer Stelle sichtbar.",
      "Die Lenkungsgruppe prüft Quantität, Qualität und Wirksamkeit der Angebote halbjährlich.",
      "Angebote der Träger werden zeitlich, inhaltlich und räumlich aufeinander abgestimmt.",
    ],
  },
];
