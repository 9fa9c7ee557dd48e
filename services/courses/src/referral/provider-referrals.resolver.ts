import { Access, type Context } from "@kommgraph/infra";
import { type Page, ReferralState } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { CourseProvider } from "../provider/course-provider.entity.ts";
import { CourseReferralConnection } from "./course-referral.connection.ts";
import type { CourseReferral } from "./course-referral.entity.ts";
import { referralsOf } from "./referrals-of.ts";
import { providerItself } from "./sides.ts";

@Resolver(() => CourseProvider)
export class ProviderReferrals {
  @FieldResolver(() => CourseReferralConnection, {
    nullable: true,
    description: "Cases that were referred to its courses, newest first; for itself alone.",
  })
  @Access(providerItself)
  courseReferrals(
    @Root() { id }: CourseProvider,
    @Arg("state", () => [ReferralState], { nullable: true, description: "In any of these states; all if left out." })
    state: ReferralState[] | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<CourseReferral>> {
    return referralsOf(context, { property: "providerId", id }, { state, first, after });
  }
}
