import { demonstrationWorld } from "@kommgraph/schema";
import type { MikroORM } from "@mikro-orm/postgresql";
import { ownSource, remoteSource } from "../src/projection/source.ts";
import { FakeFeed, feedSecrets } from "./fake-feed.ts";

/** Two subgraphs that tell the demonstration, and whatever tests have them tell besides. */
export const courses = new FakeFeed("courses");
export const organizations = new FakeFeed("organizations");
export const sources = (orm: MikroORM) => [
  remoteSource("courses", courses.url, feedSecrets),
  remoteSource("organizations", organizations.url, feedSecrets),
  ownSource(orm),
];

export async function startFeeds(): Promise<void> {
  await Promise.all([courses.start(), organizations.start()]);
  const world = demonstrationWorld("small");
  for (const { id, number, town } of world.providers) {
    courses.tell("CourseProvider", id, { name: `Sprachschule ${number}`, municipalityId: town.id });
  }
  for (const course of world.courses) courses.tell("Course", course.id, courseOf(course));
  for (const { id, number, town } of world.organizations) {
    organizations.tell("MigrantOrganization", id, { name: `Verein ${number}`, municipalityId: town.id });
  }
}

export async function stopFeeds(): Promise<void> {
  await Promise.all([courses.stop(), organizations.stop()]);
}

export function courseOf({ by, town, number }: { by: string; town: { id: string }; number: number }) {
  return {
    title: `Kurs ${number}`,
    providerId: by,
    municipalityId: town.id,
    topic: "LANGUAGE",
    targetGroups: ["EVERYONE"],
    start: "2026-12-01",
    end: null,
    capacity: 20,
    free: number % 20,
  };
}
