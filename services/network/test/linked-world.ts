import { demonstrationWorld } from "@kommgraph/schema";
import type { MikroORM } from "@mikro-orm/postgresql";
import { catchUpWithItself, type Told, tell } from "./projected-world.ts";

export const world = demonstrationWorld("small");

/** The partners of the demonstration with their courses, and what links those of the chain. */
export async function tellLinkedWorld(orm: MikroORM): Promise<void> {
  await catchUpWithItself(orm);
  await tell(orm, [
    ...world.organizations.map(
      ({ id, number, town }): Told => [
        "MigrantOrganization",
        id,
        { name: `Verein ${number}`, municipalityId: town.id },
      ],
    ),
    ...world.providers.map(
      ({ id, number, town }): Told => ["CourseProvider", id, { name: `Schule ${number}`, municipalityId: town.id }],
    ),
    ...world.courses.map(
      ({ id, by, town }): Told => [
        "Course",
        id,
        {
          title: "Kurs",
          topic: "LANGUAGE",
          providerId: by,
          municipalityId: town.id,
          start: "2026-10-05",
          end: "2027-03-31",
        },
      ],
    ),
    ...facts,
  ]);
}

/** Partners of these tests alone, in a chain: one funds two, two hands three a practice, three works with four. */
const facts: Told[] = [
  ...["mun_t1", "mun_t2", "mun_t3", "mun_t4", "mun_t5"].map((id): Told => ["Municipality", id, { name: id }]),
  ["Grant", "grt_1", { recipientId: "mun_t1", forwardedFromId: null, cents: "100", awardedOn: "2025-01-01" }],
  ["Grant", "grt_2", { recipientId: "mun_t2", forwardedFromId: "grt_1", cents: "40", awardedOn: "2025-02-01" }],
  ["Grant", "grt_3", { recipientId: "mun_t2", forwardedFromId: "grt_1", cents: "10", awardedOn: "2025-03-01" }],
  [
    "Practice",
    "pra_1",
    {
      originId: "mun_t2",
      adoptions: [
        { municipalityId: "mun_t3", adoptedOn: "2024-05-05" },
        { municipalityId: "mun_t1", adoptedOn: "2027-01-01" },
      ],
    },
  ],
  ["Project", "prj_1", { leadId: "mun_t3", partnerIds: ["mun_t4"], transferredFromId: null }],
  ["Project", "prj_2", { leadId: "mun_t5", partnerIds: [], transferredFromId: "prj_1" }],
  ["Grant", "grt_4", { recipientId: "mun_t5", projectId: "prj_2", cents: "90", awardedOn: "2026-04-01" }],
  [
    "Course",
    "crs_over",
    {
      title: "Vorbei",
      topic: "WORK",
      providerId: "prv_t",
      municipalityId: "mun_t5",
      start: "2026-01-01",
      end: "2026-11-17",
    },
  ],
];
