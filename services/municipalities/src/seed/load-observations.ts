import type { SeedJob } from "@kommgraph/infra";
import { type DataRow, municipalityId, readData } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import { MunicipalityObservation } from "../observation/municipality-observation.entity.ts";
import { readOwnData } from "./data-file.ts";

const licence = "dl-de/by-2-0";
const sources = {
  destatis: `© Statistisches Bundesamt (Destatis) 2023, Gemeindeverzeichnis, 31.12.2022; ${licence}`,
  census: `Zensus 2022 © Statistische Ämter des Bundes und der Länder, 15.05.2022; ${licence}`,
  inkar: `INKAR © BBSR 2024; ${licence}`,
  press: "Ministerium für Generationen, Familie, Frauen und Integration NRW, Pressemitteilung vom 08.10.2008",
};

type Row = EntityData<MunicipalityObservation>;
/** How a column of a file becomes a number with its meaning. */
type Column = {
  column: string;
  metric: string;
  unit: string;
  qualifier?: "ABOUT";
  on: string | "year";
  source: keyof typeof sources;
};

const population: Column[] = [
  { column: "population_2022_12_31", metric: "population", unit: "persons", on: "2022-12-31", source: "destatis" },
  { column: "population_census_2022", metric: "population", unit: "persons", on: "2022-05-15", source: "census" },
  {
    column: "density_per_km2",
    metric: "population_density",
    unit: "persons per km²",
    on: "2022-12-31",
    source: "destatis",
  },
  {
    column: "share_foreign_pct_census_2022",
    metric: "share_foreign",
    unit: "percent",
    on: "2022-05-15",
    source: "census",
  },
  {
    column: "foreign_population_est_census_2022",
    metric: "foreign_population",
    unit: "persons",
    qualifier: "ABOUT",
    on: "2022-05-15",
    source: "census",
  },
];

const townsOnly: Column[] = [
  { column: "population_male", metric: "population_male", unit: "persons", on: "2022-12-31", source: "destatis" },
  { column: "population_female", metric: "population_female", unit: "persons", on: "2022-12-31", source: "destatis" },
  {
    column: "share_migration_history_pct_census_2022",
    metric: "share_migration_history",
    unit: "percent",
    on: "2022-05-15",
    source: "census",
  },
];

/** INKAR gives years. */
const countiesOnly: Column[] = [
  {
    column: "youth_unemployment_rate_pct_inkar_2021",
    metric: "youth_unemployment_rate",
    unit: "percent",
    on: "2021",
    source: "inkar",
  },
];

const yearly: Column[] = [
  { column: "share_foreign_pct", metric: "share_foreign", unit: "percent", on: "year", source: "inkar" },
  { column: "unemployment_rate_pct", metric: "unemployment_rate", unit: "percent", on: "year", source: "inkar" },
  {
    column: "share_school_leavers_no_degree_pct",
    metric: "share_school_leavers_without_degree",
    unit: "percent",
    on: "year",
    source: "inkar",
  },
  {
    column: "childcare_rate_under3_pct",
    metric: "childcare_rate_under_3",
    unit: "percent",
    on: "year",
    source: "inkar",
  },
  { column: "childcare_rate_3to6_pct", metric: "childcare_rate_3_to_6", unit: "percent", on: "year", source: "inkar" },
];

/** Every published number about a municipality; county-free cities appear as town and as county, with one value each. */
export async function loadObservations({ em, progress }: SeedJob): Promise<void> {
  const towns = readData("municipalities_nrw.csv");
  const counties = readOwnData("kreise_nrw.csv");
  const withoutTowns = counties.filter((row) => row.text("type") !== "KREISFREIE_STADT");
  const rows = [
    ...towns.flatMap((row) => read(row, row.text("ags"), [...population, ...townsOnly])),
    ...withoutTowns.flatMap((row) => read(row, row.text("ags5"), population.map(summedUp))),
    ...counties.flatMap((row) => read(row, row.text("ags5"), countiesOnly)),
    ...readOwnData("kreis_indicators_2005_2022.csv").flatMap((row) => read(row, row.text("ags5"), yearly)),
    solingenNetwork,
  ];
  for (let start = 0; start < rows.length; start += 1_000) {
    await em.upsertMany(MunicipalityObservation, rows.slice(start, start + 1_000));
    progress("published numbers", Math.min(start + 1_000, rows.length), rows.length);
  }
}

/** The census share of a county comes from the estimates of its towns. */
function summedUp(column: Column): Column {
  return column.metric === "share_foreign" ? { ...column, qualifier: "ABOUT" } : column;
}

function read(row: DataRow, ags: string, columns: Column[]): Row[] {
  return columns.flatMap(({ column, metric, unit, qualifier, on, source }) => {
    const value = row.optional(column);
    if (value === null) return [];
    const day = on === "year" ? row.text("year") : on;
    const isYear = day.length === 4;
    return {
      municipalityId: municipalityId(ags),
      metric,
      asOf: isYear ? `${day}-01-01` : day,
      source: sources[source],
      value,
      unit,
      precision: isYear ? "YEAR" : "DAY",
      qualifier: qualifier ?? "EXACT",
    };
  });
}

const solingenNetwork: Row = {
  municipalityId: "mun_05122000",
  metric: "migrant_organizations_in_network",
  asOf: "2008-10-08",
  source: sources.press,
  value: "40",
  unit: "organizations",
  precision: "DAY",
  qualifier: "MORE_THAN",
};
