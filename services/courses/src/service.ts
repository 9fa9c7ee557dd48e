import { byId, byIdIfVisible, byKeyAlone, type Service } from "@kommgraph/infra";
import { Course } from "./course/course.entity.ts";
import { CourseResolver } from "./course/course.resolver.ts";
import { MunicipalityCourses } from "./course/municipality-courses.resolver.ts";
import { CourseType } from "./course-type/course-type.entity.ts";
import { CourseTypeResolver } from "./course-type/course-type.resolver.ts";
import { feed } from "./feed.ts";
import { migrations } from "./migrations/index.ts";
import { PathwayResolver } from "./pathway/pathway.resolver.ts";
import { CourseProvider } from "./provider/course-provider.entity.ts";
import { CourseProviderResolver } from "./provider/course-provider.resolver.ts";
import { Licence } from "./provider/licence.entity.ts";
import { Municipality } from "./references/municipality.ts";
import { CourseReferral } from "./referral/course-referral.entity.ts";
import { CourseReferralResolver } from "./referral/course-referral.resolver.ts";
import { CourseReferralStep } from "./referral/course-referral-step.entity.ts";
import { forgetReferrals } from "./referral/forget-referrals.ts";
import { letHoldsExpire } from "./referral/let-holds-expire.ts";
import { moveLinesUp } from "./referral/move-up.ts";
import { MunicipalityReferrals } from "./referral/municipality-referrals.resolver.ts";
import { ProviderReferrals } from "./referral/provider-referrals.resolver.ts";
import { bothSides } from "./referral/sides.ts";
import { loadDemonstration } from "./seed/demonstration.ts";
import { loadCourseTypes } from "./seed/load-course-types.ts";
import { SuggestionResolver } from "./suggestion/suggestion.resolver.ts";
import { UpkeepResolver } from "./upkeep/upkeep.resolver.ts";

/** Who teaches: course types by law, providers, courses with their seats, the way into them, and how they went. */
export const courses: Service = {
  name: "courses",
  entities: [CourseType, CourseProvider, Licence, Course, CourseReferral, CourseReferralStep],
  migrations,
  resolvers: [
    CourseResolver,
    CourseTypeResolver,
    CourseProviderResolver,
    MunicipalityCourses,
    CourseReferralResolver,
    MunicipalityReferrals,
    ProviderReferrals,
    UpkeepResolver,
    SuggestionResolver,
    PathwayResolver,
  ],
  references: {
    Course: byId(Course),
    CourseProvider: byId(CourseProvider),
    CourseReferral: byIdIfVisible(CourseReferral, bothSides),
    CourseType: byId(CourseType, "code"),
    Municipality: byKeyAlone(Municipality),
  },
  feed,
  vanishing: [CourseReferral, CourseReferralStep],
  jobs: [letHoldsExpire, moveLinesUp, forgetReferrals],
  reference: { version: "2026-11-22", load: loadCourseTypes },
  demonstration: {
    load: loadDemonstration,
    dates: {
      licence: ["valid_until"],
      course: ["starts_on", "ends_on", "register_by", "assured_on"],
      course_referral: ["referred_at", "hold_expires_at", "retain_until"],
      course_referral_step: ["at"],
    },
  },
};
