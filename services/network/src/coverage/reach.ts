import { badInput } from "@kommgraph/schema";

/** How far and how long ahead one looks. */
export interface Reach {
  withinKm: number;
  withinDays: number;
  first: number;
}

export function checkReach({ withinKm, withinDays, first }: Reach): void {
  if (!(withinKm > 0 && withinKm <= 500)) {
    throw badInput("INVALID_DISTANCE", `“withinKm” is ${withinKm}; give kilometres above 0 and at most 500.`);
  }
  if (!(withinDays >= 0 && withinDays <= 365)) {
    throw badInput("INVALID_DAYS", `“withinDays” is ${withinDays}; give 0 to 365 days.`);
  }
  if (!(first >= 1 && first <= 100)) {
    throw badInput("INVALID_PAGE_SIZE", `“first” is ${first}; a list has 1 to 100 elements.`);
  }
}
