import { type Context, findPageOf } from "@kommgraph/infra";
import type { Page } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Municipality } from "../references/municipality.ts";
import { CommunityOfferConnection } from "./community-offer.connection.ts";
import { CommunityOffer, CommunityOfferKind } from "./community-offer.entity.ts";
import { whereCommunityOffer } from "./community-offer.filter.ts";
import { communityOfferOrderings } from "./community-offer.order.ts";

/** What this subgraph knows of the offers in a town. */
@Resolver(() => Municipality)
export class MunicipalityCommunityOffers {
  @FieldResolver(() => CommunityOfferConnection, {
    nullable: true,
    description:
      "What organizations offer in this town, earliest first. A county has none of its own: ask its towns, or " +
      "`communityOffers` with the county as filter.",
  })
  communityOffers(
    @Root() { id }: Municipality,
    @Arg("kind", () => [CommunityOfferKind], { nullable: true, description: "Any of these kinds; all if left out." })
    kind: CommunityOfferKind[] | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<CommunityOffer>> {
    const page = { first, after };
    return findPageOf(context, CommunityOffer, { property: "municipalityId", id }, { kind, page }, () => ({
      where: whereCommunityOffer({ kind }),
      orderBy: communityOfferOrderings.START,
      page,
    }));
  }
}
