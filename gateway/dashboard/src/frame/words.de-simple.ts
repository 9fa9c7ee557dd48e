import { de as german } from "./words.de.ts";

export const deSimple: typeof german = {
  ...german,
  subtitle: "Zusammen planen: Hilfe für Menschen, die neu in Nordrhein-Westfalen sind",
  skip: { content: "Zum Inhalt", navigation: "Zum Menü" },
  navigation: "Menü",
  pages: {
    situation: "Wo fehlt etwas?",
    offers: "Angebote",
    network: "Wer arbeitet zusammen?",
    funding: "Geld vom Land",
    steering: "Ziele",
    events: "Termine",
    practice: "Gute Ideen",
    about: "Über diese Seite",
  },
  acting: "Ich bin angemeldet als",
  demonstration:
    "Die Städte und die Ämter gibt es wirklich. Auch die Zahlen zur Bevölkerung sind echt. Die Kurse und die Vereine sind erfunden. Sie sind nur Beispiele.",
  footer: {
    accessibility: "Seite ohne Hindernisse",
    feedback: "Sagen Sie uns Ihre Meinung",
    simple: "Erklärung in einfacher Sprache",
    licences: "Woher die Zahlen kommen",
    sandbox: "Für Menschen, die programmieren",
  },
};
