import type { SeedJob } from "@kommgraph/infra";
import { type DataRow, municipalityId } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import { ImmigrationOffice } from "../immigration-office/immigration-office.entity.ts";
import { IntegrationCentre } from "../integration-centre/integration-centre.entity.ts";
import { readOwnData } from "./data-file.ts";

/** The 88 immigration offices and the 54 integration centres. */
export async function loadOffices({ em }: SeedJob): Promise<void> {
  await em.upsertMany(ImmigrationOffice, readOwnData("auslaenderbehoerden_nrw.csv").map(office));
  await em.upsertMany(IntegrationCentre, readOwnData("ki_locations_nrw.csv").map(centre));
}

/** Whose office became a service agency with advice and steering tasks (press release of 08.10.2008). */
const serviceAgencies = new Set(["mun_05122000"]);

function office(row: DataRow): EntityData<ImmigrationOffice> {
  const municipality = municipalityId(row.text("key"));
  const isService = serviceAgencies.has(municipality);
  return {
    id: municipality.replace("mun_", "imo_"),
    name: row.text("name"),
    municipality,
    orientation: isService ? "SERVICE" : null,
    advises: isService ? true : null,
    steersReferrals: isService ? true : null,
    central: row.flag("is_zab"),
  };
}

/** What the fact check tells of an opening; it gives no year, and its context says 2016. */
const openings: Record<string, { openedOn: string; note: string }> = {
  mun_05558000: {
    openedOn: "2016-02-12",
    note:
      "50. Standort, eröffnet am 12. Februar in Lüdinghausen; das Jahr ist aus dem Zusammenhang erschlossen " +
      "(NRWSPD, Faktencheck – Was NRW für die Integration tut, 2016)",
  },
};

function centre(row: DataRow): EntityData<IntegrationCentre> {
  const carrier = municipalityId(row.text("ki_key"));
  const isCounty = ["KREIS", "STAEDTEREGION"].includes(row.text("carrier_type"));
  return {
    id: carrier.replace("mun_", "inc_"),
    name: row.text("name"),
    carrier,
    openedOn: openings[carrier]?.openedOn ?? null,
    positions: isCounty ? "6.5" : "5.5",
    strategies: ["INTEGRATION_THROUGH_EDUCATION", "INTEGRATION_AS_CROSS_CUTTING_TASK"],
    note: row.optional("note") ?? openings[carrier]?.note ?? null,
  };
}
