import type { Feed } from "@kommgraph/infra";
import type { Course } from "./course/course.entity.ts";
import type { CourseType } from "./course-type/course-type.entity.ts";
import type { CourseProvider } from "./provider/course-provider.entity.ts";

/**
 * What the change feed tells. It is inward: exact quality counts are in it, and whoever shows them to the public has to
 * follow the rules of `quality/`. Referrals are in no feed.
 */
export const feed: Feed = {
  CourseType: ({ code, name, nameEnglish, family, entryLevel, targetLevel, totalUnits, maxGroupSize }: CourseType) => ({
    code,
    name,
    nameEnglish,
    family,
    entryLevel,
    targetLevel,
    totalUnits,
    maxGroupSize,
  }),
  CourseProvider: ({ name, municipalityId, countyId, website, demonstration, version }: CourseProvider) => ({
    name,
    municipalityId,
    countyId,
    website,
    demonstration,
    version,
  }),
  Course: courseFacts,
};

function courseFacts(course: Course): Record<string, unknown> {
  const { latitude, longitude, started, completed, examined, passed } = course;
  return {
    number: course.number,
    title: course.title,
    typeId: course.type.id,
    providerId: course.provider.id,
    municipalityId: course.municipalityId,
    countyId: course.countyId,
    topic: course.topic,
    targetGroups: course.targetGroups,
    languages: course.languages,
    entryLevel: course.entryLevel,
    targetLevel: course.targetLevel,
    teachingUnits: course.teachingUnits,
    unitsPerWeek: course.unitsPerWeek,
    times: course.times,
    childcare: course.childcare,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    online: course.online,
    start: course.startsOn,
    end: course.endsOn,
    registerBy: course.registerBy,
    capacity: course.capacity,
    booked: course.booked,
    waiting: course.waiting,
    free: course.capacity - course.booked,
    assuredOn: course.assuredOn,
    quality: started === null ? null : { started, completed, examined, passed },
    demonstration: course.demonstration,
    version: course.version,
  };
}
