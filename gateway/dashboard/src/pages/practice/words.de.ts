export const de = {
  title: "Praxis",
  intro: "Das Handbuch: was anderswo geholfen hat, welches Problem es löst und wer es übernommen hat.",
  topic: "Handlungsfeld",
  all: "Alle",
  panel: "Gute Praxis nach Kapiteln",
  results: (count: string) => `${count} Beispiele gefunden`,
  quoted: (title: string) => `„${title}“`,
  sentence: (count: string, most: string, times: string) =>
    `${count} Beispiele${times === "0" ? "" : `; am häufigsten übernommen, ${times}-mal: ${most}`}.`,
  adopted: (origin: string, count: string) =>
    count === "0" ? `aus ${origin}` : `aus ${origin}, ${count}-mal übernommen`,
  allTopics: "alle Handlungsfelder",
  figure: {
    unit: "Beispiele, Übernahmen",
    adoptions: "Übernahmen",
    source: "KommGraph: Handbuch guter Praxis und die Übernahmen, die Kommunen eintragen",
    method:
      "Gezählt werden die Beispiele der Auswahl und die Kommunen, die eines übernommen haben, ohne die, in der es begann. Ganze Zahlen, nicht gerundet.",
  },
  empty: "Zu diesem Handlungsfeld gibt es noch kein Beispiel.",
  emptyWayOut: "Alle Handlungsfelder zeigen",
  detail: {
    panel: "Beispiel",
    close: "Beispiel schließen",
    gone: "Dieses Beispiel gibt es nicht mehr.",
    source: (source: string) => `Quelle: ${source}`,
    nobody: "Noch hat es niemand übernommen.",
    sentence: (all: string, better: string, measured: string) =>
      `${all}-mal übernommen; in ${better} von ${measured} Kommunen, in denen zuvor Plätze fehlten und zwei Quartale vergangen sind, fehlen seither weniger.`,
    caption: "Wer es übernommen hat, die letzten zuerst",
    column: {
      adopter: "Kommune",
      adoptedOn: "übernommen am",
      before: "damals",
      after: "zwei Quartale später",
      outcome: "Lücke",
    },
    supply: (offered: string, needed: string) => `${offered} Plätze für ${needed} Menschen`,
    outcome: {
      CLOSED: "geschlossen",
      SMALLER: "kleiner geworden",
      NOT_SMALLER: "nicht kleiner",
      NO_GAP: "es fehlten keine Plätze",
      TOO_EARLY: "noch zu früh",
      WITHHELD: "• (unter fünf Menschen)",
    },
    method:
      "Gezählt werden Plätze und gemeldete Bedarfe im selben Handlungsfeld am Tag der Übernahme und zwei Quartale später. Was sich änderte, muss nicht an der Praxis liegen.",
    figure: {
      towns: "Kommunen",
      supply: "Plätze und Menschen mit Bedarf",
      source: "KommGraph: Übernahmen und Bedarfe der Kommunen, Angebote der Träger und Organisationen",
      group: "Kommunen, die das Beispiel übernommen haben, höchstens die letzten fünfzig",
    },
    adopt: "Für meine Kommune übernehmen",
    adopted: "Ihre Kommune hat dieses Beispiel übernommen.",
    file: "uebernahmen",
  },
};
