import type { Context } from "@kommgraph/infra";
import type { Membership } from "../network/membership.entity.ts";
import { findPartner } from "./find-partner.ts";
import type { PartnerEdge } from "./partner.connection.ts";

/** A partner's place in a list; the partner is looked for only where it is asked for. */
export class EdgeToPartner implements PartnerEdge {
  readonly cursor: string;
  readonly distanceKm: number | null;
  readonly membership: Membership | null;
  readonly #context: Context;
  readonly #partner: string;

  constructor(context: Context, partner: string, place: Omit<PartnerEdge, "node">) {
    this.cursor = place.cursor;
    this.distanceKm = place.distanceKm;
    this.membership = place.membership;
    this.#context = context;
    this.#partner = partner;
  }

  get node(): PartnerEdge["node"] {
    return findPartner(this.#context, this.#partner);
  }
}
