import { Topic } from "@kommgraph/schema";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Offer } from "../search/offer.connection.ts";

@ObjectType({
  description: "Two offers of different partners for the same people, near in place and time, both with free places.",
})
export class Overlap {
  @Field(() => [Offer], { nullable: "items", description: "The two, in the order of their ids." })
  offers!: Offer[];

  @Field(() => Topic, { description: "What both are about; their level is the same too." })
  topic!: Topic;

  @Field(() => Float, { description: "Kilometres between them." })
  distanceKm!: number;

  @Field(() => Int, { description: "Days between their starts." })
  daysApart!: number;

  @Field(() => Int, { description: "Free places of both together." })
  freeTogether!: number;
}
