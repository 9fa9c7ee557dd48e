import { demonstrationId, type MunicipalityKey, Random, towns } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { Network } from "../network/network.entity.ts";
import type { Cast } from "./cast.ts";
import {
  countyNetworks,
  type NetworkWords,
  quarterNetworks,
  quarters,
  regionNetworks,
  regions,
  themeNetworks,
  townNetworks,
} from "./network-words.ts";
import { solingenNetwork } from "./reference.ts";

export interface InventedNetwork {
  network: EntityData<Network> & { id: string; municipalityId: string | null };
  /** Ids of the members, the one that founded it first. */
  members: string[];
}

/** Fewer partners than this meet in the county's network instead. */
const leastInTown = 3;
/** More partners than this meet by quarters. */
export const mostInTown = 60;

/** Networks of towns, of what part of a town works on, of counties and of regions. */
export function inventNetworks(cast: Cast): InventedNetwork[] {
  let number = 0;
  const invent: Invent = (...what) => toNetwork(number++, ...what);
  const random = new Random(`networks of ${cast.organizations.length}`);
  const local = [...towns.values()].flatMap((town) => townNetworksOf(town, cast, random, invent));
  const themes = [...towns.values()].flatMap((town) => themeNetworksOf(town, cast, random, invent));
  const wide = [...countyNetworksOf(cast, local, random, invent), ...regionNetworksOf(cast, local, random, invent)];
  return [...local, ...themes, ...wide];
}

type Invent = (words: NetworkWords, place: string, municipality: string | null, members: string[]) => InventedNetwork;

export function toNetwork(
  number: number,
  ...[words, place, municipalityId, members]: Parameters<Invent>
): InventedNetwork {
  const network = {
    id: demonstrationId("net", number),
    name: words.name(place),
    municipalityId,
    purpose: words.purpose,
    topics: words.topics,
    source: null,
    dissolvedOn: null,
    demonstration: true,
    version: 1,
  };
  return { network, members };
}

function townNetworksOf(town: MunicipalityKey, cast: Cast, random: Random, invent: Invent): InventedNetwork[] {
  const partners = cast.partnersOf(town.id);
  if (town.id === solingenNetwork.municipalityId)
    return [{ network: solingenNetwork, members: [town.id, ...partners] }];
  if (partners.length === 0 || (partners.length < leastInTown && town.county !== null)) return [];
  const tables = Math.ceil(partners.length / mostInTown);
  if (tables === 1) return [invent(random.pick(townNetworks), town.name, town.id, [town.id, ...partners])];
  return Array.from({ length: tables }, (_, table) => {
    const words = quarterNetworks[Math.floor(table / quarters.length) % quarterNetworks.length] as NetworkWords;
    const place = `${town.name}-${quarters[table % quarters.length]}`;
    return invent(words, place, town.id, [town.id, ...partners.filter((_partner, index) => index % tables === table)]);
  });
}

function themeNetworksOf(town: MunicipalityKey, cast: Cast, random: Random, invent: Invent): InventedNetwork[] {
  const organizations = (cast.organizationsOf.get(town.id) ?? []).map(({ id }) => id);
  const providers = (cast.providersOf.get(town.id) ?? []).map(({ id }) => id);
  const themes = random.sample(themeNetworks, Math.floor(organizations.length / 6));
  return themes.map((words) => {
    const office = random.chance(0.6) ? [town.id] : [];
    const teachers = words.withProviders ? random.sample(providers, random.int(1, 6)) : [];
    return invent(words, town.name, town.id, [
      ...office,
      ...teachers,
      ...random.sample(organizations, random.int(4, 14)),
    ]);
  });
}

/** The county, most of its towns, their networks, and the partners of towns too small for one. */
function countyNetworksOf(cast: Cast, local: InventedNetwork[], random: Random, invent: Invent): InventedNetwork[] {
  const networksOf = Map.groupBy(local, ({ network }) => network.municipalityId);
  return cast.counties.map((county) => {
    const members = county.towns.flatMap(({ id }) => {
      const own = networksOf.get(id);
      const office = random.chance(0.85) ? [id] : [];
      return [...office, ...(own ? own.map(({ network }) => network.id) : cast.partnersOf(id))];
    });
    return invent(random.pick(countyNetworks), county.name, county.id, [county.id, ...members]);
  });
}

function regionNetworksOf(cast: Cast, local: InventedNetwork[], random: Random, invent: Invent): InventedNetwork[] {
  return regions.flatMap(([digits, region]) => {
    const isHere = (municipality: string | null) => municipality?.startsWith(`mun_${digits}`) ?? false;
    const offices = [...towns.values()].map(({ id }) => id).filter(isHere);
    const networks = local.map(({ network }) => network).filter(({ municipalityId }) => isHere(municipalityId));
    const providers = cast.providers.filter(({ town }) => isHere(town.id));
    return regionNetworks.map((words) => {
      const others = words.withProviders ? random.sample(providers, 12) : random.sample(networks, 6);
      return invent(words, region, null, [...random.sample(offices, 10), ...others.map(({ id }) => id)]);
    });
  });
}
