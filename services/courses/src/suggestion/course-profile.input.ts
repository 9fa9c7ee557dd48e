import { CefrLevel, DateScalar, LanguageTagScalar, TargetGroup } from "@kommgraph/schema";
import { Field, ID, InputType } from "type-graphql";
import { NearInput } from "../course/near.ts";
import { Weekday } from "../course/weekly-time.ts";

@InputType({
  description: "An anonymous person who looks for a course: what matters, and nothing by which one is known.",
})
export class CourseProfile {
  @Field(() => ID, { description: "Where the person lives: a town or county, `mun_…`." })
  municipality!: string;

  @Field(() => CefrLevel, { description: "Level the person has." })
  level!: CefrLevel;

  @Field(() => CefrLevel, {
    nullable: true,
    description: "Level the person wants to reach; for chains of courses B1, or the next one above, if left out.",
  })
  goal?: CefrLevel | null;

  @Field(() => [TargetGroup], {
    nullable: true,
    description: "Groups the person belongs to: only courses for one of them, or for everyone, are suggested.",
  })
  targetGroups?: TargetGroup[] | null;

  @Field(() => Boolean, { nullable: true, description: "The person needs child care during the lessons." })
  childcare?: boolean | null;

  @Field(() => [Weekday], { nullable: true, description: "Days on which the person can come; any if left out." })
  days?: Weekday[] | null;

  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description: "Languages the person speaks: courses accompanied in one of them come first.",
  })
  languages?: string[] | null;

  @Field(() => NearInput, {
    nullable: true,
    description:
      "From which point, and how far the person can go; 50 km from the centre of the municipality if left out.",
  })
  near?: NearInput | null;

  @Field(() => DateScalar, { nullable: true, description: "Can begin on this day or later; today if left out." })
  from?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Has attended an integration course properly and not reached B1: may repeat units, once (IntV § 5 (5)). Courses " +
      "that repeat are suggested to nobody else.",
  })
  mayRepeat!: boolean;
}
