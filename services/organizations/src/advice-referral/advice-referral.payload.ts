import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { AdviceReferral } from "./advice-referral.entity.ts";

@ObjectType({ description: "The referral as it is now, or why nothing was changed." })
export class AdviceReferralPayload {
  @Field(() => AdviceReferral, { nullable: true, description: "The referral; null where nothing was changed." })
  referral?: AdviceReferral | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}
