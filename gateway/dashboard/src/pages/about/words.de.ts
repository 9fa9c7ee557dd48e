/** A heading with its paragraphs; a line that begins with “- ” belongs to a list. */
interface Part {
  heading: string;
  lines: readonly string[];
}

export const de = {
  accessibility: {
    title: "Erklärung zur Barrierefreiheit",
    parts: [
      {
        heading: "Wie barrierefrei diese Seite ist",
        lines: [
          "Diese Seite soll für alle nutzbar sein. Maßstab sind die Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITV NRW) und die Norm EN 301 549 mit den Erfolgskriterien der WCAG 2.2, Stufe AA.",
          "Jede Ansicht wird bei jeder Änderung maschinell geprüft: in drei Sprachen, hell und dunkel, breit und schmal. Eine Prüfung durch eine unabhängige Stelle hat noch nicht stattgefunden.",
        ],
      },
      {
        heading: "Was noch nicht barrierefrei ist",
        lines: [
          "- Karten sind Bilder. Jede Karte hat darüber einen Satz, der sagt, was sie zeigt, und daneben eine Tabelle mit denselben Zahlen.",
          "- Titel und Beschreibungen von Angeboten stehen in der Sprache, in der die Träger sie geschrieben haben.",
          "- Videos in Gebärdensprache gibt es noch nicht.",
        ],
      },
      {
        heading: "Wenn Sie auf eine Barriere stoßen",
        lines: [
          "Schreiben Sie uns unter „Rückmeldung“. Erhalten Sie keine zufriedenstellende Antwort, hilft Ihnen die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen.",
        ],
      },
    ] as readonly Part[],
  },
  feedback: {
    title: "Rückmeldung",
    parts: [
      {
        heading: "So erreichen Sie uns",
        lines: [
          "Sagen Sie uns, was fehlt, was falsch ist oder was Sie nicht verstehen. Nennen Sie die Adresse der Ansicht: Sie enthält Ihre Auswahl, aber nichts über Sie.",
        ],
      },
    ] as readonly Part[],
  },
  contact: "Schreiben Sie an",
  noContact:
    "Für diese Installation ist keine Kontaktadresse eingetragen. Wenden Sie sich an die Stelle, die sie betreibt.",
  simple: {
    title: "Was ist KommGraph? Erklärung in einfacher Sprache",
    parts: [
      {
        heading: "Worum geht es?",
        lines: [
          "Viele Menschen kommen neu nach Nordrhein-Westfalen. Sie wollen Deutsch lernen. Sie suchen Arbeit, eine Wohnung oder einen Kita-Platz.",
          "Viele Stellen helfen ihnen dabei: Städte, Vereine, Sprachschulen und Ämter.",
          "KommGraph zeigt, wer wo hilft. Und KommGraph zeigt, wo Hilfe fehlt.",
        ],
      },
      {
        heading: "Was finde ich wo?",
        lines: [
          "- Wo fehlt etwas? Eine Karte zeigt, wo Plätze fehlen.",
          "- Angebote: Hier suchen Sie Kurse und Treffpunkte.",
          "- Wer arbeitet zusammen? Hier sehen Sie die Netzwerke.",
          "- Geld vom Land: Hier geht es um Förderung.",
          "- Ziele: Was will eine Stadt erreichen? Und was hat sie schon geschafft?",
          "- Termine: Hier stehen Veranstaltungen.",
          "- Gute Ideen: Was hat anderswo gut geklappt?",
        ],
      },
      {
        heading: "Gut zu wissen",
        lines: [
          "Neben vielen Zahlen steht ein kleines i. Klicken Sie darauf. Dann sehen Sie, woher die Zahl kommt.",
          "Manchmal steht dort ein Punkt und keine Zahl. Dann sind es weniger als fünf Menschen. Wir zeigen die Zahl nicht. So kann man niemanden erkennen.",
          "KommGraph speichert keine Namen von Menschen, die Hilfe suchen.",
        ],
      },
    ] as readonly Part[],
  },
  sources: {
    title: "Quellen und Lizenzen",
    parts: [
      {
        heading: "Daten",
        lines: [
          "- Kommunen, Bevölkerung, Fläche: © Statistisches Bundesamt (Destatis) 2023",
          "- Zensus 2022: © Statistische Ämter des Bundes und der Länder",
          "- Kennzahlen der Kreise (INKAR): © Bundesinstitut für Bau-, Stadt- und Raumforschung (BBSR) 2024",
          "- Grenzen auf den Karten: © GeoBasis-DE / BKG 2021 (Daten verändert: vereinfacht und in eine Ebene gelegt)",
          "Für alle vier gilt die Datenlizenz Deutschland – Namensnennung – Version 2.0 (www.govdata.de/dl-de/by-2-0).",
          "Organisationen, Träger, Kurse, Bedarfe, Netzwerke und Förderfälle sind für die Vorführung erfunden.",
        ],
      },
      {
        heading: "Gestaltung und Programm",
        lines: [
          "- KommGraph: EUPL-1.2",
          "- Farben und Abstände: KERN, das Designsystem der deutschen Verwaltung, EUPL-1.2",
          "- Schrift: Fira Sans, SIL Open Font License 1.1",
          "- Preact, urql und Vite: MIT; topojson: ISC",
        ],
      },
    ] as readonly Part[],
  },
};
