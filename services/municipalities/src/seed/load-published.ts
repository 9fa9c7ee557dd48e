import type { SeedJob } from "@kommgraph/infra";
import type { EntityData } from "@mikro-orm/postgresql";
import { Event } from "../event/event.entity.ts";
import { Practice } from "../practice/practice.entity.ts";

const sources = {
  pressRelease2008:
    "Ministerium für Generationen, Familie, Frauen und Integration NRW, Pressemitteilung vom 08.10.2008",
  pressRelease2010: "Ministerium für Arbeit, Integration und Soziales NRW, Pressemitteilung vom 27.10.2010",
};

/** The practices and the event that the state's press releases tell of. */
export async function loadPublished({ em }: SeedJob): Promise<void> {
  await em.upsertMany(Practice, practices);
  await em.upsert(Event, conference);
}

const solingen = "mun_05122000";

const practices: EntityData<Practice>[] = [
  {
    id: "pra_KOMM_IN_SOLINGEN_IMMIGRATION_OFFICE",
    title: "Ausländerbehörde als kundenorientierter Dienstleister",
    chapter: "Strategische Steuerung",
    topic: "LEGAL_STATUS",
    summary:
      "Die Ausländerbehörde wandelte sich von der traditionellen Ordnungsbehörde zu einem kundenorientierten " +
      "Dienstleister mit umfassenden Beratungsaufgaben. Sie hat eine zentrale Lenkfunktion bei der Vermittlung in " +
      "Sprachkurse, bei der Weiterleitung an die Migrationserstberatungsstellen und bei der Kontaktpflege mit " +
      "Migrantenselbstorganisationen.",
    source: sources.pressRelease2008,
    origin: solingen,
    demonstration: false,
  },
  {
    id: "pra_KOMM_IN_SOLINGEN_NETWORK",
    title: "Solinger Integrationsnetzwerk",
    chapter: "Vernetzung und Koordination",
    topic: "PARTICIPATION",
    summary:
      "Das Netzwerk der mehr als 40 Migrantenselbstorganisationen wurde ausgebaut, ihre maßgeblichen Akteure wurden " +
      "weiterqualifiziert, um sie in den städtischen Integrationssteuerungsprozess einzubinden. Städtische Stellen, " +
      "Ausländerbehörde, Integrationskursträger, Verbände und Selbstorganisationen sind eng vernetzt; das verbesserte " +
      "die Zusammenarbeit nachhaltig.",
    source: sources.pressRelease2008,
    origin: solingen,
    demonstration: false,
  },
];

/** The press release names day and town, neither hour nor house; the ministry that invited is no partner of the graph. */
const conference: EntityData<Event> = {
  id: "evt_KOMM_IN_CONFERENCE_2010",
  title: "Fachtagung „KOMM-IN NRW – Innovation in der kommunalen Integrationsarbeit“",
  kind: "CONFERENCE",
  startsAt: new Date("2010-10-27T00:00:00+02:00"),
  endsAt: null,
  dayOnly: true,
  placeName: null,
  street: null,
  postalCode: null,
  city: "Bochum",
  latitude: null,
  longitude: null,
  online: false,
  municipality: "mun_05911000",
  hostId: null,
  seats: null,
  audience: [],
  source: sources.pressRelease2010,
  demonstration: false,
};
