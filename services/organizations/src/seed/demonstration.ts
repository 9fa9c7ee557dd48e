import type { DemonstrationJob, SeedJob } from "@kommgraph/infra";
import { demonstrationWorld } from "@kommgraph/schema";
import type { EntityClass, EntityData } from "@mikro-orm/postgresql";
import { CommunityOffer } from "../community-offer/community-offer.entity.ts";
import { MigrantOrganization } from "../organization/organization.entity.ts";
import { Qualification } from "../qualification/qualification.entity.ts";
import { inventOffers } from "./invent-offers.ts";
import { inventOrganizations } from "./invent-organizations.ts";
import { inventQualifications } from "./invent-qualifications.ts";

/** Invented organizations with their trainings and offers: no open register of them exists. */
export async function loadDemonstration({ size, anchor, ...job }: DemonstrationJob): Promise<void> {
  const world = demonstrationWorld(size);
  const organizations = inventOrganizations(world.organizations);
  await insert(
    job,
    "organizations",
    MigrantOrganization,
    organizations.map(({ row }) => row),
  );
  await insert(job, "qualifications", Qualification, inventQualifications(organizations, anchor));
  await insert(job, "community offers", CommunityOffer, inventOffers(world.communityOffers, organizations, anchor));
}

const chunk = 1_000;

async function insert<Entity extends object>(
  { em, progress }: SeedJob,
  what: string,
  entity: EntityClass<Entity>,
  rows: EntityData<Entity>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += chunk) {
    await em.insertMany(entity, rows.slice(start, start + chunk) as never[]);
    progress(what, Math.min(start + chunk, rows.length), rows.length);
  }
}
