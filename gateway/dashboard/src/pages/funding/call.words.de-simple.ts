import { de } from "./call.words.de.ts";

export const deSimple: typeof de = {
  ...de,
  verdict: { YES: "ja", NO: "nein", MISSING: "wissen wir noch nicht" },
  calls: {
    ...de.calls,
    panel: "Hier gibt es Geld",
    sentence: {
      open: (open, coming, first, days) =>
        `${open === "1" ? "Einen Antrag kann man jetzt stellen" : `${open} Anträge kann man jetzt stellen`}. Den ersten bis ${first} (${days}).${coming === "0" ? "" : ` ${coming === "1" ? "Ein weiterer kommt" : `${coming} weitere kommen`} noch.`}`,
      none: (coming) =>
        `Jetzt kann man keinen Antrag stellen. Bald geht es ${coming === "1" ? "einmal" : `${coming}-mal`}.`,
    },
    caption: "Was zuerst endet, steht oben",
    none: "Jetzt kann man keinen Antrag stellen.",
    decidesNothing: "Das ist nur ein erster Blick. Ob Sie Geld bekommen, entscheidet die Behörde.",
    column: {
      title: "Wofür gibt es Geld?",
      deadline: "Bis wann?",
      days: "So lange noch",
      who: "Für wen?",
      amounts: "Wie viel?",
      verdict: "Passt das zu uns?",
    },
  },
  call: {
    ...de.call,
    close: "Schließen",
    gone: "Das gibt es nicht.",
    window: "Bis wann?",
    daysLeft: "So lange noch",
    notOpen: "Jetzt kann man keinen Antrag stellen",
    budgetYear: "Für welches Jahr?",
    priorities: "Was ist besonders wichtig?",
    rules: "Das muss stimmen",
    precheck: "Können wir Geld bekommen?",
    verdict: {
      YES: "Ja. Alles stimmt.",
      NO: "Nein. Etwas stimmt nicht.",
      MISSING: "Vielleicht. Etwas wissen wir noch nicht.",
    },
  },
};
