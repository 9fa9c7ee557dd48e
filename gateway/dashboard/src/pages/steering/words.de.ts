export const de = {
  title: "Steuerung",
  intro: "Was sich eine Kommune vorgenommen hat, wo sie steht und wie es vergleichbaren Kommunen geht.",
  town: "Kommune oder Kreis",
  year: "Jahr",
  currentYear: "Laufendes Jahr bis heute",
  panel: (town: string) => `Ziele und Kennzahlen ${town}`.trim(),
  unknownTown: "Diese Kommune gibt es nicht. Wählen Sie oben eine andere.",
  results: (lines: string) => `${lines} Kennzahlen`,
  caption: (town: string, year: string) => `${town} ${year}: was hinter seinem Ziel liegt, steht zuerst`,
  column: {
    indicator: "Kennzahl",
    target: "Ziel",
    value: "Stand",
    peers: "Vergleichskommunen",
    status: "Bewertung",
    urgency: "Dringlichkeit",
    quarter: "Quartal",
    basis: "beruht auf Menschen",
  },
  status: {
    REACHED: "erreicht",
    ON_TRACK: "auf dem Weg",
    BEHIND: "zurück",
    NO_DATA: "keine Daten",
    NO_TARGET: "kein Ziel gesetzt",
  },
  indicator: {
    SEATS_PER_NEED: "Plätze je Mensch mit Bedarf",
    FREE_SEATS: "Freie Plätze",
    WAITING_DAYS: "Wartezeit",
    COMPLETION_RATE: "Abschlussquote",
    PASS_RATE: "Bestehensquote",
    NETWORK_DENSITY: "Netzwerkdichte",
    GRANT_PER_HEAD: "Förderung je Kopf",
    COST_PER_COMPLETION: "Kosten je Abschluss",
  },
  computed: {
    SEATS_PER_NEED:
      "Plätze der Angebote, die am letzten Tag laufen oder innerhalb von sechs Wochen beginnen, geteilt durch die Menschen aller Bedarfe, die an diesem Tag bestehen.",
    FREE_SEATS:
      "Heute freie Plätze der Angebote, die laufen oder innerhalb von sechs Wochen beginnen. Was früher frei war, wird nicht aufbewahrt.",
    WAITING_DAYS:
      "Für alle, die am letzten Tag etwas brauchen: Tage bis zum nächsten Beginn eines Angebots am Ort mit demselben Handlungsfeld und Niveau für ihre Gruppe oder für alle, höchstens ein Jahr weit; null, wo ein offenes Angebot schon läuft. Mittel über die Menschen. Es ist die Wartezeit einer Person, die an diesem Tag zugewiesen würde; ob ein Platz frei ist, geht nicht ein.",
    COMPLETION_RATE:
      "Von den Kursen, die im Zeitraum endeten: wer bis zum Ende teilnahm, in Prozent derer, die begannen.",
    PASS_RATE:
      "Von den Kursen, die im Zeitraum endeten: wer die Abschlussprüfung bestand, in Prozent derer, die sie ablegten.",
    NETWORK_DENSITY:
      "Paare von Partnern am Ort, die am letzten Tag verbunden sind, in Prozent aller Paare. Verbindungen folgen aus den Daten ihrer Belege; was kein Datum hat, zählt für jeden Tag.",
    GRANT_PER_HEAD:
      "Euro der Landesförderung, die im Zeitraum an Partner am Ort bewilligt wurde, ohne Weitergeleitetes, je Einwohner.",
    COST_PER_COMPLETION:
      "Von den Kursen, die Projekte bezahlen, im Zeitraum endeten und ihr Ergebnis meldeten: die Zuwendungen dieser Projekte, zu gleichen Teilen auf ihre Angebote verteilt, geteilt durch alle, die bis zum Ende teilnahmen. Eigenanteile und anderes Geld gehen nicht ein.",
  },
  days: (count: string) => `${count} Tage`,
  open: (indicator: string) => `${indicator}: Verlauf und Berechnung zeigen`,
  close: "Verlauf schließen",
  peers: (names: readonly string[]) =>
    names.length === 0 ? "Es gibt keine vergleichbaren Kommunen." : `Verglichen wird mit ${names.join(", ")}.`,
  comparable: "Das sind bis zu acht Kommunen derselben Art mit der ähnlichsten Einwohnerzahl; gezeigt wird ihr Median.",
  sentence: {
    unit: "Ziele; dazu Stand und Ziel einer Kennzahl in ihrer Einheit",
    method:
      "Gezählt werden die Kennzahlen, für die es ein Ziel gibt, und die davon, die es erreichen. Wie eine Kennzahl berechnet wird, steht in ihrer Zeile.",
    reached: (town: string, reached: string, all: string) => `${town} hat ${reached} von ${all} Zielen erreicht.`,
    behind: (indicator: string, value: string, target: string) =>
      `Am weitesten zurück liegt „${indicator}“: ${value} statt ${target}.`,
    noTargets: (town: string) => `Für ${town} sind keine Ziele hinterlegt; gezeigt werden die Kennzahlen.`,
    overTime: (indicator: string, first: string, from: string, last: string, to: string, peers: string | null) =>
      `${indicator}: ${first} im Quartal ${from}, ${last} im Quartal ${to}${peers === null ? "" : `; in vergleichbaren Kommunen zuletzt ${peers}`}.`,
    unknown: "Zu dieser Kennzahl ist nichts bekannt.",
  },
  own: "diese Kommune",
  quarters: (indicator: string) => `${indicator} nach Quartalen, das neueste zuerst`,
  noQuarters:
    "Zu dieser Kennzahl ist in den letzten acht Quartalen nichts bekannt oder nichts, was gezeigt werden darf.",
  howComputed: "So wird gerechnet",
  due: (day: string) => `Das Ziel soll bis zum ${day} erreicht sein.`,
  unitOfTable: "je Zeile: Plätze, Tage, Prozent oder Euro",
  source: (owners: string) => `KommGraph: Angaben der ${owners}`,
  owner: {
    municipalities: "Kommunen",
    organizations: "Organisationen",
    courses: "Kursträger",
    funding: "Bewilligungsbehörden",
    network: "Netzwerke",
  } as Record<string, string>,
  methodOfTable: "Steht bei jeder Kennzahl: öffnen Sie ihre Zeile. Gerundet wird erst bei der Anzeige.",
  file: "steuerung",
};
