import { de } from "./words.de.ts";

export const deSimple: typeof de = {
  ...de,
  title: "Ziele und Zahlen",
  intro:
    "Jede Stadt hat Ziele. Hier sehen Sie: Was hat die Stadt geschafft? Was fehlt noch? Wie ist es in anderen Städten?",
  town: "Stadt oder Kreis",
  currentYear: "Dieses Jahr bis heute",
  panel: (town) => `Ziele von ${town}`.trim(),
  unknownTown: "Diese Stadt gibt es hier nicht. Bitte wählen Sie eine andere Stadt.",
  results: (lines) => `${lines} Zahlen`,
  caption: (town, year) => `${town} ${year}: Zuerst sehen Sie, was noch fehlt.`,
  column: {
    ...de.column,
    indicator: "Was wird gezählt?",
    value: "Heute",
    peers: "Ähnliche Städte",
    status: "Geschafft?",
    quarter: "Zeit",
    basis: "So viele Menschen wurden gezählt",
  },
  status: {
    REACHED: "geschafft",
    ON_TRACK: "fast geschafft",
    BEHIND: "noch nicht geschafft",
    NO_DATA: "keine Zahlen",
    NO_TARGET: "kein Ziel",
  },
  indicator: {
    SEATS_PER_NEED: "Plätze für jeden Menschen, der einen braucht",
    FREE_SEATS: "Freie Plätze",
    WAITING_DAYS: "So lange muss man warten",
    COMPLETION_RATE: "So viele bleiben bis zum Ende im Kurs",
    PASS_RATE: "So viele schaffen die Prüfung",
    NETWORK_DENSITY: "So gut arbeiten alle zusammen",
    GRANT_PER_HEAD: "Geld vom Land für jeden Einwohner",
    COST_PER_COMPLETION: "Kosten für jeden, der einen Kurs schafft",
  },
  open: (indicator) => `${indicator}: mehr zeigen`,
  close: "Weniger zeigen",
  comparable: "Das sind Städte, die ähnlich groß sind.",
  sentence: {
    ...de.sentence,
    reached: (town, reached, all) => `${town} hat ${reached} von ${all} Zielen geschafft.`,
    behind: (indicator, value, target) =>
      `Hier fehlt am meisten: ${indicator}. Heute: ${value}. Das Ziel ist: ${target}.`,
    noTargets: (town) => `${town} hat keine Ziele aufgeschrieben.`,
    overTime: (indicator, first, from, last, to) =>
      `${indicator}. Früher (${from}): ${first}. Zuletzt (${to}): ${last}.`,
  },
  own: "diese Stadt",
  noQuarters: "Dazu gibt es keine Zahlen.",
  howComputed: "So haben wir gerechnet",
  due: (day) => `Das Ziel gilt bis zum ${day}.`,
};
