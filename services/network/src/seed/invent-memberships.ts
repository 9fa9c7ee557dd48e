import { Random } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { Membership } from "../network/membership.entity.ts";
import type { Cast } from "./cast.ts";
import { dayFrom } from "./day-from.ts";
import type { InventedNetwork } from "./invent-networks.ts";
import { solingenNetwork } from "./reference.ts";

/** Days since October 2008, when the one real network was named. */
const sinceThePressRelease = 18 * 365;

/** Who joined when: the founders first, others over the years; a few left for good, a few came back. */
export function inventMemberships(networks: InventedNetwork[], cast: Cast, anchor: string): EntityData<Membership>[] {
  const random = new Random(`memberships of ${cast.organizations.length}`);
  return networks.flatMap(({ network, members }) => {
    const founded = network.id === solingenNetwork.id ? sinceThePressRelease : random.int(400, 15 * 365);
    const during = (partnerId: string, from: number, to: number | null): EntityData<Membership> => ({
      network: network.id,
      partnerId,
      since: dayFrom(anchor, -from),
      until: to === null ? null : dayFrom(anchor, -to),
      demonstration: true,
    });
    const present = members.flatMap((partner, index) => {
      const founder = index === 0 || random.chance(0.25);
      const since = founder ? founded : random.int(30, founded);
      const now = during(partner, since, null);
      if (since > founded - 400 || !random.chance(0.05)) return [now];
      return [during(partner, random.int(since + 300, founded), random.int(since + 60, since + 299)), now];
    });
    const former = formerMembers(network.municipalityId, members, cast, random).map((partner) => {
      const left = random.int(20, founded - 200);
      return during(partner, random.int(left + 90, founded), left);
    });
    return [...present, ...former];
  });
}

/** Partners of the same town that are in other networks today. */
function formerMembers(town: string | null, members: string[], cast: Cast, random: Random): string[] {
  const inside = new Set(members);
  const others = town === null ? [] : cast.partnersOf(town).filter((partner) => !inside.has(partner));
  return random.sample(others, Math.min(3, Math.floor(members.length / 5)));
}
