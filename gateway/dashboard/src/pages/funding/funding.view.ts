import { choice, id, option, type Parameter, viewOf } from "../../view-state.ts";
import { today } from "../../words/format.ts";

export const parts = ["calls", "applications", "grants", "queue", "map", "programmes"] as const;
export type Part = (typeof parts)[number];

const thisYear = Number(today().slice(0, 4));

/** Haushaltsjahre that this system has records of: the one before, the present one, and the next. */
export const years = [thisYear - 1, thisYear, thisYear + 1].map(String);

/** The id of a programme, e.g. `prg_KOMM_IN`. */
const programmeId: Parameter<string | null> = {
  read: (given) => (given && /^prg_[A-Z0-9_]{1,40}$/.test(given) ? given : null),
  write: (value) => value,
};

/** What the page keeps in its address. */
export const fundingView = viewOf("funding", {
  part: choice(parts, "calls"),
  /** The call and the application that are open. */
  call: id("cal"),
  application: id("app"),
  /** Programme and Haushaltsjahr of the map; all if left out. */
  programme: programmeId,
  year: option(years),
  /** What the dots of the map stand for. */
  measure: choice<"projects" | "granted">(["projects", "granted"], "projects"),
  picture: choice<"map" | "table">(["map", "table"], "map"),
});
