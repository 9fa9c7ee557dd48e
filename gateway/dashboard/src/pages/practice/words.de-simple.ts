import { de } from "./words.de.ts";

export const deSimple: typeof de = {
  ...de,
  title: "Gute Ideen",
  intro: "Hier sehen Sie: Was hat anderen Städten geholfen?",
  topic: "Worum geht es?",
  panel: "Gute Ideen",
  results: (count) => `${count} Ideen`,
  sentence: (count) => `Sie sehen ${count} gute Ideen.`,
  adopted: (origin, count) =>
    count === "0" ? `Die Idee ist aus ${origin}.` : `Die Idee ist aus ${origin}. ${count} andere machen es auch.`,
  empty: "Dazu gibt es noch keine Idee.",
  emptyWayOut: "Alle Ideen zeigen",
  detail: {
    ...de.detail,
    panel: "Idee",
    close: "Weniger zeigen",
    gone: "Diese Idee gibt es nicht mehr.",
    nobody: "Noch macht das keine andere Stadt.",
    sentence: (all, better, measured) =>
      `${all} Städte machen das auch. In ${better} von ${measured} Städten ist es besser geworden.`,
    caption: "Wer macht es auch?",
    column: {
      adopter: "Stadt",
      adoptedOn: "Seit wann?",
      before: "Früher",
      after: "Ein halbes Jahr später",
      outcome: "Ist es besser geworden?",
    },
    outcome: {
      CLOSED: "ja, sehr",
      SMALLER: "ja",
      NOT_SMALLER: "nein",
      NO_GAP: "es war schon gut",
      TOO_EARLY: "das wissen wir noch nicht",
      WITHHELD: "das sagen wir nicht (unter fünf Menschen)",
    },
    adopt: "Meine Stadt macht das auch",
    adopted: "Ihre Stadt macht das auch.",
  },
};
