import type { Ordering } from "@kommgraph/infra";
import type { AdviceReferral } from "./advice-referral.entity.ts";

/** Latest first: ids carry the time at which they were given. */
export const latestReferralFirst: Ordering<AdviceReferral> = [["id", "desc"]];
