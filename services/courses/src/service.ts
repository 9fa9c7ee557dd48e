import { byId, byKeyAlone, type Service } from "@kommgraph/infra";
import { Course } from "./course/course.entity.ts";
import { CourseResolver } from "./course/course.resolver.ts";
import { MunicipalityCourses } from "./course/municipality-courses.resolver.ts";
import { CourseType } from "./course-type/course-type.entity.ts";
import { CourseTypeResolver } from "./course-type/course-type.resolver.ts";
import { migrations } from "./migrations/index.ts";
import { CourseProvider } from "./provider/course-provider.entity.ts";
import { CourseProviderResolver } from "./provider/course-provider.resolver.ts";
import { Licence } from "./provider/licence.entity.ts";
import { Municipality } from "./references/municipality.ts";
import { loadDemonstration } from "./seed/demonstration.ts";
import { loadCourseTypes } from "./seed/load-course-types.ts";

/** Who teaches: course types by law, providers, courses with their seats, and how they went. */
export const courses: Service = {
  name: "courses",
  entities: [CourseType, CourseProvider, Licence, Course],
  migrations,
  resolvers: [CourseResolver, CourseTypeResolver, CourseProviderResolver, MunicipalityCourses],
  references: {
    Course: byId(Course),
    CourseProvider: byId(CourseProvider),
    CourseType: byId(CourseType, "code"),
    Municipality: byKeyAlone(Municipality),
  },
  reference: { version: "2026-11-21", load: loadCourseTypes },
  demonstration: {
    load: loadDemonstration,
    dates: {
      licence: ["valid_until"],
      course: ["starts_on", "ends_on", "register_by", "assured_on"],
    },
  },
};
