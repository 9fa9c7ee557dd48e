import type { Context, PageRequest } from "@kommgraph/infra";
import { findPartner } from "../partner/find-partner.ts";
import type { PartnerConnection } from "../partner/partner.connection.ts";
import { findRanked } from "./find-ranked.ts";
import { type PartnerFilter, wherePartner } from "./partner.filter.ts";
import { searchWords } from "./search-words.ts";

/** Partners by words, filter and distance; what is neither searched nor measured comes by name. */
export function searchPartners(
  context: Context,
  search: string | null | undefined,
  filter: PartnerFilter | null | undefined,
  page: PageRequest,
): PartnerConnection {
  const ranked = findRanked(context, {
    table: "partner",
    words: searchWords(search),
    question: wherePartner(filter, context),
    page,
    otherwise: { sql: "0", values: [] },
  });
  return {
    get edges() {
      return ranked.page().then(({ found }) =>
        found.map(({ id, cursor, distanceKm }) => ({
          cursor,
          distanceKm,
          membership: null,
          get node() {
            return findPartner(context, id);
          },
        })),
      );
    },
    get nodes() {
      return ranked.page().then(({ found }) => found.map(({ id }) => findPartner(context, id)));
    },
    get pageInfo() {
      return ranked.page().then(({ pageInfo }) => pageInfo);
    },
    get totalCount() {
      return ranked.count();
    },
  };
}
