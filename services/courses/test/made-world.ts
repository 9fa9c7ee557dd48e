import { randomUUID } from "node:crypto";
import type { Role, Who } from "@kommgraph/infra";
import type { TestAnswer, TestService } from "@kommgraph/infra/testing";
import { Course } from "../src/course/course.entity.ts";
import { CourseProvider } from "../src/provider/course-provider.entity.ts";

/** A world made by hand, in which the right answers are known. Tests stand at 2026-11-18. */

export const solingen = "mun_05122000";
export const koeln = "mun_05315000";

export const caseworkerOf = (partner: string): Who => ({ partner, roles: ["reader", "caseworker"], subject: "case" });
export const providerOf = (partner: string): Who => ({ partner, roles: ["reader", "provider"], subject: "teacher" });

/** Somebody who acts for a partner in roles. */
export const as = (partner: string | null, ...roles: Role[]): Who => ({
  partner,
  roles: ["reader", ...roles],
  subject: "x",
});

/** The office that refers the cases. */
export const office = caseworkerOf(solingen);

/** The headers of whoever reads German. */
export const german = { "accept-language": "de" };

export const key = () => randomUUID();

let number = 0;

export async function makeProvider(service: TestService, data: Record<string, unknown> = {}): Promise<string> {
  const id = `prv_made${++number}`;
  await service.orm.em.fork().insert(CourseProvider, {
    id,
    name: `Lernhaus ${number}`,
    municipalityId: solingen,
    countyId: null,
    website: null,
    demonstration: false,
    version: 1,
    ...data,
  } as never);
  return id;
}

/** A course in Solingen that begins in three weeks, in the morning, from A1 to B1, with twenty free seats. */
export async function makeCourse(
  service: TestService,
  provider: string,
  data: Record<string, unknown> = {},
): Promise<string> {
  const id = `crs_made${++number}`;
  await service.orm.em.fork().insert(Course, {
    id,
    number: `N-${number}`,
    type: "cty_IK_ALLGEMEIN",
    provider,
    municipalityId: solingen,
    countyId: null,
    title: `Integrationskurs ${number}`,
    topic: "LANGUAGE",
    targetGroups: ["EVERYONE"],
    languages: ["de"],
    entryLevel: "A1",
    targetLevel: "B1",
    teachingUnits: 500,
    unitsPerWeek: 20,
    times: [{ day: "MONDAY", from: "09:00", to: "12:15" }],
    childcare: false,
    placeName: "Alte Schule",
    street: "Am Markt 1",
    postalCode: "42651",
    city: "Solingen",
    latitude: 51.171,
    longitude: 7.083,
    online: false,
    startsOn: "2026-12-07",
    endsOn: "2027-06-04",
    registerBy: null,
    capacity: 20,
    booked: 0,
    waiting: 0,
    assuredOn: "2026-11-16",
    demonstration: false,
    version: 1,
    ...data,
  } as never);
  return id;
}

/**
 * As a client does it: what was refused for want of time is sent again, with the same key. So is what waited longer than
 * its proof is good, which happens where client and server share a busy process.
 */
export async function persist(
  service: TestService,
  query: string,
  variables: Record<string, unknown>,
  who: Who,
): Promise<TestAnswer<any>> {
  for (;;) {
    const answer = await service.ask(query, variables, { who });
    const retry = ["OVERLOADED", "UNAUTHENTICATED"];
    if (!answer.errors.some(({ extensions }) => retry.includes(extensions.code))) return answer;
  }
}

const refer = `mutation ($input: ReferToCourseInput!) { referToCourse(input: $input) {
  referral { id state version level holdExpiresAt waitingPosition overdue retainUntil demonstration
    course { id free booked waiting version } from { id } history { state at by note } }
  userErrors { code message path } } }`;

/** Refers a case of Solingen, or of whoever the input names, to a course. */
export async function referCase(
  service: TestService,
  input: Record<string, unknown>,
  { who, headers }: { who?: Who; headers?: Record<string, string> } = {},
): Promise<TestAnswer<any>> {
  const from = (input.from as string | undefined) ?? solingen;
  const complete = { idempotencyKey: key(), from, caseRef: caseRef(), ...input };
  return service.ask(refer, { input: complete }, { who: who ?? caseworkerOf(from), ...(headers && { headers }) });
}

const referShortly = `mutation ($input: ReferToCourseInput!) { referToCourse(input: $input) {
  referral { id state } userErrors { code } } }`;

/** The same in few words, made again for as long as everybody is busy. */
export async function referPersistently(service: TestService, input: Record<string, unknown>): Promise<any> {
  const complete = { idempotencyKey: key(), from: solingen, caseRef: caseRef(), ...input };
  const { data, errors } = await persist(service, referShortly, { input: complete }, caseworkerOf(complete.from));
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return data.referToCourse;
}

/** A file number that no other case has. */
export function caseRef(): string {
  return `SG-${++number}-26`;
}

const advance = `mutation ($input: AdvanceCourseReferralInput!) { advanceCourseReferral(input: $input) {
  referral { id state version holdExpiresAt retainUntil history { state by note } course { booked waiting free } }
  userErrors { code message path } } }`;

export async function advanceCase(
  service: TestService,
  input: { referral: string; to: string; expectedVersion: number; note?: string; idempotencyKey?: string },
  who: Who,
  headers: Record<string, string> = {},
): Promise<TestAnswer<any>> {
  return service.ask(advance, { input: { idempotencyKey: key(), ...input } }, { who, headers });
}

/** The seats of a course, as they are stored. */
export async function seatsOf(service: TestService, id: string): Promise<{ booked: number; waiting: number }> {
  const { booked, waiting } = await service.orm.em.fork().findOneOrFail(Course, { id });
  return { booked, waiting };
}

export async function sql(service: TestService, text: string, params: unknown[] = []): Promise<any[]> {
  return service.orm.em.fork().execute(text, params);
}
