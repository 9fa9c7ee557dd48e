import { actsFor, hasRole, type Who } from "@kommgraph/infra";
import type { Course } from "../course/course.entity.ts";
import type { CourseQuality } from "./course-quality.ts";
import { exactQuality, publishedQuality } from "./published-quality.ts";

/** What somebody may know of how a course went; null until its provider has told. */
export function qualityOfCourse(course: Course, who: Who): CourseQuality | null {
  const { started, completed, examined, passed } = course;
  if (started === null || completed === null || examined === null || passed === null) return null;
  const counts = { started, completed, examined, passed };
  return seesEveryCount(who, course) ? exactQuality(counts) : publishedQuality(counts);
}

function seesEveryCount(who: Who, { provider, municipalityId, countyId }: Course): boolean {
  return hasRole(who, "ministry") || [provider.id, municipalityId, countyId].some((owner) => actsFor(who, owner));
}
