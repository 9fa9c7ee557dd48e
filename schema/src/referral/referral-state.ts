import { graphEnum } from "../graph-enum.ts";

export const ReferralState = graphEnum("ReferralState", "Where a referral (Vermittlung) stands.", {
  HELD: "A place is held; the provider has not answered yet.",
  WAITING: "The offer is full; the case waits in line, first come first served.",
  ACCEPTED: "The provider takes the case.",
  STARTED: "The person has begun.",
  COMPLETED: "The person has finished.",
  DROPPED: "The person has stopped before the end.",
  DECLINED: "The provider does not take the case.",
  NO_CAPACITY: "The provider has no place after all.",
  NOT_ELIGIBLE: "The offer is not for this case.",
  REFERRED_ELSEWHERE: "The provider has handed the case on to somebody who fits better.",
  EXPIRED: "Nobody answered in time; the place is free again.",
  WITHDRAWN: "The referring office has taken the case back.",
});
export type ReferralState = keyof typeof ReferralState;

/** The two sides of a referral, and the clock, which lets holds expire and moves the line up. */
export type ReferralSide = "referrer" | "provider" | "clock";

type Transitions = { readonly [From in ReferralState]?: { readonly [To in ReferralState]?: ReferralSide } };

/** Which steps there are, and whose they are. What is not listed is no step. */
const transitions: Transitions = {
  WAITING: { HELD: "clock", NO_CAPACITY: "provider", WITHDRAWN: "referrer" },
  HELD: {
    ACCEPTED: "provider",
    DECLINED: "provider",
    NO_CAPACITY: "provider",
    NOT_ELIGIBLE: "provider",
    REFERRED_ELSEWHERE: "provider",
    EXPIRED: "clock",
    WITHDRAWN: "referrer",
  },
  ACCEPTED: { STARTED: "provider" },
  STARTED: { COMPLETED: "provider", DROPPED: "provider" },
};

/** Whether a referral in this state takes a place of the offer. */
export function takesPlace(state: ReferralState): boolean {
  return state === "HELD" || state === "ACCEPTED" || state === "STARTED";
}

/** Whether nothing comes after this state. */
export function isClosed(state: ReferralState): boolean {
  return transitions[state] === undefined;
}

/** Whether this side may take this step. */
export function mayStep(from: ReferralState, to: ReferralState, side: ReferralSide): boolean {
  return transitions[from]?.[to] === side;
}

/** The steps this side may take from here. */
export function legalSteps(from: ReferralState, side: ReferralSide): ReferralState[] {
  const steps = Object.entries(transitions[from] ?? {}) as [ReferralState, ReferralSide][];
  return steps.filter(([, whose]) => whose === side).map(([to]) => to);
}
