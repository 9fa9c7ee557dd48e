import { type DemonstrationWorld, type Invented, type MunicipalityKey, Random, towns } from "@kommgraph/schema";
import { countyNames } from "./county-names.ts";
import { solingenNetwork } from "./reference.ts";

/** Share of the organizations that nobody has connected to anything yet. */
const isolated = 0.15;

/** The partners of the demonstration, seen by who works together with whom. */
export class Cast {
  /** Organizations that are in networks. */
  readonly organizations: Invented[];
  readonly providers: Invented[];
  /** Organizations in networks by their town. */
  readonly organizationsOf: ReadonlyMap<string, Invented[]>;
  readonly providersOf: ReadonlyMap<string, Invented[]>;
  /** Counties with their towns. */
  readonly counties: { id: string; name: string; towns: MunicipalityKey[] }[];

  constructor(world: DemonstrationWorld) {
    this.organizations = connected(world.organizations);
    this.providers = world.providers;
    this.organizationsOf = Map.groupBy(this.organizations, ({ town }) => town.id);
    this.providersOf = Map.groupBy(this.providers, ({ town }) => town.id);
    const byCounty = Map.groupBy([...towns.values()], ({ county }) => county);
    this.counties = [...countyNames].map(([id, name]) => ({ id, name, towns: byCounty.get(id) ?? [] }));
  }

  /** Ids of the organizations and providers of a town, those in no network left out. */
  partnersOf(town: string): string[] {
    return [...(this.providersOf.get(town) ?? []), ...(this.organizationsOf.get(town) ?? [])].map(({ id }) => id);
  }
}

/** All but the isolated ones; Solingen's are all in its network. */
function connected(organizations: Invented[]): Invented[] {
  const elsewhere = organizations.filter(({ town }) => town.id !== solingenNetwork.municipalityId);
  const random = new Random(`isolated organizations ${organizations.length}`);
  const alone = new Set(random.sample(elsewhere, Math.round(organizations.length * isolated)));
  return organizations.filter((organization) => !alone.has(organization));
}
