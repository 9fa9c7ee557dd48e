import { idOf, ReferralState } from "@kommgraph/schema";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { Field, ID, InputType } from "type-graphql";
import type { AdviceReferral } from "./advice-referral.entity.ts";

@InputType({ description: "Which of one's own referrals; all conditions hold together." })
export class AdviceReferralFilter {
  @Field(() => [ReferralState], { nullable: true, description: "In any of these states." })
  state?: ReferralState[] | null;

  @Field(() => ID, { nullable: true, description: "To this offer, `off_…`." })
  offer?: string | null;
}

export function whereAdviceReferral(filter: AdviceReferralFilter | null | undefined): FilterQuery<AdviceReferral> {
  const { state, offer } = filter ?? {};
  return {
    ...(state && { state: { $in: state } }),
    ...(offer != null && { offer: idOf(offer, "CommunityOffer") }),
  };
}
