import type { SeedJob } from "@kommgraph/infra";
import type { EntityData } from "@mikro-orm/postgresql";
import { Network } from "../network/network.entity.ts";

/** The one network that the sources name. Whom it has as members they do not say: “more than 40” organizations. */
export const solingenNetwork: EntityData<Network> & { id: string; municipalityId: string } = {
  id: "net_solinger_integrationsnetzwerk",
  name: "Solinger Integrationsnetzwerk",
  municipalityId: "mun_05122000",
  purpose:
    "Städtische Stellen, Ausländerbehörde, Integrationskursträger, Verbände und Migrantenselbstorganisationen eng " +
    "vernetzen; die Akteure der Selbstorganisationen weiterqualifizieren und in die städtische Integrationssteuerung " +
    "einbinden.",
  topics: [],
  source: "Ministerium für Generationen, Familie, Frauen und Integration NRW, Pressemitteilung vom 08.10.2008",
  dissolvedOn: null,
  demonstration: false,
  version: 1,
};

/** Everything public and real that this subgraph knows. */
export async function loadReference({ em }: SeedJob): Promise<void> {
  await em.upsert(Network, solingenNetwork);
}
