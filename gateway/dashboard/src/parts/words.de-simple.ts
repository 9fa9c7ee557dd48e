import { de as german } from "./words.de.ts";

export const deSimple: typeof german = {
  ...german,
  loading: "Die Seite lädt …",
  again: "Noch einmal versuchen",
  partial: {
    ...german.partial,
    title: "Etwas fehlt",
    service: {
      municipalities: "Die Angaben von den Städten fehlen gerade",
      organizations: "Die Angaben von den Vereinen fehlen gerade",
      courses: "Die Angaben zu den Kursen fehlen gerade",
      funding: "Die Angaben zum Geld fehlen gerade",
      network: "Die Berechnungen fehlen gerade",
    },
    sums: "Die Summen stimmen deshalb nicht ganz.",
  },
  incomplete: "nicht ganz vollständig",
  empty: "Hier ist nichts",
  failure: {
    ...german.failure,
    unreachable: "Das Internet geht gerade nicht",
    unreachableRemedy: "Bitte prüfen Sie Ihr Internet. Versuchen Sie es dann noch einmal.",
    refused: "Das hat nicht geklappt",
    refusedRemedy: "Bitte versuchen Sie es noch einmal. Klappt es wieder nicht? Dann nennen Sie uns die Fehlernummer.",
    forbidden: "Das dürfen Sie nicht sehen",
    forbiddenRemedy: "Vielleicht müssen Sie sich anmelden.",
    signedOut: "Sie sind nicht mehr angemeldet",
    signedOutRemedy: "Bitte melden Sie sich neu an.",
  },
  remembered: (when) => `Das Internet geht nicht. Das hier ist von ${when}.`,
  stale: {
    day: (when) => `Die Zahlen sind von ${when}.`,
    week: (when) => `Achtung: Die Zahlen sind alt. Sie sind von ${when}.`,
  },
  withheld: "Diese Zahl ist kleiner als fünf. Wir zeigen sie nicht. So kann man niemanden erkennen.",
  figure: {
    ...german.figure,
    unit: "Was wird gezählt?",
    asOf: "Von wann ist die Zahl?",
    source: "Wer hat gezählt?",
    group: "Für wen?",
    method: "Wie wird gerechnet?",
    kind: {
      official: "von einem Amt",
      published: "veröffentlicht",
      estimated: "geschätzt",
      demonstration: "erfunden, nur ein Beispiel",
      computed: "ausgerechnet",
    },
  },
};
