import { type AccessRule, actsFor, hasRole, type Who } from "@kommgraph/infra";
import type { Municipality } from "../references/municipality.ts";

/** By whom a referral may be seen and moved. */
interface Sides {
  fromId: string;
  providerId: string;
}

/** On which side of a referral somebody stands; everybody else must not even learn that it exists. */
export function sideOf(who: Who, { fromId, providerId }: Sides): "referrer" | "provider" | null {
  if (hasRole(who, "caseworker") && actsFor(who, fromId)) return "referrer";
  if (hasRole(who, "provider") && actsFor(who, providerId)) return "provider";
  return null;
}

/** Who sees referrals by their id. */
export const bothSides = {
  text: "caseworkers of its office and its provider; for everybody else it is as if it were not there",
  isVisible: (who: Who, referral: Sides) => sideOf(who, referral) !== null,
};

/** Who sees all referrals of an office. */
export const caseworkerHere: AccessRule = {
  text: "caseworker of this municipality",
  allows: (who, _args, root) => hasRole(who, "caseworker") && actsFor(who, (root as Municipality).id),
};

/** Who sees all referrals to a provider's courses. */
export const providerItself: AccessRule = {
  text: "provider, this very one",
  allows: (who, _args, root) => hasRole(who, "provider") && actsFor(who, (root as { id: string }).id),
};
