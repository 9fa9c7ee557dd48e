import type { Context, PageRequest } from "@kommgraph/infra";
import { findPartner } from "../partner/find-partner.ts";
import type { PartnerConnection } from "../partner/partner.connection.ts";
import { findRanked } from "./find-ranked.ts";
import { type PartnerFilter, wherePartner } from "./partner.filter.ts";
import { searchWords } from "./search-words.ts";

/** Partners by words, filter and distance; what is neither searched nor measured comes by name. */
export async function searchPartners(
  context: Context,
  search: string | null | undefined,
  filter: PartnerFilter | null | undefined,
  page: PageRequest,
): Promise<PartnerConnection> {
  const { found, pageInfo, count } = await findRanked(context, {
    table: "partner",
    words: searchWords(search),
    question: wherePartner(filter, context),
    page,
    otherwise: { sql: "0", values: [] },
  });
  return {
    edges: found.map(({ id, cursor, distanceKm }) => ({
      cursor,
      distanceKm,
      membership: null,
      get node() {
        return findPartner(context, id);
      },
    })),
    get nodes() {
      return found.map(({ id }) => findPartner(context, id));
    },
    pageInfo,
    get totalCount() {
      return count();
    },
  };
}
