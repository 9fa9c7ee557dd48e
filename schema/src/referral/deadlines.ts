import { isClosed, type ReferralState } from "./referral-state.ts";

/** How long a place is held for a case that the provider has not answered, in days. */
export const holdDays = 14;

/** How long a referral is kept after its last step, in days: half a year when it is closed, a year when nobody closed it. */
export function retentionDays(state: ReferralState): number {
  return isClosed(state) ? 180 : 365;
}
