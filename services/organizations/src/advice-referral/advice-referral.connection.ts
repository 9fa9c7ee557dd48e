import { connectionOf } from "@kommgraph/schema";
import { AdviceReferral } from "./advice-referral.entity.ts";

export const AdviceReferralConnection = connectionOf(() => AdviceReferral, "AdviceReferral");
