import { de } from "./words.de.ts";

export const deSimple: typeof de = {
  ...de,
  title: "Geld vom Land",
  intro: "Hier steht: Für welche Projekte gibt es Geld? Bis wann muss man es beantragen? Wer bekommt schon Geld?",
  parts: {
    ...de.parts,
    legend: "Was möchten Sie sehen?",
    calls: "Wo gibt es Geld?",
    grants: "Mein Geld",
    queue: "Was ist zu tun?",
    budgets: "Geld im Haushalt",
  },
  invented: "Das ist ein Beispiel. In Wirklichkeit gibt es dieses Geld nicht.",
  days: {
    ...de.days,
    over: (days, one) => (one ? "seit 1 Tag zu spät" : `seit ${days} Tagen zu spät`),
    method: "So viele Tage sind es von heute bis zum letzten Tag.",
  },
  map: {
    ...de.map,
    panel: "Diese Städte und Kreise bekommen Geld",
    sentence: (all, _towns, _counties, projects, granted, most) =>
      `${all} Städte und Kreise bekommen Geld: ${granted} für ${projects} Projekte. Am meisten bekommt ${most}.`,
    noList: (programme) =>
      `Wir wissen nicht, welche Städte Geld von ${programme} bekommen haben. Darum ist die Karte leer. Unten stehen Zahlen über das Programm.`,
    nothing: "Hier bekommt keine Stadt Geld.",
    wayOut: "Alles zeigen",
    column: {
      town: "Stadt oder Kreis",
      kind: "Art",
      projects: "Projekte",
      granted: "So viel Geld",
      disbursed: "schon gezahlt",
    },
  },
  figures: {
    ...de.figures,
    panel: "Zahlen über die Programme",
    intro:
      "Manche Zahlen haben andere veröffentlicht. Manche Zahlen sind nur Beispiele. Wir zählen sie nicht zusammen.",
    noTotals: "Zu diesem Programm haben wir keine Beispiele.",
    own: "Beispiele in KommGraph",
  },
  programmes: {
    ...de.programmes,
    panel: "Alle Programme",
    noPeriod: "Wir wissen nicht, seit wann",
    predecessor: "Davor:",
    successor: "Danach:",
  },
};
