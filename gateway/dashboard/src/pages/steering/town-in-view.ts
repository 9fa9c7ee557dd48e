import type { SteeringQueryVariables } from "../../graph/generated/graphql.ts";
import { partner } from "../../identity/acting.ts";
import { steeringView } from "./steering.view.ts";

/** Whoever acts for no town sees the largest one at first. */
const cologne = "mun_05315000";

export function townInView(): string {
  const own = partner.value?.startsWith("mun_") ? partner.value : null;
  return steeringView.value.town ?? own ?? cologne;
}

/** What the page asks for, as its view has it. */
export function steeringVariables(): SteeringQueryVariables {
  return { town: townInView(), year: steeringView.value.year || null };
}
