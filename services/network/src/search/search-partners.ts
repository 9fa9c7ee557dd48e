import type { Context, PageRequest } from "@kommgraph/infra";
import { EdgeToPartner } from "../partner/edge-to-partner.ts";
import { findPartner } from "../partner/find-partner.ts";
import type { PartnerConnection } from "../partner/partner.connection.ts";
import { findRanked, type Ranked } from "./find-ranked.ts";
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
  return new FoundPartners(context, ranked);
}

/** Looks for what is asked of it alone. */
class FoundPartners implements PartnerConnection {
  readonly #context: Context;
  readonly #ranked: Ranked;

  constructor(context: Context, ranked: Ranked) {
    this.#context = context;
    this.#ranked = ranked;
  }

  get edges(): PartnerConnection["edges"] {
    return this.#ranked
      .page()
      .then(({ found }) =>
        found.map(
          ({ id, cursor, distanceKm }) =>
            new EdgeToPartner(this.#context, id, { cursor, distanceKm, membership: null }),
        ),
      );
  }

  get nodes(): PartnerConnection["nodes"] {
    return this.#ranked.page().then(({ found }) => found.map(({ id }) => findPartner(this.#context, id)));
  }

  get pageInfo(): PartnerConnection["pageInfo"] {
    return this.#ranked.page().then(({ pageInfo }) => pageInfo);
  }

  get totalCount(): Promise<number> {
    return this.#ranked.count();
  }
}
