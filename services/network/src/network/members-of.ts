import { type Context, findPageOf, type Ordering, type PageRequest } from "@kommgraph/infra";
import { dayOf } from "../calendar/day-of.ts";
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
  const partnerOf = ({ partnerId }: Membership) => findPartner(context, partnerId);
  return {
    pageInfo: memberships.pageInfo,
    edges: memberships.edges.map(({ node: membership, cursor }) => ({
      cursor,
      distanceKm: null,
      membership,
      get node() {
        return partnerOf(membership);
      },
    })),
    get nodes() {
      return memberships.nodes.map(partnerOf);
    },
    get totalCount() {
      return memberships.totalCount;
    },
  };
}
