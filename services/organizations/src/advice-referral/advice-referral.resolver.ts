import {
  Access,
  anyOf,
  type Context,
  decidedInside,
  findAllOf,
  findPage,
  forbidden,
  load,
  referenceTo,
} from "@kommgraph/infra";
import { idOf, type Page, ReferralStep } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { CommunityOffer, Offer } from "../community-offer/community-offer.entity.ts";
import { Municipality } from "../references/municipality.ts";
import { AdviceReferralConnection } from "./advice-referral.connection.ts";
import { AdviceReferral } from "./advice-referral.entity.ts";
import { AdviceReferralFilter, whereAdviceReferral } from "./advice-referral.filter.ts";
import { latestReferralFirst } from "./advice-referral.order.ts";
import { AdviceReferralStep } from "./advice-referral-step.entity.ts";
import { bothSides, whereOnASide } from "./referral-sides.ts";
import { waitingPositionOf } from "./waiting-position-of.ts";

@Resolver(() => AdviceReferral)
export class AdviceReferralResolver {
  @Query(() => AdviceReferral, { nullable: true, description: "A referral by its id, for its two sides." })
  @Access(decidedInside("of one of the two sides", "caseworker", "provider"))
  async adviceReferral(
    @Arg("id", () => ID, { description: "`adv_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<AdviceReferral | null> {
    const referral = await load(context, AdviceReferral, idOf(id, "AdviceReferral"));
    if (referral && !bothSides.isVisible(context.who, referral)) throw forbidden(context.who, "this referral");
    return referral;
  }

  @Query(() => AdviceReferralConnection, {
    description: "Referrals one takes part in, latest first: of the own office, or to the own organization's offers.",
  })
  @Access(anyOf("caseworker", "provider"))
  adviceReferrals(
    @Arg("filter", () => AdviceReferralFilter, { nullable: true, description: "Which; all own ones if left out." })
    filter: AdviceReferralFilter | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<AdviceReferral>> {
    return findPage(context, AdviceReferral, {
      where: { $and: [whereOnASide(context.who), whereAdviceReferral(filter)] },
      orderBy: latestReferralFirst,
      page: { first, after },
    });
  }

  @FieldResolver(() => Municipality, { nullable: true, description: "The office that refers." })
  from(@Root() { municipalityId }: AdviceReferral): Municipality {
    return referenceTo(Municipality, municipalityId);
  }

  @FieldResolver(() => Offer, { nullable: true, description: "What the case is referred to." })
  offer(@Root() { offer }: AdviceReferral, @Ctx() context: Context): Promise<CommunityOffer | null> {
    return load(context, CommunityOffer, offer.id);
  }

  @FieldResolver(() => CommunityOffer, { description: "What the case is referred to, as this subgraph knows it." })
  advice(@Root() { offer }: AdviceReferral, @Ctx() context: Context): Promise<CommunityOffer | null> {
    return load(context, CommunityOffer, offer.id);
  }

  @FieldResolver(() => [ReferralStep], { description: "Its steps, oldest first." })
  history(@Root() { id }: AdviceReferral, @Ctx() context: Context): Promise<AdviceReferralStep[]> {
    return findAllOf(context, AdviceReferralStep, { property: "referral", id }, { orderBy: { id: "asc" } });
  }

  @FieldResolver(() => Int, { nullable: true, description: "Place in the waiting line, from 1; null if not waiting." })
  waitingPosition(@Root() referral: AdviceReferral, @Ctx() context: Context): Promise<number | null> | null {
    return referral.state === "WAITING" ? waitingPositionOf(context, referral) : null;
  }
}
