import type { TestService } from "@kommgraph/infra/testing";
import { german, key, providerOf, solingen } from "./made-world.ts";

/** A sound row of a course in Solingen. */
export const row = (number: string, more: object = {}) => ({
  number,
  type: "IK_ALLGEMEIN",
  title: "Integrationskurs am Vormittag",
  municipality: solingen,
  targetGroups: ["EVERYONE"],
  languages: ["de"],
  start: "2027-01-11",
  end: "2027-08-20",
  registerBy: "2027-01-04",
  capacity: 20,
  unitsPerWeek: 20,
  times: [{ day: "MONDAY", from: "08:30", to: "12:45" }],
  latitude: 51.17,
  longitude: 7.08,
  street: "Am Markt 1",
  postalCode: "42651",
  city: "Solingen",
  ...more,
});

export const upsertCourses = `mutation ($input: UpsertCoursesInput!) { upsertCourses(input: $input) { created updated unchanged
  rows { index outcome course { id number title free assuredOn version } userErrors { code message path } }
  userErrors { code message path } } }`;

/** Sends rows in German, as the provider unless somebody else is named; the key is new unless one is given. */
export async function upsert(
  service: TestService,
  provider: string,
  rows: object[],
  more: { dryRun?: boolean; idempotencyKey?: string } = {},
  who = providerOf(provider),
) {
  const input = { idempotencyKey: key(), provider, courses: rows, ...more };
  const { data, errors, statements } = await service.ask(upsertCourses, { input }, { who, headers: german });
  return { answer: data?.upsertCourses, errors, statements };
}
