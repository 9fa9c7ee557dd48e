import { type Change, dayInBerlin, daysAfter } from "@kommgraph/infra";
import { holdDays, type ReferralState, retentionDays } from "@kommgraph/schema";
import type { AdviceReferral } from "./advice-referral.entity.ts";
import { AdviceReferralStep } from "./advice-referral-step.entity.ts";

/** The partner who acts, or the clock, and what they remark. */
interface Actor {
  by: string;
  note?: string | null | undefined;
}

/** Brings a referral to a state: with the step in its history, the end of the hold, and the day it is deleted. */
export function takeStep(
  { em, now }: Change,
  referral: AdviceReferral,
  to: ReferralState,
  { by, note = null }: Actor,
): void {
  referral.state = to;
  referral.holdExpiresAt = to === "HELD" ? new Date(now.getTime() + holdDays * 86_400_000) : null;
  referral.retainUntil = daysAfter(dayInBerlin(now), retentionDays(to));
  em.create(AdviceReferralStep, { referral, state: to, at: now, by, note } as never);
}

/** The actor of steps that nobody takes. */
export const clock: Actor = { by: "clock" };
