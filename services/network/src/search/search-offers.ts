import { setImmediate as nextTurn } from "node:timers/promises";
import { type Context, dayInBerlin, type PageRequest, referenceTo } from "@kommgraph/infra";
import { CommunityOffer, Course } from "../references/offer.ts";
import { type Counted, countFacets } from "./facet.ts";
import { findRanked, type Ranked } from "./find-ranked.ts";
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
  return new FoundOffers(ranked, () => countFacets(context, request));
}

/** Looks for what is asked of it alone. */
class FoundOffers implements OfferConnection {
  readonly #ranked: Ranked;
  readonly #count: () => Promise<Counted>;
  #counted: Promise<Counted> | undefined;

  constructor(ranked: Ranked, count: () => Promise<Counted>) {
    this.#ranked = ranked;
    this.#count = count;
  }

  get edges(): OfferConnection["edges"] {
    return this.#ranked
      .page()
      .then(({ found }) => found.map(({ id, cursor, distanceKm }) => ({ node: offerOf(id), cursor, distanceKm })));
  }

  get nodes(): OfferConnection["nodes"] {
    return this.#ranked.page().then(({ found }) => found.map(({ id }) => offerOf(id)));
  }

  get pageInfo(): OfferConnection["pageInfo"] {
    return this.#ranked.page().then(({ pageInfo }) => pageInfo);
  }

  get totalCount(): Promise<number> {
    // Where the facets are asked for too, they have been by then, and count everything anyway.
    return nextTurn().then(() => this.#counted?.then(({ total }) => total) ?? this.#ranked.count());
  }

  get facets(): OfferConnection["facets"] {
    this.#counted ??= this.#count();
    return this.#counted.then(({ facets }) => facets);
  }
}

/** The key of an offer; its owner knows the rest. */
export function offerOf(id: string): Offer {
  return id.startsWith("crs_") ? referenceTo(Course, id) : referenceTo(CommunityOffer, id);
}
