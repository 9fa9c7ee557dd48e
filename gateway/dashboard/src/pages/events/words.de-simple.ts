import { de } from "./words.de.ts";

export const deSimple: typeof de = {
  ...de,
  intro: "Hier sehen Sie: Was findet wann und wo statt?",
  parts: { ...de.parts, legend: "Was möchten Sie sehen?", list: "Bald", certificates: "Hilfe für Familien" },
  kind: "Was?",
  kinds: {
    CONFERENCE: "Tagung",
    TRAINING: "Schulung",
    NETWORK_MEETING: "Treffen von Helfern",
    INFORMATION: "Information",
    COMMUNITY: "Treffen mit Nachbarn",
  },
  near: "In welcher Stadt?",
  distance: "Wie weit weg?",
  panel: "Das findet bald statt",
  calendar: "In meinen Kalender",
  caption: "Was zuerst stattfindet, steht oben.",
  empty: "Bald findet dort nichts statt.",
  emptyWayOut: "Alle Orte zeigen",
  column: {
    title: "Was?",
    start: "Wann?",
    distance: "Wie weit weg?",
    kind: "Welche Art?",
    place: "Wo?",
    host: "Wer lädt ein?",
    audience: "Für wen?",
  },
  week: "Woche",
  certificates: {
    ...de.certificates,
    kinds: {
      FAMILY_MANAGER: "Menschen, die Familien helfen",
      FAMILY_FRIENDLY_AUDIT: "Städte, die gut für Familien sind",
      LOCAL_ALLIANCE: "Gruppen, die Familien helfen",
      HEALTH_EQUITY: "Städte, in denen alle gesund leben sollen",
    },
  },
};
