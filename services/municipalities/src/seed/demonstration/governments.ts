import { type DataRow, type MunicipalityKey, municipalityId, readData, towns } from "@kommgraph/schema";
import { readOwnData } from "../data-file.ts";

/** A municipality with an administration large enough for a concept of its own. */
export interface Government {
  id: string;
  name: string;
  /** Where its administration sits. */
  seat: MunicipalityKey;
  /** Ids of its towns, or its own. */
  towns: Set<string>;
  /** Id of the county of a large town. */
  county: string | null;
  foreignPopulation: number;
}

export const solingen = "mun_05122000";

/** The 54 carriers of integration centres, then the 35 large towns. */
export const governments: Government[] = [
  ...readOwnData("ki_locations_nrw.csv").map((row) => carrier(row)),
  ...readData("municipalities_nrw.csv")
    .filter((row) => row.optional("gemeinde_class") === "GROSSE_KREISANGEHOERIGE_STADT")
    .map((row) => city(towns.get(municipalityId(row.text("ags"))) as MunicipalityKey)),
];

function carrier(row: DataRow): Government {
  const id = municipalityId(row.text("ki_key"));
  const own = towns.get(id);
  if (own) return city(own);
  const members = [...towns.values()].filter((town) => town.county === id);
  return {
    id,
    name: row.text("carrier_name"),
    seat: [...towns.values()].find(({ name }) => name === row.text("seat")) as MunicipalityKey,
    towns: new Set(members.map((town) => town.id)),
    county: null,
    foreignPopulation: members.reduce((sum, town) => sum + town.foreignPopulation, 0),
  };
}

function city(town: MunicipalityKey): Government {
  const { id, name, county, foreignPopulation } = town;
  return { id, name, seat: town, towns: new Set([id]), county, foreignPopulation };
}
