import type { de } from "./words.de.ts";

export const en: typeof de = {
  title: "Practice",
  intro: "The handbook: what helped elsewhere, what problem it solves, and who took it up.",
  topic: "Topic",
  all: "All",
  panel: "Good practice by chapter",
  results: (count) => `${count} practices found`,
  quoted: (title) => `“${title}”`,
  sentence: (count, most, times) =>
    `${count} practices${times === "0" ? "" : `; taken up most often, ${times} times: ${most}`}.`,
  adopted: (origin, count) => (count === "0" ? `from ${origin}` : `from ${origin}, taken up ${count} times`),
  allTopics: "all topics",
  figure: {
    unit: "practices, times taken up",
    adoptions: "times taken up",
    source: "KommGraph: handbook of good practice, and what municipalities record of taking it up",
    method:
      "Counts the practices of the selection and the municipalities that took one up, without the one where it began. Whole numbers, not rounded.",
  },
  empty: "There is no practice on this topic yet.",
  emptyWayOut: "Show all topics",
  detail: {
    panel: "Practice",
    close: "Close the practice",
    gone: "This practice is no longer there.",
    source: (source) => `Source: ${source}`,
    nobody: "Nobody has taken it up yet.",
    sentence: (all, better, measured) =>
      `Taken up ${all} times; in ${better} of ${measured} municipalities that had too few places, and where two quarters have passed, fewer are missing since.`,
    caption: "Who took it up, the latest first",
    column: {
      adopter: "Municipality",
      adoptedOn: "taken up on",
      before: "then",
      after: "two quarters later",
      outcome: "Gap",
    },
    supply: (offered, needed) => `${offered} places for ${needed} people`,
    outcome: {
      CLOSED: "closed",
      SMALLER: "smaller",
      NOT_SMALLER: "no smaller",
      NO_GAP: "no places were missing",
      TOO_EARLY: "too early to tell",
      WITHHELD: "• (fewer than five people)",
    },
    method:
      "Counts places and recorded needs of the same topic on the day it was taken up and two quarters later. What changed need not be due to the practice.",
    figure: {
      towns: "municipalities",
      supply: "places, and people in need of one",
      source: "KommGraph: adoptions and needs of the municipalities, offers of providers and organizations",
      group: "municipalities that took the practice up, the latest fifty at most",
    },
    adopt: "Take it up for my municipality",
    adopted: "Your municipality has taken this practice up.",
    file: "transfers",
  },
};
