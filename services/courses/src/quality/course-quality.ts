import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "How courses went, in counts. Counts below five are withheld in public answers: the number is null and `withheld` " +
    "is true. A sum contains only courses of which nothing is withheld, so that no difference of sums tells what is.",
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
    description: "A number is not told: of a course, a count under five; of a sum, a whole course with such a count.",
  })
  withheld!: boolean;
}
