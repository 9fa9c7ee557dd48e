import { id, option, viewOf, whole } from "../../view-state.ts";
import { topics } from "../../words/vocabulary.ts";

export const indicators = [
  "SEATS_PER_NEED",
  "FREE_SEATS",
  "WAITING_DAYS",
  "COMPLETION_RATE",
  "PASS_RATE",
  "NETWORK_DENSITY",
  "GRANT_PER_HEAD",
  "COST_PER_COMPLETION",
] as const;

/** What the page keeps in its address. */
export const steeringView = viewOf("steering", {
  /** The town or county that is looked at; that of whoever is signed in if left out. */
  town: id("mun"),
  /** The year that is looked at; 0 for the current one up to today. */
  year: whole(0, 2020, 2100),
  /** The line that is open, with its topic. */
  line: option(indicators),
  topic: option(topics),
});
