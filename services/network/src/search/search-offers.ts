import { type Context, dayInBerlin, type PageRequest, referenceTo } from "@kommgraph/infra";
import { CommunityOffer, Course } from "../references/offer.ts";
import { countFacets } from "./facet.ts";
import { findRanked } from "./find-ranked.ts";
import type { Offer, OfferConnection } from "./offer.connection.ts";
import { type OfferFilter, whereOffer } from "./offer.filter.ts";
import { searchWords } from "./search-words.ts";

/** Offers by words, filter and distance; what is neither searched nor measured comes by the nearness of its start. */
export function searchOffers(
  context: Context,
  search: string | null | undefined,
  filter: OfferFilter | null | undefined,
  page: PageRequest,
): OfferConnection {
  const request = { table: "offer", words: searchWords(search), question: whereOffer(filter) } as const;
  const otherwise = { sql: "abs(starts_on - ?::date)", values: [dayInBerlin(context.now)] };
  const ranked = findRanked(context, { ...request, page, otherwise });
  return {
    get edges() {
      return ranked
        .page()
        .then(({ found }) => found.map(({ id, cursor, distanceKm }) => ({ node: offerOf(id), cursor, distanceKm })));
    },
    get nodes() {
      return ranked.page().then(({ found }) => found.map(({ id }) => offerOf(id)));
    },
    get pageInfo() {
      return ranked.page().then(({ pageInfo }) => pageInfo);
    },
    get totalCount() {
      return ranked.count();
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
