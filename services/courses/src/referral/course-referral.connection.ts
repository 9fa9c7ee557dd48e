import { connectionOf } from "@kommgraph/schema";
import { CourseReferral } from "./course-referral.entity.ts";

export const CourseReferralConnection = connectionOf(() => CourseReferral, "CourseReferral");
