import { Directive, Field, Int, ObjectType } from "type-graphql";

/** What the courses subgraph tells of a finished course; the gateway hands it over where a field here requires it. */
@ObjectType({ description: "How a course went; the courses subgraph knows it, and decides who may know what." })
export class CourseQuality {
  @Field(() => Int, { nullable: true, description: "People who attended to the end; null where it is withheld." })
  @Directive("@external")
  completed!: number | null;

  @Field(() => Boolean, { description: "Something is not told, because it would speak of fewer than five people." })
  @Directive("@external")
  withheld!: boolean;
}

/** What the gateway brings from the courses subgraph; one for each offer, with nothing in it where that is no course. */
export type OfferWithQuality = { quality?: CourseQuality | null } | null;
