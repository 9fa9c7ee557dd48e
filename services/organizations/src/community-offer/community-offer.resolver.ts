import {
  Access,
  anyOf,
  type Context,
  either,
  everybody,
  findPage,
  historyOf,
  load,
  ofOwner,
  referenceTo,
} from "@kommgraph/infra";
import { HistoryEntry, idOf, type Page, Partner } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { MigrantOrganization } from "../organization/organization.entity.ts";
import { Municipality } from "../references/municipality.ts";
import { CommunityOfferConnection } from "./community-offer.connection.ts";
import { CommunityOffer } from "./community-offer.entity.ts";
import { CommunityOfferFilter, whereCommunityOffer } from "./community-offer.filter.ts";
import { CommunityOfferOrder, communityOfferOrderings } from "./community-offer.order.ts";

@Resolver(() => CommunityOffer)
export class CommunityOfferResolver {
  @Query(() => CommunityOffer, { nullable: true, description: "An offer of an organization by its id." })
  @Access(everybody)
  communityOffer(
    @Arg("id", () => ID, { description: "`off_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<CommunityOffer | null> {
    return load(context, CommunityOffer, idOf(id, "CommunityOffer"));
  }

  @Query(() => CommunityOfferConnection, { description: "What organizations offer to people." })
  @Access(everybody)
  communityOffers(
    @Arg("filter", () => CommunityOfferFilter, { nullable: true, description: "Which; all if left out." })
    filter: CommunityOfferFilter | null,
    @Arg("orderBy", () => CommunityOfferOrder, { defaultValue: "START", description: "In which order." })
    orderBy: CommunityOfferOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<CommunityOffer>> {
    return findPage(context, CommunityOffer, {
      where: whereCommunityOffer(filter),
      orderBy: communityOfferOrderings[orderBy],
      page: { first, after },
    });
  }

  @FieldResolver(() => Partner, { nullable: true, description: "Organization that offers it." })
  provider(@Root() offer: CommunityOffer, @Ctx() context: Context): Promise<MigrantOrganization | null> {
    // Not through the relation: providers already read for another field would be answered at once, the others a
    // statement later, and everything below them would come in two batches.
    return load(context, MigrantOrganization, offer.provider.id);
  }

  @FieldResolver(() => Municipality, { nullable: true, description: "Town in which it takes place." })
  municipality(@Root() { municipalityId }: CommunityOffer): Municipality {
    return referenceTo(Municipality, municipalityId);
  }

  @FieldResolver(() => [HistoryEntry], { nullable: true, description: "Who changed what when, oldest first." })
  @Access(
    either(
      ofOwner(({ provider }: CommunityOffer) => provider.id),
      anyOf("authority", "ministry"),
    ),
  )
  history(@Root() { id }: CommunityOffer, @Ctx() context: Context): Promise<HistoryEntry[]> {
    return historyOf(context, "CommunityOffer", id);
  }
}
