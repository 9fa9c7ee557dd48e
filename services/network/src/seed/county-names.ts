import { municipalityId, readData, towns } from "@kommgraph/schema";

/** The names of the 31 counties by their ids, as in Kreis Unna and Märkischer Kreis. */
export const countyNames: ReadonlyMap<string, string> = new Map(
  readData("municipalities_nrw.csv")
    .filter((row) => towns.get(municipalityId(row.text("ags")))?.county)
    .map((row): [string, string] => [municipalityId(row.text("kreis_ags")), row.text("kreis_name")]),
);
