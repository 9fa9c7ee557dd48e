import { Access, type Context, everybody } from "@kommgraph/infra";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { PartnerConnection } from "../partner/partner.connection.ts";
import { OfferConnection } from "./offer.connection.ts";
import { OfferFilter } from "./offer.filter.ts";
import { PartnerFilter } from "./partner.filter.ts";
import { searchOffers } from "./search-offers.ts";
import { searchPartners } from "./search-partners.ts";

const typed =
  "What somebody typed: every word must be found, as the beginning of a word, within one, or, where nothing has it, nearly so (Solnigen finds " +
  "Solingen); Köln, Koeln and koln are one. Up to 200 characters and 10 words.";

/** One box over everything that all subgraphs have. */
@Resolver()
export class SearchResolver {
  @Query(() => PartnerConnection, {
    description: "Partners of all kinds: the best match first, else the nearest, else by name.",
  })
  @Access(everybody)
  partners(
    @Arg("search", () => String, { nullable: true, description: typed }) search: string | null,
    @Arg("filter", () => PartnerFilter, { nullable: true, description: "Which ones." }) filter: PartnerFilter | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): PartnerConnection {
    return searchPartners(context, search, filter, { first, after });
  }

  @Query(() => OfferConnection, {
    description:
      "Offers of all kinds, found by title, place, topic and provider: the best match first, else the nearest, else " +
      "those that start next or started last.",
  })
  @Access(everybody)
  offers(
    @Arg("search", () => String, { nullable: true, description: typed }) search: string | null,
    @Arg("filter", () => OfferFilter, { nullable: true, description: "Which ones." }) filter: OfferFilter | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." }) after: string | null,
    @Ctx() context: Context,
  ): OfferConnection {
    return searchOffers(context, search, filter, { first, after });
  }
}
