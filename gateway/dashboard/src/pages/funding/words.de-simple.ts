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
  unknown: "das wissen wir nicht",
  source: "KommGraph. Das haben uns die Menschen mit Anträgen und die Behörden gesagt",
  eligible: {
    KOMM_IN: "Kreise, kreisfreie Städte und große Städte mit einer Ausländerbehörde",
    KOMM_AN_II:
      "Städte und Kreise mit einem Kommunalen Integrationszentrum. Sie dürfen das Geld an Vereine weitergeben",
    KOMM_AN_III: "große Verbände der Wohlfahrt",
    KIM_1: "Städte und Kreise mit einem Kommunalen Integrationszentrum",
    KIM_2: "Städte und Kreise. Und Organisationen der Wohlfahrt",
    KIM_3: "Städte und Kreise mit einer Ausländerbehörde oder Einbürgerungsbehörde",
    MSO_ANSCHUB: "Vereine von Menschen mit Einwanderungsgeschichte. Der Verein ist höchstens fünf Jahre alt",
    MSO_EINZEL: "Vereine von Menschen mit Einwanderungsgeschichte",
    MSO_PARTNER:
      "zwei Vereine von Menschen mit Einwanderungsgeschichte zusammen: einer mit viel und einer mit wenig Erfahrung",
    BRUECKENPROJEKTE: "Jugendämter. Sie dürfen das Geld an Organisationen der Jugendhilfe weitergeben",
  },
  amounts: {
    KOMM_IN: "Geld für ein Projekt",
    KOMM_AN_II: "Es steht nicht fest, wie viel",
    KOMM_AN_III:
      "mindestens 5.000 €. Höchstens 90 € von 100 € Kosten. Für Sachen: 8.800 € im Jahr für jede volle Stelle",
    KIM_1:
      "57.000 € für eine volle Stelle. 22.500 € für eine halbe Stelle in der Verwaltung. Höchstens 5.700 € für einen Arbeitsplatz",
    KIM_2: "ein fester Betrag für diese Aufgabe",
    KIM_3: "ein fester Betrag für diese Aufgabe",
    MSO_ANSCHUB: "6.000 € im Jahr. Das deckt alle Kosten",
    MSO_EINZEL: "höchstens 15.000 €. Und höchstens 80 € von 100 € Kosten",
    MSO_PARTNER: "höchstens 15.000 €. Und höchstens 80 € von 100 € Kosten",
    BRUECKENPROJEKTE: "ein Zuschuss. Es steht nicht fest, wie viel",
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
