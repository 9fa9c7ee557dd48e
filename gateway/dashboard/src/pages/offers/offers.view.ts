import { choice, flag, id, option, type Parameter, text, viewOf, whole } from "../../view-state.ts";
import { groups, levels, topics } from "../../words/vocabulary.ts";

/** The id of anything that is offered. */
const anyOffer: Parameter<string | null> = {
  read: (given) => (given && /^(crs|off)_[\w-]{1,80}$/.test(given) ? given : null),
  write: (value) => value,
};

/** A language as the graph knows it, e.g. `ar`. */
const languageTag: Parameter<string | null> = {
  read: (given) => (given && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(given) ? given : null),
  write: (value) => value,
};

/** What the page keeps in its address. */
export const offersView = viewOf("offers", {
  /** Everything that is offered, what fits a person, or what concerns whoever is signed in. */
  part: choice(["search", "person", "own"], "search"),
  search: text(),
  topic: option(topics),
  level: option(levels),
  group: option(groups),
  language: languageTag,
  /** Only what has a free seat. */
  free: flag(),
  /** Near this town, by so many kilometres; everywhere if left out. */
  town: id("mun"),
  km: whole(25, 1, 200),
  /** How many are shown. */
  shown: whole(20, 20, 100),
  /** The offer that is open. */
  offer: anyOffer,
  /** Level a person has and wants to reach; whether there has to be child care. */
  has: choice(levels, "A2"),
  goal: choice(levels, "B1"),
  childcare: flag(),
});
