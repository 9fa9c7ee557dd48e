import { de as german } from "./words.de.ts";

export const deSimple: typeof german = {
  ...german,
  accessibility: {
    title: "Diese Seite soll für alle sein",
    parts: [
      {
        heading: "Was gut geht",
        lines: [
          "Sie können diese Seite mit der Tastatur bedienen.",
          "Sie können sich die Seite vorlesen lassen.",
          "Sie können die Schrift groß machen.",
        ],
      },
      {
        heading: "Was noch nicht gut geht",
        lines: [
          "- Eine Karte kann man nicht vorlesen. Aber zu jeder Karte gibt es einen Satz und eine Tabelle.",
          "- Manche Angebote sind in schwerer Sprache geschrieben.",
          "- Es gibt noch keine Filme in Gebärdensprache.",
        ],
      },
      {
        heading: "Etwas geht nicht?",
        lines: [
          "Schreiben Sie uns.",
          "Sind Sie mit der Antwort nicht zufrieden? Dann hilft Ihnen die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen.",
        ],
      },
    ],
  },
  feedback: {
    title: "Sagen Sie uns Ihre Meinung",
    parts: [
      {
        heading: "So erreichen Sie uns",
        lines: ["Etwas ist falsch? Etwas fehlt? Sie verstehen etwas nicht? Schreiben Sie uns."],
      },
    ],
  },
  noContact: "Hier steht noch keine Adresse. Fragen Sie bitte die Stelle, die diese Seite anbietet.",
};
