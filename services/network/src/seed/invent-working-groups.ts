import { type MunicipalityKey, Random, towns } from "@kommgraph/schema";
import type { Cast } from "./cast.ts";
import { type InventedNetwork, mostInTown, toNetwork } from "./invent-networks.ts";
import { quarters, themeNetworks } from "./network-words.ts";

/**
 * Where partners no longer know each other all, they work together quarter by quarter and theme by theme. Only `large`
 * has so many of them; its cities would otherwise be crowds of strangers.
 */
export function inventWorkingGroups(cast: Cast, firstNumber: number): InventedNetwork[] {
  const random = new Random(`working groups of ${cast.organizations.length}`);
  const cities = [...towns.values()].filter(({ id }) => cast.partnersOf(id).length > mostInTown);
  return cities
    .flatMap((city) => groupsOf(city, cast, random))
    .map(({ words, place, city, members }, index) => toNetwork(firstNumber + index, words, place, city, members));
}

function groupsOf(city: MunicipalityKey, cast: Cast, random: Random) {
  const organizations = cast.organizationsOf.get(city.id) ?? [];
  const providers = cast.providersOf.get(city.id) ?? [];
  const possible = quarters.flatMap((quarter) => themeNetworks.map((words) => ({ words, quarter })));
  return random.sample(possible, Math.floor(organizations.length / 4)).map(({ words, quarter }) => {
    const office = random.chance(0.6) ? [city] : [];
    const teachers = words.withProviders ? random.sample(providers, random.int(2, 8)) : [];
    const members = [...office, ...teachers, ...random.sample(organizations, random.int(16, 40))];
    return { words, place: `${city.name}-${quarter}`, city: city.id, members: members.map(({ id }) => id) };
  });
}
