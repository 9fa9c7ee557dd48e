export const de = {
  verdict: { YES: "ja", NO: "nein", MISSING: "Angaben fehlen" },
  calls: {
    panel: "Offene und kommende Aufrufe",
    results: (count: string) => `${count} Aufrufe`,
    sentence: {
      open: (open: string, coming: string, first: string, days: string) =>
        `${open === "1" ? "Ein Aufruf ist offen" : `${open} Aufrufe sind offen`}, der erste bis ${first} (${days})${coming === "0" ? "" : coming === "1" ? "; ein weiterer ist angekündigt" : `; ${coming} weitere sind angekündigt`}.`,
      none: (coming: string) =>
        `Zurzeit ist kein Aufruf offen; ${coming === "1" ? "einer ist" : `${coming} sind`} angekündigt.`,
    },
    caption: "Die nächste Frist zuerst",
    none: "Zurzeit ist kein Aufruf offen und keiner angekündigt.",
    opens: (day: string) => `öffnet am ${day}`,
    group: "alle gezeigten Aufrufe",
    decidesNothing:
      "Die Vorprüfung rechnet mit dem, was hier bekannt ist. Sie ersetzt keinen Antrag und entscheidet nichts: Das tut die Bewilligungsbehörde.",
    column: {
      title: "Aufruf",
      deadline: "Antragsfrist",
      days: "verbleibend",
      who: "Wer sich bewerben kann",
      amounts: "Beträge",
      verdict: "Vorprüfung für uns",
    },
    file: "foerderaufrufe",
  },
  call: {
    panel: "Aufruf",
    close: "Aufruf schließen",
    gone: "Diesen Aufruf gibt es nicht.",
    programme: "Programm",
    window: "Antragsfrist",
    until: (from: string | null, to: string) => (from ? `${from} bis ${to} Uhr` : `bis ${to} Uhr`),
    daysLeft: "Verbleibend",
    notOpen: "nimmt zurzeit keine Anträge an",
    budgetYear: "Haushaltsjahr",
    priorities: "Schwerpunkte",
    note: "Hinweis",
    rules: "Voraussetzungen",
    precheck: "Können wir uns bewerben?",
    verdict: {
      YES: "Ja: Alle Voraussetzungen sind erfüllt, soweit sie hier bekannt sind.",
      NO: "Nein: Mindestens eine Voraussetzung ist nicht erfüllt.",
      MISSING: "Voraussichtlich ja: Keine Voraussetzung spricht dagegen, aber es fehlen noch Angaben.",
    },
  },
  rule: {
    HAS_IMMIGRATION_OFFICE: "Antragstellerin ist eine Kommune mit eigener Ausländer- oder Einbürgerungsbehörde.",
    SERVES_A_FOCUS:
      "Das Projekt dient der Transparenz, der Vernetzung und Koordination oder der strategischen Steuerung.",
    ACCOMPANIES_ORGANIZATION: "Das Projekt begleitet eine Organisationsentwicklung in der Kommune.",
    HAS_INTEGRATION_CENTRE: "Antragstellerin ist eine Kommune mit Kommunalem Integrationszentrum.",
    FORWARDING: "Das Geld darf weitergeleitet werden; wer es weiterleitet, prüft die Nachweise.",
    BUILDING_BLOCK: "Die Maßnahme gehört zu Baustein A, B, C oder D.",
    WELFARE_ASSOCIATION: "Antragsteller ist ein Spitzenverband der Freien Wohlfahrtspflege.",
    SHARE_90: "Gefördert werden höchstens 90 Prozent der zuwendungsfähigen Ausgaben (Anteilfinanzierung).",
    LUMP_SUM_8800: "Für Sachkosten gibt es 8.800 Euro je volle Stelle und Jahr.",
    LEAST_5000: "Eine Maßnahme wird mit mindestens 5.000 Euro gefördert.",
    HAS_CONCEPT: "Die Kommune richtet Lenkungs-, Arbeits- und Projektgruppen ein und hat ein Handlungskonzept.",
    POST_57000: "Eine volle Koordinierungsstelle wird mit 57.000 Euro im Jahr gefördert.",
    ASSISTANCE_22500: "Eine halbe Stelle Verwaltungsassistenz wird mit 22.500 Euro im Jahr gefördert.",
    WORKPLACE_5700: "Die Einrichtung eines Arbeitsplatzes wird mit bis zu 5.700 Euro gefördert.",
    EXTRA_POST_FOR_TOWN:
      "Über den Kreis ist eine weitere Stelle möglich für eine Stadt mit eigener Ausländerbehörde, eigenem Jugendamt und Integrationsrat.",
    ELIGIBLE_CARRIER:
      "Antragstellerin ist eine Kommune; das Case Management darf bei einem Träger der Freien Wohlfahrtspflege liegen.",
    CROSS_JURISDICTION:
      "Das Case Management arbeitet über Rechtskreise hinweg: SGB II, III, VIII und XII, AsylbLG, AufenthG.",
    LEGAL_CONSOLIDATION:
      "Die Stellen dienen der rechtlichen Verfestigung von Menschen mit besonderen Integrationsleistungen.",
    REGISTERED_CLUB: "Antragsteller ist ein eingetragener Verein mit Sitz in Nordrhein-Westfalen.",
    NON_PROFIT: "Der Antragsteller ist als gemeinnützig anerkannt.",
    MIGRATION_HISTORY_50: "Mindestens die Hälfte der Mitglieder oder des Vorstands hat eine Einwanderungsgeschichte.",
    INDEPENDENT: "Der Antragsteller ist von Staaten und Parteien unabhängig.",
    AT_MOST_5_YEARS: "Die Organisation ist höchstens fünf Jahre alt.",
    FIXED_6000: "Gefördert wird mit 6.000 Euro im Jahr, die alle zuwendungsfähigen Ausgaben decken (Vollfinanzierung).",
    SHARE_80: "Gefördert werden höchstens 80 Prozent der zuwendungsfähigen Ausgaben (Anteilfinanzierung).",
    AT_MOST_15000: "Die Zuwendung beträgt höchstens 15.000 Euro.",
    OWN_SHARE_20:
      "Der Eigenanteil beträgt mindestens 20 Prozent; ehrenamtliche Arbeit zählt davon bis zu 15 Prozent der Kosten.",
    EXPERIENCED_WITH_INEXPERIENCED: "Eine erfahrene Organisation beantragt gemeinsam mit einer unerfahrenen.",
    YOUTH_OFFICE: "Antragsteller ist ein Jugendamt.",
    REFUGEE_FAMILIES: "Das Angebot führt geflüchtete Familien niedrigschwellig an die Kindertagesbetreuung heran.",
  } as Record<string, string>,
};
