import { Access, type Context } from "@kommgraph/infra";
import { type Page, ReferralState } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Municipality } from "../references/municipality.ts";
import { CourseReferralConnection } from "./course-referral.connection.ts";
import type { CourseReferral } from "./course-referral.entity.ts";
import { referralsOf } from "./referrals-of.ts";
import { caseworkerHere } from "./sides.ts";

@Resolver(() => Municipality)
export class MunicipalityReferrals {
  @FieldResolver(() => CourseReferralConnection, {
    nullable: true,
    description: "Cases this office has referred to courses, newest first; for its own caseworkers.",
  })
  @Access(caseworkerHere)
  courseReferrals(
    @Root() { id }: Municipality,
    @Arg("state", () => [ReferralState], { nullable: true, description: "In any of these states; all if left out." })
    state: ReferralState[] | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<CourseReferral>> {
    return referralsOf(context, { property: "fromId", id }, { state, first, after });
  }
}
