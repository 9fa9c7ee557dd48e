import { type MunicipalityKey, towns } from "@kommgraph/schema";

/** A county's figures are those of its towns and what is recorded for the county itself; a town's are its own. */
export function placesOf(municipality: string): string[] {
  return [municipality, ...(townsOfCounty.get(municipality) ?? []).map(({ id }) => id)];
}

/** The county whose total holds a municipality's figures: its own, or itself where it is one. */
export function totalOf(municipality: string): string {
  return towns.get(municipality)?.county ?? municipality;
}

/** Where a municipality is, for measuring: the town's centre; of a county the mean of its towns. */
export function centreOf(municipality: string): { latitude: number; longitude: number } | null {
  const parts = towns.has(municipality) ? [towns.get(municipality)] : townsOfCounty.get(municipality);
  const known = (parts ?? []).filter((town) => town !== undefined);
  if (known.length === 0) return null;
  return { latitude: mean(known.map((town) => town.latitude)), longitude: mean(known.map((town) => town.longitude)) };
}

const townsOfCounty: ReadonlyMap<string, MunicipalityKey[]> = Map.groupBy(
  [...towns.values()].filter((town): town is MunicipalityKey & { county: string } => town.county !== null),
  ({ county }) => county,
);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
