import type { DemonstrationJob } from "@kommgraph/infra";
import { demonstrationWorld, type InventedOffer } from "@kommgraph/schema";
import type { EntityClass, EntityData } from "@mikro-orm/postgresql";
import { Course } from "../course/course.entity.ts";
import { CourseProvider } from "../provider/course-provider.entity.ts";
import { Licence } from "../provider/licence.entity.ts";
import { CourseReferral } from "../referral/course-referral.entity.ts";
import { CourseReferralStep } from "../referral/course-referral-step.entity.ts";
import { inventCourse, type Wish } from "./invent-course.ts";
import { type InventedProvider, inventProviders } from "./invent-providers.ts";
import { inventReferrals } from "./invent-referrals.ts";

/** Invented providers, courses and cases: no open register of real ones exists. */
export async function loadDemonstration(job: DemonstrationJob): Promise<void> {
  const world = demonstrationWorld(job.size);
  const providers = inventProviders(world.providers, job.anchor);
  await insert(job, CourseProvider, "course providers", providers.map(providerRow));
  await insert(job, Licence, "licences", providers.flatMap(licenceRows));
  const courses = courseRows(world.courses, providers, job.anchor);
  await insert(job, Course, "courses", courses);
  const referrals = inventReferrals(courses as never, job.anchor);
  await insert(
    job,
    CourseReferral,
    "referrals",
    referrals.map(({ referral }) => referral),
  );
  await insert(
    job,
    CourseReferralStep,
    "steps of referrals",
    referrals.flatMap(({ steps }) => steps),
  );
}

function providerRow({ id, name, town, website }: InventedProvider): EntityData<CourseProvider> {
  return { id, name, municipalityId: town.id, countyId: town.county, website, demonstration: true };
}

function licenceRows({ id, licences }: InventedProvider): EntityData<Licence>[] {
  return licences.map((licence) => ({ ...licence, provider: id, demonstration: true }));
}

/** Every fourth course in Solingen: in the morning, with child care, to B1, within six weeks. */
const solingen = "mun_05122000";
const wish: Wish = {
  codes: ["IK_ALLGEMEIN", "IK_ELTERN", "IK_FRAUEN"],
  part: "MORNING",
  childcare: true,
  weeks: [1, 5],
};

function courseRows(offers: InventedOffer[], providers: InventedProvider[], anchor: string): EntityData<Course>[] {
  const byId = new Map(providers.map((provider) => [provider.id, provider]));
  const ordinals = new Map<string, number>();
  return offers.map((offer) => {
    const ordinal = ordinals.get(offer.by) ?? 0;
    ordinals.set(offer.by, ordinal + 1);
    const wished = offer.town.id === solingen && ordinal % 4 === 1 ? wish : undefined;
    return inventCourse(offer, byId.get(offer.by) as InventedProvider, { ordinal, anchor, wish: wished });
  });
}

async function insert<Entity extends object>(
  { em, progress }: DemonstrationJob,
  entity: EntityClass<Entity>,
  what: string,
  rows: EntityData<Entity>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 1_000) {
    await em.insertMany(entity, rows.slice(start, start + 1_000) as never);
    progress(what, Math.min(start + 1_000, rows.length), rows.length);
  }
}
