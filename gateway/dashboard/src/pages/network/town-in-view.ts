import { partner } from "../../identity/acting.ts";
import { networkView } from "./network.view.ts";

/** Whoever acts for no town sees this district at first: it has partners of every kind. */
const unna = "mun_05978000";

export function townInView(): string {
  const own = partner.value?.startsWith("mun_") ? partner.value : null;
  return networkView.value.town ?? own ?? unna;
}
