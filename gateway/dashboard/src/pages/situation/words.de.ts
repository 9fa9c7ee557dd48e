export const de = {
  title: "Lage",
  intro: "Wo Menschen auf Plätze warten und wo noch Plätze frei sind.",
  topic: "Handlungsfeld",
  level: "Sprachniveau",
  group: "Zielgruppe",
  day: "Stichtag",
  all: "Alle",
  allGroups: "Alle Zielgruppen",
  without: "Nur Orte mit Bedarf, aber ohne freien Platz",
  panel: "Bedarf und freie Plätze in den Kommunen",
  sentence: {
    short: (people: string, towns: string, most: string, missing: string) =>
      `${people} Menschen in ${towns} Kommunen haben keinen freien Platz; am meisten fehlen in ${most} (${missing}).`,
    without: (towns: string, people: string) =>
      `In ${towns} Kommunen gibt es innerhalb von sechs Wochen keinen freien Platz; dort warten ${people} Menschen.`,
    none: "Für alle Menschen, deren Bedarf bekannt ist, gibt es einen freien Platz.",
  },
  column: {
    town: "Kommune",
    needed: "Bedarf",
    offered: "Plätze",
    free: "freie Plätze",
    missing: "fehlende Plätze",
    served: "versorgt",
  },
  unit: { people: "Menschen", places: "Plätze", share: "Prozent der Menschen mit Bedarf" },
  source: "KommGraph: Bedarfe der Kommunen, Angebote der Träger und Organisationen",
  method: {
    needed: "Summe der gemeldeten Bedarfe, die am Stichtag gelten. Zahlen unter fünf sind nicht enthalten.",
    offered:
      "Plätze der Angebote, die am Stichtag laufen oder innerhalb von sechs Wochen beginnen (§ 7 IntV). Bei mehreren Zielgruppen mindestens so viele: Je Niveau zählt die Gruppe mit den meisten Plätzen, weil ein Angebot mehreren Gruppen offenstehen kann.",
    free: "Davon nicht belegt, ebenso gezählt.",
    missing:
      "Bedarf abzüglich freier Plätze, je Niveau und Gruppe gerechnet und nie unter null. Mindestens so viele: Ein Platz, der mehreren Gruppen offensteht, zählt bei jeder. Nicht gerundet.",
    served: "Anteil der Menschen mit Bedarf, für die höchstens ein Platz frei ist; auf ganze Prozent gerundet.",
  },
  legend: {
    title: "Anteil der Menschen mit Bedarf, für die ein Platz frei ist (Kreise und kreisfreie Städte)",
    missing: "keine Angabe",
    dot: "Punkt: fehlende Plätze in einer Kommune",
    ring: "Ring: dort gibt es gar kein Angebot",
    hidden: (least: string, towns: string) =>
      `Orte mit weniger als ${least} fehlenden Plätzen sind ausgeblendet (${towns}); die Tabelle zeigt alle.`,
  },
  map: (sentence: string) => `Karte von Nordrhein-Westfalen. ${sentence}`,
  mark: (town: string, missing: string) => `${town}: ${missing} fehlende Plätze`,
  mapSource:
    "Geometrie: © GeoBasis-DE / BKG 2021 (Daten verändert), dl-de/by-2-0. Bedarfe und Angebote: zur Vorführung erfunden.",
  results: (towns: string) => `${towns} Kommunen gefunden`,
  empty: "Zu dieser Auswahl ist kein Bedarf gemeldet und kein Angebot bekannt.",
  emptyWayOut: "Auswahl zurücksetzen",
  caption: (topic: string, towns: string) =>
    `${topic}: ${towns} Kommunen, die mit den meisten fehlenden Plätzen zuerst`,
  file: "lage",
};
