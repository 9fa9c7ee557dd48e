import { type Context, findPageOf, type Ordering, type PageRequest } from "@kommgraph/infra";
import type { Page } from "@kommgraph/schema";
import { dayOf } from "../calendar/day-of.ts";
import { EdgeToPartner } from "../partner/edge-to-partner.ts";
import { findPartner } from "../partner/find-partner.ts";
import type { PartnerConnection } from "../partner/partner.connection.ts";
import { heldOn, Membership } from "./membership.entity.ts";

/** Names of partners are known to their owners alone; so members come in the order in which they joined. */
const byEntry: Ordering<Membership> = [
  ["since", "asc"],
  ["partnerId", "asc"],
];

/** Who is a member of a network on a day, those who joined first first. */
export async function membersOf(
  context: Context,
  network: string,
  on: string | null,
  page: PageRequest,
): Promise<PartnerConnection> {
  const day = dayOf(context, on);
  const parent = { property: "network", id: network } as const;
  const memberships = await findPageOf(context, Membership, parent, { day, page }, () => ({
    where: heldOn(day),
    orderBy: byEntry,
    page,
  }));
  return new Members(context, memberships);
}

/** Looks for partners only where they are asked for. */
class Members implements PartnerConnection {
  readonly #context: Context;
  readonly #memberships: Page<Membership>;

  constructor(context: Context, memberships: Page<Membership>) {
    this.#context = context;
    this.#memberships = memberships;
  }

  get edges(): PartnerConnection["edges"] {
    return this.#memberships.edges.map(
      ({ node: membership, cursor }) =>
        new EdgeToPartner(this.#context, membership.partnerId, { cursor, distanceKm: null, membership }),
    );
  }

  get nodes(): PartnerConnection["nodes"] {
    return this.#memberships.nodes.map(({ partnerId }) => findPartner(this.#context, partnerId));
  }

  get pageInfo(): PartnerConnection["pageInfo"] {
    return this.#memberships.pageInfo;
  }

  get totalCount(): PartnerConnection["totalCount"] {
    return this.#memberships.totalCount;
  }
}
