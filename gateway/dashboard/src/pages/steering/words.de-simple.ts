import { de } from "./words.de.ts";

export const deSimple: typeof de = {
  ...de,
  title: "Ziele und Zahlen",
  intro:
    "Jede Stadt hat Ziele. Hier sehen Sie: Was hat die Stadt geschafft? Was fehlt noch? Wie ist es in anderen Städten?",
  town: "Stadt oder Kreis",
  currentYear: "Dieses Jahr bis heute",
  panel: (town) => `Ziele von ${town}`.trim(),
  unknownTown: "Diese Stadt gibt es hier nicht. Bitte wählen Sie eine andere Stadt.",
  results: (lines) => `${lines} Zahlen`,
  caption: (town, year) => `${town} ${year}: Zuerst sehen Sie, was noch fehlt.`,
  column: {
    target: "Ziel",
    urgency: "Wie eilig ist es?",
    indicator: "Was wird gezählt?",
    value: "Heute",
    peers: "Ähnliche Städte",
    status: "Geschafft?",
    quarter: "Zeit",
    basis: "So viele Menschen wurden gezählt",
  },
  status: {
    REACHED: "geschafft",
    ON_TRACK: "fast geschafft",
    BEHIND: "noch nicht geschafft",
    NO_DATA: "keine Zahlen",
    NO_TARGET: "kein Ziel",
  },
  indicator: {
    SEATS_PER_NEED: "Plätze für jeden Menschen, der einen braucht",
    FREE_SEATS: "Freie Plätze",
    WAITING_DAYS: "So lange muss man warten",
    COMPLETION_RATE: "So viele bleiben bis zum Ende im Kurs",
    PASS_RATE: "So viele schaffen die Prüfung",
    NETWORK_DENSITY: "So gut arbeiten alle zusammen",
    GRANT_PER_HEAD: "Geld vom Land für jeden Einwohner",
    COST_PER_COMPLETION: "Kosten für jeden, der einen Kurs schafft",
  },
  computed: {
    SEATS_PER_NEED:
      "Wir zählen alle Plätze, die es gibt oder bald gibt. Bald heißt: in den nächsten sechs Wochen. Diese Zahl teilen wir durch die Zahl der Menschen, die einen Platz brauchen.",
    FREE_SEATS:
      "Wir zählen alle Plätze, die heute frei sind. Die Angebote laufen schon oder fangen in den nächsten sechs Wochen an. Wie viele Plätze früher frei waren, wissen wir nicht.",
    WAITING_DAYS:
      "Manche Menschen brauchen ein Angebot. Wir zählen die Tage, bis das nächste passende Angebot in der Stadt anfängt. Wir zählen höchstens ein Jahr. Läuft schon ein offenes Angebot? Dann sind es null Tage. Aus allen Menschen machen wir den Durchschnitt. Ob ein Platz frei ist, zählt hier nicht.",
    COMPLETION_RATE:
      "Wir sehen nur Kurse an, die in dieser Zeit zu Ende waren. Die Zahl sagt: Von 100 Menschen, die angefangen haben, sind so viele bis zum Ende geblieben.",
    PASS_RATE:
      "Wir sehen nur Kurse an, die in dieser Zeit zu Ende waren. Die Zahl sagt: Von 100 Menschen, die eine Prüfung gemacht haben, haben so viele sie geschafft.",
    NETWORK_DENSITY:
      "Wir sehen uns immer zwei Partner in der Stadt an. Die Zahl sagt: Von 100 solchen Paaren arbeiten so viele am letzten Tag zusammen. Manchmal wissen wir nicht, seit wann. Dann zählen wir sie für jeden Tag.",
    GRANT_PER_HEAD:
      "Wir zählen das Geld, das das Land in dieser Zeit Partnern in der Stadt gegeben hat. Geld, das sie weitergegeben haben, zählt nicht. Das Geld teilen wir durch die Zahl der Menschen, die dort wohnen.",
    COST_PER_COMPLETION:
      "Wir sehen nur Kurse an, die ein Projekt bezahlt hat. Sie waren in dieser Zeit zu Ende, und wir kennen das Ergebnis. Das Geld vom Land für das Projekt verteilen wir gleich auf alle seine Angebote. Dann teilen wir es durch die Zahl der Menschen, die bis zum Ende geblieben sind. Anderes Geld zählt hier nicht.",
  },
  year: "Welches Jahr?",
  peers: (names) =>
    names.length === 0 ? "Es gibt keine ähnlichen Städte." : `Wir vergleichen mit: ${names.join(", ")}.`,
  open: (indicator) => `${indicator}: mehr zeigen`,
  close: "Weniger zeigen",
  comparable:
    "Das sind höchstens acht Städte, die ähnlich groß sind. Wir zeigen die Zahl in der Mitte: Die Hälfte hat mehr, die andere Hälfte hat weniger.",
  sentence: {
    unit: "Ziele. Jede Zahl hat ihre eigene Einheit",
    method:
      "Wir zählen alle Ziele. Dann zählen wir die Ziele, die geschafft sind. Wie wir eine Zahl rechnen, steht in ihrer Zeile.",
    unknown: "Dazu wissen wir nichts.",
    reached: (town, reached, all) => `${town} hat ${reached} von ${all} Zielen geschafft.`,
    behind: (indicator, value, target) =>
      `Hier fehlt am meisten: ${indicator}. Heute: ${value}. Das Ziel ist: ${target}.`,
    noTargets: (town) => `${town} hat keine Ziele aufgeschrieben.`,
    overTime: (indicator, first, from, last, to, peers) =>
      `${indicator}. Früher (${from}): ${first}. Zuletzt (${to}): ${last}.${peers === null ? "" : ` In ähnlichen Städten zuletzt: ${peers}.`}`,
  },
  own: "diese Stadt",
  quarters: (indicator) => `${indicator}: Das Neueste steht oben`,
  noQuarters: "Aus den letzten zwei Jahren gibt es dazu keine Zahlen. Oder wir dürfen sie nicht zeigen.",
  howComputed: "So haben wir gerechnet",
  due: (day) => `Das Ziel gilt bis zum ${day}.`,
  unitOfTable: "In jeder Zeile etwas anderes: Plätze, Tage, Prozent oder Euro",
  source: (owners) => `KommGraph. Das haben uns gesagt: ${owners}`,
  owner: {
    municipalities: "Städte",
    organizations: "Vereine",
    courses: "Kurs-Anbieter",
    funding: "Behörden",
    network: "Netzwerke",
  },
  methodOfTable: "Das steht bei jeder Zahl. Bitte öffnen Sie die Zeile. Die gezeigten Zahlen sind gerundet.",
};
