import { actsFor, hasRole, type Who } from "@kommgraph/infra";
import type { ReferralSide } from "@kommgraph/schema";
import type { FilterQuery } from "@mikro-orm/postgresql";
import type { AdviceReferral } from "./advice-referral.entity.ts";

/** On which side of a referral somebody stands: the office that refers, or the organization that offers; null is neither. */
export function sideOf(
  who: Who,
  { municipalityId, providerId }: AdviceReferral,
): Exclude<ReferralSide, "clock"> | null {
  if (hasRole(who, "caseworker") && actsFor(who, municipalityId)) return "referrer";
  if (hasRole(who, "provider") && actsFor(who, providerId)) return "provider";
  return null;
}

/** Who may see a referral, as `byIdIfVisible` asks it. */
export const bothSides = {
  text: "caseworker of the office that refers, provider of the offer",
  isVisible: (who: Who, referral: AdviceReferral) => sideOf(who, referral) !== null,
};

/** The same as a condition in SQL. */
export function whereOnASide(who: Who): FilterQuery<AdviceReferral> {
  const partner = who.partner ?? "";
  return {
    $or: [
      ...(hasRole(who, "caseworker") ? [{ municipalityId: partner }] : []),
      ...(hasRole(who, "provider") ? [{ providerId: partner }] : []),
    ],
  };
}
