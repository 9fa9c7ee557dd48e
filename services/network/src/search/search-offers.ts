import { type Context, dayInBerlin, type PageRequest, referenceTo } from "@kommgraph/infra";
import { CommunityOffer, Course } from "../references/offer.ts";
import { countFacets } from "./facet.ts";
import { findRanked } from "./find-ranked.ts";
import type { Offer, OfferConnection } from "./offer.connection.ts";
import { type OfferFilter, whereOffer } from "./offer.filter.ts";
import { searchWords } from "./search-words.ts";

/** Offers by words, filter and distance; what is neither searched nor measured comes by the nearness of its start. */
export async function searchOffers(
  context: Context,
  search: string | null | undefined,
  filter: OfferFilter | null | undefined,
  page: PageRequest,
): Promise<OfferConnection> {
  const request = { table: "offer", words: searchWords(search), question: whereOffer(filter) } as const;
  const today = dayInBerlin(context.now);
  const { found, pageInfo, count } = await findRanked(context, {
    ...request,
    page,
    otherwise: { sql: "abs(starts_on - ?::date)", values: [today] },
  });
  const edges = found.map(({ id, cursor, distanceKm }) => ({ node: offerOf(id), cursor, distanceKm }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo,
    get totalCount() {
      return count();
    },
    get facets() {
      return countFacets(context, request);
    },
  };
}

/** The key of an offer; its owner knows the rest. */
export function offerOf(id: string): Offer {
  return id.startsWith("crs_") ? referenceTo(Course, id) : referenceTo(CommunityOffer, id);
}
