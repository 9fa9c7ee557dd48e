import { type MunicipalityKey, towns } from "../vocabulary/municipalities.ts";
import { demonstrationId, Random } from "./random.ts";

export type DemonstrationSize = "small" | "large";

/** An invented thing that several subgraphs speak of: its id, its number in its kind, and the town it belongs to. */
export interface Invented {
  id: string;
  number: number;
  town: MunicipalityKey;
}

/** What an invented partner offers. */
export interface InventedOffer extends Invented {
  /** Id of the provider or organization. */
  by: string;
}

/**
 * Who and what exists in the demonstration, and where. Every subgraph fills in what it owns; because all derive the
 * same ids from here, what one says of another's things fits together without anybody asking anybody.
 */
export interface DemonstrationWorld {
  organizations: Invented[];
  providers: Invented[];
  courses: InventedOffer[];
  communityOffers: InventedOffer[];
  needs: Invented[];
  applications: Invented[];
}

/** How many of each there are in `small`; `large` has twenty times as many. */
const counts = {
  organizations: 600,
  providers: 150,
  courses: 1_500,
  communityOffers: 1_000,
  needs: 2_500,
  applications: 300,
};

/** Solingen's network counts more than 40 migrant organizations (press release of 08.10.2008). */
const solingen = "mun_05122000";
const leastInSolingen = 48;

export function demonstrationWorld(size: DemonstrationSize): DemonstrationWorld {
  const factor = size === "large" ? 20 : 1;
  const organizations = spread("org", counts.organizations * factor, { [solingen]: leastInSolingen });
  const providers = spread("prv", counts.providers * factor, { [solingen]: 3 });
  return {
    organizations,
    providers,
    courses: offersOf("crs", counts.courses * factor, providers),
    communityOffers: offersOf("off", counts.communityOffers * factor, organizations),
    needs: spread("nee", counts.needs * factor, { [solingen]: 12 }),
    applications: spread("app", counts.applications * factor, { [solingen]: 4 }),
  };
}

/** Distributes `count` things over the towns in proportion to how many people without German passport live there. */
function spread(prefix: "org" | "prv" | "nee" | "app", count: number, least: Record<string, number>): Invented[] {
  const all = [...towns.values()];
  const reserved = Object.values(least).reduce((sum, number) => sum + number, 0);
  const weights = all.map((town) => (town.id in least ? 0 : town.foreignPopulation));
  const shares = largestRemainder(weights, count - reserved);
  let number = 0;
  return all.flatMap((town, index) =>
    Array.from({ length: least[town.id] ?? shares[index] ?? 0 }, () => {
      const id = demonstrationId(prefix, number);
      return { id, number: number++, town };
    }),
  );
}

/** Gives every partner its offers: each one at least, the rest by chance; held in the partner's own town. */
function offersOf(prefix: "crs" | "off", count: number, partners: Invented[]): InventedOffer[] {
  const random = new Random(`offers ${prefix} ${count}`);
  return Array.from({ length: count }, (_, number) => {
    const partner = number < partners.length ? (partners[number] as Invented) : random.pick(partners);
    return { id: demonstrationId(prefix, number), number, town: partner.town, by: partner.id };
  });
}

/** Whole numbers in proportion to the weights that add up to `total`. */
function largestRemainder(weights: number[], total: number): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const shares = exact.map(Math.floor);
  const rest = total - shares.reduce((left, right) => left + right, 0);
  const byRemainder = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) }));
  byRemainder.sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (const { index } of byRemainder.slice(0, rest)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
