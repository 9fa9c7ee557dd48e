import { readData } from "../read-data.ts";

/** The key facts of a municipality that every subgraph may build on; everything else is the municipalities subgraph's. */
export interface MunicipalityKey {
  /** `mun_` and the AGS. */
  id: string;
  /** Amtlicher Gemeindeschlüssel, eight digits; counties end in 000. */
  ags: string;
  name: string;
  /** Id of the county it belongs to; null for counties and county-free cities. */
  county: string | null;
  /** Persons on 31.12.2022 (Destatis). */
  population: number;
  /** Persons without German passport, estimated from the census of 2022. */
  foreignPopulation: number;
  /** Postcode of the administration. */
  postalCode: string;
  latitude: number;
  longitude: number;
  /** Has an immigration office (untere Ausländerbehörde) of its own. */
  immigrationOffice: boolean;
  /** Has an integration centre (Kommunales Integrationszentrum) of its own. */
  integrationCentre: boolean;
}

/** The 396 towns, by their id. */
export const towns: ReadonlyMap<string, MunicipalityKey> = new Map(
  readData("municipalities_nrw.csv").map((row): [string, MunicipalityKey] => {
    const ags = row.text("ags");
    const countyFree = row.text("type") === "KREISFREIE_STADT";
    const town: MunicipalityKey = {
      id: municipalityId(ags),
      ags,
      name: row.text("name"),
      county: countyFree ? null : municipalityId(row.text("kreis_ags")),
      population: row.number("population_2022_12_31"),
      foreignPopulation: row.number("foreign_population_est_census_2022"),
      postalCode: row.text("postcode_admin"),
      latitude: row.number("lat"),
      longitude: row.number("lon"),
      immigrationOffice: row.text("has_auslaenderbehoerde") === "true",
      integrationCentre: municipalityId(row.text("ki_key")) === municipalityId(ags),
    };
    return [town.id, town];
  }),
);

const counties = new Set([...towns.values()].flatMap(({ county }) => county ?? []));

/** Whether a municipality has an immigration office of its own; every county has one for its other towns. */
export function hasImmigrationOffice(id: string): boolean {
  return towns.get(id)?.immigrationOffice ?? counties.has(id);
}

/** Whether a municipality has an integration centre of its own; every county has one for its towns. */
export function hasIntegrationCentre(id: string): boolean {
  return towns.get(id)?.integrationCentre ?? counties.has(id);
}

/** Whether there is a town, county or county-free city with this id. */
export function isMunicipality(id: string): boolean {
  return towns.has(id) || counties.has(id);
}

/** The id of a municipality from its official key: eight digits, or the five of a county. */
export function municipalityId(ags: string): string {
  return `mun_${ags.padEnd(8, "0")}`;
}
