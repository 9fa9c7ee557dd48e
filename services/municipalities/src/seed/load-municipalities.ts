import type { SeedJob } from "@kommgraph/infra";
import { type DataRow, municipalityId, readData } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import { Municipality, type MunicipalityKind } from "../municipality/municipality.entity.ts";
import { GovernmentRegion } from "../region/government-region.entity.ts";
import { readOwnData } from "./data-file.ts";

/** The 5 regions, 31 counties and 396 towns. */
export async function loadMunicipalities({ em }: SeedJob): Promise<void> {
  await em.upsertMany(GovernmentRegion, readOwnData("regierungsbezirke_nrw.csv").map(region));
  const counties = readOwnData("kreise_nrw.csv").filter((row) => row.text("type") !== "KREISFREIE_STADT");
  await em.upsertMany(Municipality, [...counties.map(county), ...readData("municipalities_nrw.csv").map(town)]);
}

function region(row: DataRow): EntityData<GovernmentRegion> {
  return {
    id: `reg_${row.text("code")}`,
    name: row.text("name"),
    approvesIntegrationGrants: row.flag("is_bewilligungsbehoerde_integration"),
  };
}

function county(row: DataRow): EntityData<Municipality> {
  const id = municipalityId(row.text("ags5"));
  return {
    ...shared(row),
    id,
    ags: id.slice(4),
    ars: null,
    name: row.text("full_name"),
    officialName: row.text("full_name"),
    kind: row.text("type") === "STAEDTEREGION" ? "CITY_REGION" : "COUNTY",
    county: null,
    postalCode: null,
    hasImmigrationOffice: true,
    immigrationOffice: `imo_${id.slice(4)}`,
    integrationCentre: `inc_${id.slice(4)}`,
  };
}

function town(row: DataRow): EntityData<Municipality> {
  const ags = row.text("ags");
  const kind = kindOf(row);
  return {
    ...shared(row),
    id: municipalityId(ags),
    ags,
    ars: row.text("ars"),
    postalCode: row.text("postcode_admin"),
    officialName: row.text("official_name"),
    kind,
    county: kind === "COUNTY_FREE_CITY" ? null : municipalityId(row.text("kreis_ags")),
    hasImmigrationOffice: row.flag("has_auslaenderbehoerde"),
    immigrationOffice: `imo_${row.text("responsible_auslaenderbehoerde_key").padEnd(8, "0")}`,
    integrationCentre: `inc_${row.text("ki_key").padEnd(8, "0")}`,
  };
}

function shared(row: DataRow) {
  return {
    name: row.text("name"),
    region: `reg_${row.text("regierungsbezirk_code")}`,
    nuts: row.text("nuts3"),
    latitude: row.number("lat"),
    longitude: row.number("lon"),
    areaKm2: row.number("area_km2"),
    regionalAssociation: row.text("landschaftsverband") as "LVR" | "LWL",
  };
}

function kindOf(row: DataRow): MunicipalityKind {
  if (row.text("type") === "KREISFREIE_STADT") return "COUNTY_FREE_CITY";
  if (row.text("ki_key") === row.text("ags")) return "REGIONAL_CITY";
  const kinds: Record<string, MunicipalityKind> = {
    GROSSE_KREISANGEHOERIGE_STADT: "LARGE_TOWN",
    MITTLERE_KREISANGEHOERIGE_STADT: "MEDIUM_TOWN",
  };
  return kinds[row.optional("gemeinde_class") ?? ""] ?? "TOWN";
}
