import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "How courses went, in counts. In public answers nobody is told of fewer than five people, neither by a count nor by " +
    "the difference of two: such counts are null and `withheld` is true. Sums contain what may be told one by one, and " +
    "the rest in bundles that are big enough, so that no difference of sums tells more. Providers and municipalities " +
    "see every count of their own courses, the ministry of all.",
})
export class CourseQuality {
  @Field(() => Int, { nullable: true, description: "People who began." })
  started!: number | null;

  @Field(() => Int, { nullable: true, description: "People who attended to the end." })
  completed!: number | null;

  @Field(() => Int, { nullable: true, description: "People who sat the final test." })
  examined!: number | null;

  @Field(() => Int, { nullable: true, description: "People who passed it." })
  passed!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Share of those who began that attended to the end, 0 to 1; null where either count is.",
  })
  completionRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Share of those who sat the test that passed it, 0 to 1; null where either count is.",
  })
  passRate!: number | null;

  @Field(() => Boolean, {
    description: "Something is not told: of a course, some of its counts; of a sum, whole courses.",
  })
  withheld!: boolean;
}
