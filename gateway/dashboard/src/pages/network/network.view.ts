import { id, type Parameter, viewOf } from "../../view-state.ts";

/** The id of anybody who can have links. */
const anybody: Parameter<string | null> = {
  read: (given) => (given && /^(mun|org|prv|net)_[\w-]{1,80}$/.test(given) ? given : null),
  write: (value) => value,
};

/** What the page keeps in its address. */
export const networkView = viewOf("network", {
  /** The town or district whose partners are listed; that of whoever is signed in if left out. */
  town: id("mun"),
  /** The partner whose links are shown. */
  partner: anybody,
  /** The network whose growth is shown. */
  network: id("net"),
});
