import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { CourseReferral } from "./course-referral.entity.ts";

@ObjectType({ description: "The referral after the change, or why there was none." })
export class CourseReferralPayload {
  @Field(() => CourseReferral, { nullable: true, description: "The referral." })
  referral?: CourseReferral | null;

  @Field(() => [UserError], { description: "What was wrong; empty when it worked." })
  userErrors!: UserError[];
}
