import {
  type DemonstrationSize,
  demonstrationWorld,
  type Invented,
  type InventedOffer,
  type MunicipalityKey,
  type Random,
  towns,
} from "@kommgraph/schema";
import { authorityFor } from "../../programme/authorities.ts";
import type { ApplicantKind } from "./funds.ts";

/** Who takes part in the demonstration, by town, and what they offer. */
export class Cast {
  readonly applications: Invented[];
  private readonly organizations: Map<string, Invented[]>;
  private readonly providers: Map<string, Invented[]>;
  private readonly courses: Map<string, InventedOffer[]>;
  private readonly communityOffers: Map<string, InventedOffer[]>;
  private readonly offersOfPartner: Map<string, InventedOffer[]>;

  constructor(size: DemonstrationSize) {
    const world = demonstrationWorld(size);
    this.applications = world.applications;
    this.organizations = byTown(world.organizations);
    this.providers = byTown(world.providers);
    this.courses = byTown(world.courses);
    this.communityOffers = byTown(world.communityOffers);
    this.offersOfPartner = Map.groupBy([...world.courses, ...world.communityOffers], ({ by }) => by);
  }

  organizationsOf(town: MunicipalityKey): string[] {
    return (this.organizations.get(town.id) ?? []).map(({ id }) => id);
  }

  partnersOf(town: MunicipalityKey): string[] {
    return [...this.organizationsOf(town), ...(this.providers.get(town.id) ?? []).map(({ id }) => id)];
  }

  /** A partner of that kind in the town, or none where there is none. */
  applicantOf(kind: ApplicantKind, town: MunicipalityKey, random: Random): string | undefined {
    if (kind === "TOWN") return town.id;
    if (kind === "CARRIER") return carrierOf(town);
    const candidates = (kind === "ORGANIZATION" ? this.organizations : this.providers).get(town.id) ?? [];
    return candidates.length > 0 ? random.pick(candidates).id : undefined;
  }

  /** Offers a project pays for: those of its lead, or, where a municipality leads, of anybody in the town. */
  offersFor(lead: string, town: MunicipalityKey, random: Random): string[] {
    const own = this.offersOfPartner.get(lead);
    if (own) return ids(random.sample(own, random.int(1, 3)));
    const courses = random.sample(this.courses.get(town.id) ?? [], random.int(0, 2));
    return ids([...courses, ...random.sample(this.communityOffers.get(town.id) ?? [], random.int(0, 3))]);
  }
}

/** The county or county-free city whose integration centre works for the town; Aachen has one of its own. */
export function carrierOf({ id, county }: MunicipalityKey): string {
  return id === "mun_05334002" ? id : (county ?? id);
}

/** A Landesjugendamt for bridge projects, the Bezirksregierung Arnsberg for everything else. */
export function authorityOf(programme: string, { id }: MunicipalityKey): string {
  const authorities = programme === "BRUECKENPROJEKTE" ? ["LVR", "LWL"] : ["reg_059"];
  return authorityFor(authorities, id) as string;
}

/** Another town of the same county, for projects that several carry. */
export function neighbourOf(town: MunicipalityKey, random: Random): string | undefined {
  const neighbours = townsByCounty.get(town.county)?.filter(({ id }) => id !== town.id) ?? [];
  return town.county && neighbours.length > 0 ? random.pick(neighbours).id : undefined;
}

const townsByCounty = Map.groupBy(towns.values(), ({ county }) => county);

function byTown<Item extends Invented>(items: Item[]): Map<string, Item[]> {
  return Map.groupBy(items, ({ town }) => town.id);
}

function ids(offers: InventedOffer[]): string[] {
  return offers.map(({ id }) => id);
}
