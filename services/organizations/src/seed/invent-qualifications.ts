import { daysAfter } from "@kommgraph/infra";
import { demonstrationId, Random } from "@kommgraph/schema";
import type { EntityData } from "@mikro-orm/postgresql";
import type { OrganizationKind } from "../organization/organization.entity.ts";
import type { Qualification } from "../qualification/qualification.entity.ts";
import type { InventedOrganization } from "./invent-organizations.ts";

const titles = [
  "Vereinsrecht und Vorstandsarbeit",
  "Projektanträge schreiben: KOMM-AN NRW",
  "Buchführung und Verwendungsnachweis im Verein",
  "Öffentlichkeitsarbeit und soziale Medien",
  "Ehrenamtliche gewinnen und begleiten",
  "Datenschutz im Verein",
  "Kinderschutz: ein Schutzkonzept für unseren Verein",
  "Mitarbeit in kommunalen Gremien und im Integrationsrat",
  "Moderation und Konfliktlösung",
  "Grundlagen der Erstberatung und der Weiterleitung an Fachstellen",
  "Antidiskriminierung: erkennen, beraten, handeln",
  "Elternarbeit mit Kita und Schule",
  "Fundraising und Kooperationen mit Stiftungen",
  "Jugendleiterausbildung (Juleica)",
  "Interkulturelle Gesundheitslotsinnen und -lotsen",
];

/** How many trainings an organization has at most, by its kind. */
const most: Record<OrganizationKind, number> = {
  MIGRANT_SELF_ORGANIZATION: 4,
  WELFARE_ASSOCIATION: 2,
  INTEGRATION_AGENCY: 2,
  VOLUNTEER_INITIATIVE: 3,
};

/** What leading people of the invented organizations learned in the last five years, or are learning. */
export function inventQualifications(
  organizations: InventedOrganization[],
  anchor: string,
): EntityData<Qualification>[] {
  let number = 0;
  return organizations.flatMap(({ row }) => {
    const random = new Random(`qualifications ${row.id}`);
    return random.sample(titles, random.int(0, most[row.kind])).map((title) => ({
      id: demonstrationId("qua", number++),
      organization: row.id,
      title,
      completedOn: random.chance(0.12) ? null : daysAfter(anchor, -random.int(10, 5 * 365)),
      people: random.int(1, 9),
      demonstration: true,
    }));
  });
}
