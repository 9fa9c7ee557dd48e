import { de as german } from "./words.de.ts";

export const deSimple: typeof german = {
  ...german,
  title: "Wo fehlt etwas?",
  intro: "Hier sehen Sie: Wo warten Menschen auf einen Platz? Und wo sind noch Plätze frei?",
  topic: "Thema",
  level: "Wie gut ist das Deutsch?",
  group: "Für wen?",
  day: "Tag",
  allGroups: "Für alle Menschen",
  without: "Nur Orte ohne freien Platz",
  panel: "Wo fehlen Plätze?",
  sentence: {
    short: (people, towns, most, missing) =>
      `${people} Menschen haben keinen Platz. Sie leben in ${towns} Orten. Die meisten Plätze fehlen in ${most}: ${missing}.`,
    without: (towns, people) =>
      `In ${towns} Orten ist in den nächsten sechs Wochen kein Platz frei. Dort warten ${people} Menschen.`,
    none: "Für alle Menschen gibt es einen Platz.",
  },
  column: {
    town: "Ort",
    needed: "So viele Menschen brauchen einen Platz",
    offered: "Plätze",
    free: "freie Plätze",
    missing: "So viele Plätze fehlen",
    served: "So viele haben einen Platz",
  },
  legend: {
    title: "So viele Menschen finden einen freien Platz (in Kreisen und großen Städten)",
    missing: "Das wissen wir nicht",
    dot: "Punkt: So viele Plätze fehlen in diesem Ort",
    ring: "Ring: Hier gibt es gar kein Angebot",
    hidden: (least, towns) =>
      `In ${towns} Orten fehlen weniger als ${least} Plätze. Diese Orte stehen nur in der Tabelle.`,
  },
  empty: "Dazu wissen wir nichts.",
  emptyWayOut: "Neu anfangen",
};
