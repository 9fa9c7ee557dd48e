import { type Context, loaderOf } from "@kommgraph/infra";
import { dayOf } from "../calendar/day-of.ts";
import { heldOn, Membership } from "./membership.entity.ts";
import type { Network } from "./network.entity.ts";

/** The networks a partner is a member of on a day, by name; one statement for all partners of a request. */
export function networksOf(context: Context, partner: string, on: string | null): Promise<Network[]> {
  const day = dayOf(context, on);
  const loader = loaderOf<Network[]>(
    context,
    `networks of partners on ${day}`,
    async (partners) => {
      const memberships = await context.em.find(
        Membership,
        { $and: [{ partnerId: { $in: [...partners] } }, heldOn(day)] },
        { populate: ["network"], strategy: "joined", orderBy: { network: { name: "asc", id: "asc" } } },
      );
      const byPartner = Map.groupBy(memberships, ({ partnerId }) => partnerId);
      return new Map([...byPartner].map(([id, held]) => [id, held.map(({ network }) => network.unwrap())]));
    },
    () => [],
  );
  return loader.load(partner);
}
