import type { Topic } from "@kommgraph/schema";

interface PracticeText {
  title: string;
  chapter: string;
  topic: Topic;
  summary: string;
}

const transparency = "Transparenz über Bedarf und Angebot";
const networking = "Vernetzung und Koordination";
const steering = "Strategische Steuerung";
const chains = "Integrationsketten ohne Lücken";
const access = "Zugang und Beratung";
const neighbourhood = "Zusammenleben im Quartier";

/** What could stand in a handbook: what was done, and what came of it. */
export const practiceTexts: PracticeText[] = [
  {
    title: "Kursplatzbörse aller Träger",
    chapter: transparency,
    topic: "LANGUAGE",
    summary:
      "Alle Kursträger melden freitags freie Plätze an eine gemeinsame Börse; Ausländerbehörde und Jobcenter vermitteln nur noch darüber. Die mittlere Wartezeit sank von elf auf sechs Wochen.",
  },
  {
    title: "Ein Schalter für Zuzug, Beratung und Sprachkurs",
    chapter: access,
    topic: "FIRST_ORIENTATION",
    summary:
      "Meldebehörde, Ausländerbehörde und Migrationsberatung sitzen an drei Vormittagen nebeneinander. Neun von zehn Neuzugewanderten gehen mit einem Beratungstermin nach Hause.",
  },
  {
    title: "Bedarfskonferenz vor jedem Quartal",
    chapter: steering,
    topic: "LANGUAGE",
    summary:
      "Kommunales Integrationszentrum, BAMF-Regionalkoordination und Träger legen gemeinsam fest, welche Kurse wo beginnen. Doppelte Kursstarte am selben Ort gibt es seither nicht mehr.",
  },
  {
    title: "Rechtskreiswechsel mit Übergabegespräch",
    chapter: chains,
    topic: "LEGAL_STATUS",
    summary:
      "Beim Wechsel vom Sozialamt zum Jobcenter sprechen beide Stellen mit der Person an einem Tisch. Kurse laufen weiter, Leistungen reißen nicht ab.",
  },
  {
    title: "Lotsinnen und Lotsen in den Sozialräumen",
    chapter: access,
    topic: "FIRST_ORIENTATION",
    summary:
      "Ehrenamtliche mit eigener Zuwanderungsgeschichte begleiten die ersten Wege. Sie werden in acht Abenden geschult und treffen sich monatlich zum Austausch.",
  },
  {
    title: "Brückengruppe mit Elterncafé",
    chapter: chains,
    topic: "CHILDCARE",
    summary:
      "Kinder ohne Kita-Platz besuchen dreimal in der Woche eine Brückengruppe, die Eltern lernen nebenan Deutsch. Sieben von zehn Kindern wechseln binnen eines Jahres in eine Kita.",
  },
  {
    title: "Seiteneinstieg in drei Wochen",
    chapter: chains,
    topic: "EDUCATION",
    summary:
      "Schulamt und Kommunales Integrationszentrum beraten gemeinsam und sehen dieselbe Platzübersicht. Die Zeit bis zum ersten Schultag halbierte sich.",
  },
  {
    title: "Kinderbeaufsichtigung als gemeinsamer Pool",
    chapter: networking,
    topic: "CHILDCARE",
    summary:
      "Fünf Kursträger teilen sich Räume und Personal für die Beaufsichtigung. Frauen brechen Kurse seltener ab; die Abschlussquote stieg um zwölf Punkte.",
  },
  {
    title: "Sprachmittlerpool für Praxen und Ämter",
    chapter: networking,
    topic: "HEALTH",
    summary:
      "Sechzig geschulte Laiensprachmittlerinnen und Laiensprachmittler werden über eine Nummer gebucht. Neun von zehn Anfragen sind nach zwei Tagen besetzt.",
  },
  {
    title: "Vereinsakademie für Migrantenselbstorganisationen",
    chapter: networking,
    topic: "PARTICIPATION",
    summary:
      "Vorstände lernen an sechs Samstagen Förderrecht, Buchführung und Öffentlichkeitsarbeit. Aus zwölf teilnehmenden Vereinen kamen im Jahr darauf neun Förderanträge.",
  },
  {
    title: "Lenkungsgruppe mit Kennzahlen",
    chapter: steering,
    topic: "PARTICIPATION",
    summary:
      "Dezernate, Träger und Selbstorganisationen prüfen vierteljährlich acht Kennzahlen und beschließen höchstens drei Maßnahmen. Protokoll und Zahlen sind öffentlich.",
  },
  {
    title: "Anerkennungssprechtag im Betrieb",
    chapter: access,
    topic: "WORK",
    summary:
      "Kammer, Beratung und Arbeitgeber kommen einmal im Monat in einen Betrieb. Unterlagen werden vor Ort gesichtet; die Verfahren beginnen vollständig.",
  },
  {
    title: "Abendkurse nach Schichtplan",
    chapter: chains,
    topic: "WORK",
    summary:
      "Ein Berufssprachkurs liegt in zwei Lagen parallel, Teilnehmende wechseln mit ihrer Schicht. Die Anwesenheit liegt bei 88 Prozent.",
  },
  {
    title: "Ausbildungsstart mit Tandem",
    chapter: chains,
    topic: "VOCATIONAL_TRAINING",
    summary:
      "Auszubildende höherer Lehrjahre begleiten Neue in Betrieb und Berufsschule. Im ersten Jahr lösten nur noch sechs von hundert ihren Vertrag.",
  },
  {
    title: "Mietführerschein in fünf Sprachen",
    chapter: neighbourhood,
    topic: "HOUSING",
    summary:
      "An vier Abenden geht es um Vertrag, Nebenkosten, Lüften und Nachbarschaft. Wohnungsunternehmen laden Absolventinnen und Absolventen bevorzugt zur Besichtigung ein.",
  },
  {
    title: "Ankommens-Treffpunkt im Leerstand",
    chapter: neighbourhood,
    topic: "URBAN_DEVELOPMENT",
    summary:
      "Ein leeres Ladenlokal wurde Treffpunkt mit festen Zeiten: Beratung am Vormittag, Vereine am Abend. Drei weitere Ladenlokale folgten.",
  },
  {
    title: "Stadtteilkonferenz mit Dolmetschkabine",
    chapter: neighbourhood,
    topic: "URBAN_DEVELOPMENT",
    summary:
      "Die Konferenz wird in vier Sprachen gedolmetscht und von Kindern moderiert begonnen. Der Anteil der Teilnehmenden mit Zuwanderungsgeschichte verdreifachte sich.",
  },
  {
    title: "Interkultureller Kalender der Vereine",
    chapter: transparency,
    topic: "CULTURE",
    summary:
      "Vereine tragen Feste und Treffen selbst ein, die Stadt druckt zweimal im Jahr. Überschneidungen bei Sälen wurden selten.",
  },
  {
    title: "Chor ohne Noten",
    chapter: neighbourhood,
    topic: "CULTURE",
    summary:
      "Musikschule und Kulturvereine singen mittwochs Lieder aus zehn Ländern. Aus dem Chor entstanden zwei Sprachtandemgruppen.",
  },
  {
    title: "Einbürgerungslotsen",
    chapter: access,
    topic: "LEGAL_STATUS",
    summary:
      "Eingebürgerte begleiten Antragstellende vom Vorgespräch bis zur Feier. Vollständige Anträge verkürzen das Verfahren um vier Monate.",
  },
  {
    title: "Servicestelle gegen Diskriminierung",
    chapter: networking,
    topic: "ANTI_DISCRIMINATION",
    summary:
      "Eine unabhängige Stelle nimmt Meldungen auf, vermittelt und berichtet dem Rat. Zwei Ämter änderten danach ihre Anschreiben.",
  },
  {
    title: "Ehrenamtsbörse mit Patenschaften",
    chapter: transparency,
    topic: "VOLUNTEERING",
    summary:
      "Angebote und Gesuche stehen nach Stadtteil und Zeit nebeneinander. Vier von fünf Patenschaften halten länger als ein Jahr.",
  },
  {
    title: "Gesundheitslotsinnen im Stadtteil",
    chapter: neighbourhood,
    topic: "HEALTH",
    summary:
      "Zwanzig geschulte Frauen informieren in ihren Sprachen über Vorsorge. In zwei Stadtteilen stieg die Teilnahme an den U-Untersuchungen deutlich.",
  },
  {
    title: "Vom Fall zur Struktur",
    chapter: steering,
    topic: "FIRST_ORIENTATION",
    summary:
      "Case Managerinnen und Case Manager sammeln Hindernisse ohne Personenbezug, die Projektgruppe behebt monatlich eines. Im ersten Jahr fielen neun Formulare weg.",
  },
  {
    title: "Lernwerkstatt am Samstag",
    chapter: chains,
    topic: "EDUCATION",
    summary:
      "Studierende und Schülerinnen und Schüler lernen gemeinsam für Abschlüsse. Acht von zehn Teilnehmenden erreichten den Schulabschluss, den sie anstrebten.",
  },
];
