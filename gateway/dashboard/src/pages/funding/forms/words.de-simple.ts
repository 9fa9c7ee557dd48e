import { de } from "./words.de.ts";

export const deSimple: typeof de = {
  ...de,
  title: "Wie heißt das Projekt?",
  kind: "Was für ein Projekt ist es?",
  topics: "Um welches Thema geht es?",
  requested: "Wie viel Geld brauchen wir? (in Euro)",
  ownShare: "Wie viel Geld zahlen wir selbst? (in Euro)",
  plan: "Was kostet wie viel?",
  planHint: "Alles zusammen ist so viel wie das Geld, das wir brauchen, und das Geld, das wir selbst zahlen.",
  line: { text: "Wofür?", kind: "Welche Kosten?", amount: "Wie viel Euro?" },
  begin: "Einen Antrag anfangen",
  beginHint: "Nur Sie sehen den Antrag, bis Sie ihn abgeben. Es muss noch nicht alles da sein.",
  draft: "Antrag anfangen",
  drafted: "Der Antrag ist angefangen.",
  toDraft: "Zum Antrag",
  revise: "Antrag ändern",
  save: "Speichern",
  saved: "Das ist gespeichert.",
  decisions: { approve: "Geld geben", return: "Etwas fragen", reject: "Kein Geld geben" },
  precheckAmount: "Wie viel Geld möchten wir? (in Euro)",
  precheckHint: "Dann prüfen wir auch, ob der Betrag passt.",
};
