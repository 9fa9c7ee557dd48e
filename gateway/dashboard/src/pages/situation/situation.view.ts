import { choice, day, flag, option, viewOf } from "../../view-state.ts";
import { groups, levels, topics } from "../../words/vocabulary.ts";

/** What the page keeps in its address. */
export const situationView = viewOf("situation", {
  topic: choice(topics, "LANGUAGE"),
  level: option(levels),
  group: option(groups),
  /** The day that is looked at; today if left out. */
  on: day(),
  /** Only towns with a need and no free place. */
  without: flag(),
  picture: choice(["map", "table"] as const, "map"),
  /** AGS of the town that is looked at. */
  town: {
    read: (given) => (given && /^05\d{6}$/.test(given) ? given : null),
    write: (value: string | null) => value,
  },
});
