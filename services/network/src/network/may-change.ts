import { actsFor, type Change, forbidden, hasRole, refuse, type Who } from "@kommgraph/infra";
import type { Network } from "./network.entity.ts";

/** Who may change a network, in words. */
export const keepersInWords =
  "of the town or county the network is at home in; the ministry for one that reaches beyond";

/** The town or county a network is at home in speaks for it; the ministry for one that reaches beyond. */
export function keeps(who: Who, { municipalityId }: Pick<Network, "municipalityId">): boolean {
  if (municipalityId === null) return hasRole(who, "ministry");
  return hasRole(who, "editor") && actsFor(who, municipalityId);
}

/** Throws for those who may not change this network, and refuses to change one that is no more. */
export function expectKeeper({ who }: Change, network: Network): void {
  if (!keeps(who, network)) throw forbidden(who, `changing ${network.id}`);
  expectAlive(network);
}

/** Whoever keeps a network decides on all its members, and every partner on its own membership. */
export function expectMayMove({ who }: Change, network: Network, partner: string): void {
  if (!keeps(who, network) && !actsFor(who, partner)) {
    throw forbidden(who, `the membership of ${partner} in ${network.id}`);
  }
  expectAlive(network);
}

function expectAlive({ id, dissolvedOn }: Network): void {
  if (dissolvedOn === null) return;
  refuse(
    "NETWORK_DISSOLVED",
    {
      en: `${id} was dissolved on ${dissolvedOn}; found a new one instead.`,
      de: `${id} wurde am ${dissolvedOn} aufgelöst; bitte ein neues Netzwerk gründen.`,
    },
    "network",
  );
}
