import ipaddr from "ipaddr.js";

/** Addresses that look public and are not: Azure answers its own machines there. */
const inwardAnyway = new Set(["168.63.129.16"]);

/** What the registry of addresses calls global unicast; everything that is not in it leads somewhere special. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");
const documentation = ipaddr.IPv6.parseCIDR("3fff::/20");

/** Whether an address is one of the public internet, and not of this machine, its neighbours or its cloud. */
export function isOutward(address: string): boolean {
  if (!ipaddr.isValid(address) || inwardAnyway.has(address)) return false;
  const parsed = ipaddr.parse(address);
  // Also for IPv4 within IPv6 (mapped, translated, tunnelled): what is behind it cannot be told, so it is none.
  if (parsed.range() !== "unicast") return false;
  if (parsed instanceof ipaddr.IPv4) return true;
  return parsed.match(globalUnicast) && !parsed.match(documentation);
}
