import { Access, type AccessRule, actsFor, type Context, findPageOf, hasRole } from "@kommgraph/infra";
import { type Page, ReferralState } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Municipality } from "../references/municipality.ts";
import { AdviceReferralConnection } from "./advice-referral.connection.ts";
import { AdviceReferral } from "./advice-referral.entity.ts";
import { whereAdviceReferral } from "./advice-referral.filter.ts";
import { latestReferralFirst } from "./advice-referral.order.ts";

const itsCaseworkers: AccessRule = {
  text: "caseworker of the municipality",
  allows: (who, _args, root) => hasRole(who, "caseworker") && actsFor(who, (root as Municipality).id),
};

/** What an office has referred to advice. */
@Resolver(() => Municipality)
export class MunicipalityAdviceReferrals {
  @FieldResolver(() => AdviceReferralConnection, {
    nullable: true,
    description:
      "Cases this municipality has referred to advice and mentoring, latest first. Its own caseworkers see it.",
  })
  @Access(itsCaseworkers)
  adviceReferrals(
    @Root() { id }: Municipality,
    @Arg("state", () => [ReferralState], { nullable: true, description: "In any of these states; all if left out." })
    state: ReferralState[] | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<AdviceReferral>> {
    const page = { first, after };
    return findPageOf(context, AdviceReferral, { property: "municipalityId", id }, { state, page }, () => ({
      where: whereAdviceReferral({ state }),
      orderBy: latestReferralFirst,
      page,
    }));
  }
}
