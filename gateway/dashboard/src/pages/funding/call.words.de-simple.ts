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
  rule: {
    HAS_IMMIGRATION_OFFICE:
      "Die Stadt stellt den Antrag. Sie hat eine eigene Ausländerbehörde oder Einbürgerungsbehörde.",
    SERVES_A_FOCUS:
      "Das Projekt hilft bei einem von diesen Dingen: Alle wissen mehr. Alle arbeiten besser zusammen. Oder die Stadt plant besser.",
    ACCOMPANIES_ORGANIZATION: "Das Projekt hilft der Stadt, ihre Arbeit zu verändern.",
    HAS_INTEGRATION_CENTRE:
      "Die Stadt oder der Kreis stellt den Antrag. Dort gibt es ein Kommunales Integrationszentrum.",
    FORWARDING: "Man darf das Geld weitergeben. Wer es weitergibt, prüft: Wofür wurde es ausgegeben?",
    BUILDING_BLOCK: "Das Projekt gehört zu Baustein A, B, C oder D.",
    WELFARE_ASSOCIATION: "Ein großer Verband der Wohlfahrt stellt den Antrag.",
    SHARE_90: "Von 100 Euro Kosten zahlt das Land höchstens 90 Euro. Nicht alle Kosten zählen.",
    LUMP_SUM_8800: "Für Sachen gibt es 8.800 Euro im Jahr für jede volle Stelle.",
    LEAST_5000: "Es gibt mindestens 5.000 Euro.",
    HAS_CONCEPT: "Die Stadt hat einen Plan. Und sie hat Gruppen, die das Projekt leiten und daran arbeiten.",
    POST_57000: "Für eine volle Stelle, die alles koordiniert, gibt es 57.000 Euro im Jahr.",
    ASSISTANCE_22500: "Für eine halbe Stelle in der Verwaltung gibt es 22.500 Euro im Jahr.",
    WORKPLACE_5700: "Für einen neuen Arbeitsplatz gibt es höchstens 5.700 Euro.",
    EXTRA_POST_FOR_TOWN:
      "Der Kreis kann noch eine Stelle für eine Stadt bekommen. Die Stadt hat eine Ausländerbehörde, ein Jugendamt und einen Integrationsrat.",
    ELIGIBLE_CARRIER: "Die Stadt stellt den Antrag. Die Beratung darf auch eine Organisation der Wohlfahrt machen.",
    CROSS_JURISDICTION:
      "Die Beratung kennt viele Gesetze und hilft bei allen: SGB II, III, VIII und XII, AsylbLG, AufenthG.",
    LEGAL_CONSOLIDATION:
      "Die Stellen helfen Menschen, die sich gut integriert haben. Sie sollen sicher bleiben dürfen.",
    REGISTERED_CLUB: "Ein eingetragener Verein stellt den Antrag. Der Verein ist in Nordrhein-Westfalen.",
    NON_PROFIT: "Der Verein ist gemeinnützig. Das ist anerkannt.",
    MIGRATION_HISTORY_50: "Mindestens die Hälfte der Mitglieder oder des Vorstands hat eine Einwanderungsgeschichte.",
    INDEPENDENT: "Der Verein gehört zu keinem Staat und zu keiner Partei.",
    AT_MOST_5_YEARS: "Der Verein ist höchstens fünf Jahre alt.",
    FIXED_6000: "Es gibt 6.000 Euro im Jahr. Das deckt alle Kosten, die gefördert werden.",
    SHARE_80: "Von 100 Euro Kosten zahlt das Land höchstens 80 Euro. Nicht alle Kosten zählen.",
    AT_MOST_15000: "Es gibt höchstens 15.000 Euro.",
    OWN_SHARE_20:
      "Von 100 Euro Kosten zahlt der Verein mindestens 20 Euro selbst. Freiwillige Arbeit zählt auch: höchstens 15 Euro.",
    EXPERIENCED_WITH_INEXPERIENCED:
      "Zwei Vereine stellen den Antrag zusammen: einer mit viel und einer mit wenig Erfahrung.",
    YOUTH_OFFICE: "Ein Jugendamt stellt den Antrag.",
    REFUGEE_FAMILIES: "Das Angebot hilft geflüchteten Familien. Sie lernen die Kita leicht kennen.",
  },
};
