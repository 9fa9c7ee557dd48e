import { id, option, viewOf } from "../../view-state.ts";
import { topics } from "../../words/vocabulary.ts";

/** What the page keeps in its address. */
export const practiceView = viewOf("practice", {
  topic: option(topics),
  /** The practice that is open. */
  practice: id("pra"),
});
