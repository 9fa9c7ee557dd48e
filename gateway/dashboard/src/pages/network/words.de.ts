export const de = {
  title: "Netz",
  intro: "Wer mit wem zusammenarbeitet, wer noch allein steht und wie Netzwerke wachsen.",
  town: "Kreis oder Kommune",
  panel: (town: string) => (town ? `Partner in ${town}` : "Partner"),
  results: (apart: string) => `${apart} Partner in keinem Netzwerk`,
  empty: "Hier ist kein Partner bekannt. Wählen Sie oben eine andere Kommune.",
  sentence: (apart: string, all: string) =>
    apart === "0"
      ? `Alle ${all} Partner sind in einem Netzwerk.`
      : `${apart} von ${all} Partnern ${apart === "1" ? "ist" : "sind"} in keinem Netzwerk.`,
  more: (count: string) =>
    `${count} weitere Partner stehen nicht in der Liste: wählen Sie eine einzelne Kommune des Kreises.`,
  unit: "Organisationen und Kursträger",
  source: "KommGraph: Mitgliedschaften, die Netzwerke melden",
  group: (town: string) => `Organisationen und Kursträger in ${town}`,
  method: "Gezählt wird, wer heute in keinem Netzwerk Mitglied ist. Ganze Zahlen, nicht gerundet.",
  caption: "Wer in keinem Netzwerk ist, steht oben",
  column: { name: "Partner", type: "Art", town: "Kommune", networks: "Netzwerke" },
  type: {
    MigrantOrganization: "Organisation",
    CourseProvider: "Kursträger",
    Municipality: "Kommune",
    Network: "Netzwerk",
  } as Record<string, string>,
  apart: "in keinem Netzwerk",
  file: "partner",
  links: {
    panel: (name: string) => (name ? `Verbindungen: ${name}` : "Verbindungen"),
    close: "Verbindungen schließen",
    unknown: "Diesen Partner gibt es nicht.",
    none: "Keine Verbindung ist belegt: keine Vereinbarung, kein gemeinsames Netzwerk, keine Förderung. Laden Sie diesen Partner zu einem Netzwerktreffen ein.",
    sentence: (name: string, partners: string, links: string) =>
      `${name} ist mit ${partners} Partnern verbunden, ${links} Verbindungen sind belegt.`,
    caption: "Mit wem, wie und wodurch es belegt ist",
    column: { partner: "Partner", kind: "Verbindung", since: "seit", evidence: "Beleg" },
    kind: {
      MEMBER_OF: "Mitglied im Netzwerk",
      COOPERATES_WITH: "arbeitet zusammen",
      FUNDS: "fördert",
      PROVIDES_IN: "bietet an in",
      REFERS_TO: "verweist an",
      SERVES: "ist zuständig für",
      TRANSFERRED_TO: "gute Praxis übertragen",
    },
    evidence: {
      Agreement: "Vereinbarung",
      Network: "Netzwerk",
      Course: "Kurs",
      CommunityOffer: "Angebot",
      Project: "Projekt",
      Practice: "Praxis",
      Grant: "Zuwendung",
      MigrantOrganization: "Angaben von",
      CourseProvider: "Angaben von",
    } as Record<string, string>,
    proof: (first: string, others: string) => `${first} und ${others} weitere`,
    place: (town: string, links: string) => `${town} (${links})`,
    mapSource:
      "Geometrie: © GeoBasis-DE / BKG 2021 (Daten verändert), dl-de/by-2-0. Verbindungen: zur Vorführung erfunden.",
    unit: "Partner und Verbindungen",
    source: "KommGraph: Vereinbarungen, Mitgliedschaften, Angebote, Förderung und Praxis, wie ihre Stellen sie melden",
    method:
      "Gezählt wird jede Verbindung, die belegt ist, höchstens hundert; ein Partner mit mehreren Verbindungen zählt einmal. Ganze Zahlen, nicht gerundet.",
    file: "verbindungen",
  },
  networks: {
    panel: "Netzwerke und ihr Wachstum",
    none: "Hier hat kein Netzwerk seinen Sitz.",
    caption: "Das größte Netzwerk zuerst",
    column: { name: "Netzwerk", members: "Mitglieder", density: "Dichte" },
    grew: (name: string, first: string, from: string, now: string) =>
      `${name}: ${first} Mitglieder im Quartal ${from}, heute ${now}.`,
    source: "KommGraph: Mitgliedschaften und Vereinbarungen, die Netzwerke melden",
    unit: "Mitglieder",
    share: "Prozent der Paare",
    membersMean: "Wer heute Mitglied ist; ganze Zahlen, nicht gerundet.",
    growthMeans: "Wer am letzten Tag des Quartals und wer heute Mitglied ist; ganze Zahlen, nicht gerundet.",
    densityMeans:
      "Dichte: Anteil aller Paare von Mitgliedern, die auch anders verbunden sind, durch eine Vereinbarung oder ein zweites Netzwerk, das höchstens so groß ist. Auf ganze Prozent gerundet.",
    file: "netzwerke",
  },
};
