import {
  Access,
  anyOf,
  type Context,
  either,
  everybody,
  findAllOf,
  findPage,
  historyOf,
  load,
  ofOwner,
  referenceTo,
} from "@kommgraph/infra";
import { HistoryEntry, idOf, type Page } from "@kommgraph/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { CommunityOffer, CommunityOfferKind } from "../community-offer/community-offer.entity.ts";
import { whereCommunityOffer } from "../community-offer/community-offer.filter.ts";
import { Qualification } from "../qualification/qualification.entity.ts";
import { Municipality } from "../references/municipality.ts";
import { MigrantOrganizationConnection } from "./organization.connection.ts";
import { MigrantOrganization } from "./organization.entity.ts";
import { OrganizationFilter, whereOrganization } from "./organization.filter.ts";
import { OrganizationOrder, organizationOrderings } from "./organization.order.ts";

@Resolver(() => MigrantOrganization)
export class OrganizationResolver {
  @Query(() => MigrantOrganization, { nullable: true, description: "An organization by its id." })
  @Access(everybody)
  organization(
    @Arg("id", () => ID, { description: "`org_…`." }) id: string,
    @Ctx() context: Context,
  ): Promise<MigrantOrganization | null> {
    return load(context, MigrantOrganization, idOf(id, "MigrantOrganization"));
  }

  @Query(() => MigrantOrganizationConnection, { description: "Organizations that bring people in." })
  @Access(everybody)
  organizations(
    @Arg("filter", () => OrganizationFilter, { nullable: true, description: "Which; all if left out." })
    filter: OrganizationFilter | null,
    @Arg("orderBy", () => OrganizationOrder, { defaultValue: "NAME", description: "In which order." })
    orderBy: OrganizationOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<MigrantOrganization>> {
    return findPage(context, MigrantOrganization, {
      where: whereOrganization(filter),
      orderBy: organizationOrderings[orderBy],
      page: { first, after },
    });
  }

  @FieldResolver(() => Municipality, { nullable: true, description: "Town it is based in." })
  municipality(@Root() { municipalityId }: MigrantOrganization): Municipality {
    return referenceTo(Municipality, municipalityId);
  }

  @FieldResolver(() => [Qualification], {
    description: "Training of its leading people, earliest first; what still runs comes last.",
  })
  qualifications(@Root() { id }: MigrantOrganization, @Ctx() context: Context): Promise<Qualification[]> {
    return findAllOf(
      context,
      Qualification,
      { property: "organization", id },
      { orderBy: { completedOn: "asc", id: "asc" } },
    );
  }

  @FieldResolver(() => [CommunityOffer], { description: "What it offers to people, by first day." })
  offers(
    @Root() { id }: MigrantOrganization,
    @Arg("kind", () => [CommunityOfferKind], { nullable: true, description: "Any of these kinds; all if left out." })
    kind: CommunityOfferKind[] | null,
    @Ctx() context: Context,
  ): Promise<CommunityOffer[]> {
    return findAllOf(
      context,
      CommunityOffer,
      { property: "provider", id },
      { orderBy: { startsOn: "asc", id: "asc" }, args: kind, where: whereCommunityOffer({ kind }) },
    );
  }

  @FieldResolver(() => [HistoryEntry], { nullable: true, description: "Who changed what when, oldest first." })
  @Access(
    either(
      ofOwner(({ id }: MigrantOrganization) => id),
      anyOf("authority", "ministry"),
    ),
  )
  history(@Root() { id }: MigrantOrganization, @Ctx() context: Context): Promise<HistoryEntry[]> {
    return historyOf(context, "MigrantOrganization", id);
  }
}
