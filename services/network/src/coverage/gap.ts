import { graphEnum, Topic } from "@kommgraph/schema";
import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Node } from "../node/node.interface.ts";
import { foreignNodes } from "../references/foreign-nodes.ts";
import { Offer } from "../search/offer.connection.ts";

export const GapReason = graphEnum("GapReason", "Why what there is does not do.", {
  NO_OFFER: "Nobody in the state offers anything on this topic for these people.",
  TOO_FAR: "The nearest of the right level is out of reach.",
  TOO_LATE: "What is within reach starts too late.",
  FULL: "What is within reach and starts in time has too few free places.",
  WRONG_LEVEL: "What there is leads to another level, or to none.",
});
export type GapReason = keyof typeof GapReason;

@ObjectType({ description: "A need that nothing within reach and time meets in full." })
export class Gap {
  @Field(() => foreignNodes.Need, { nullable: true, description: "The need; null while its owner does not answer." })
  need!: Node;

  @Field(() => Topic, { description: "What is needed." })
  topic!: Topic;

  @Field(() => Int, {
    nullable: true,
    description: "People left without a free place; null where it is withheld, because it is below five.",
  })
  missing!: number | null;

  @Field(() => Offer, { nullable: true, description: "What comes nearest to it; null where there is nothing." })
  nearest!: Offer | null;

  @Field(() => Float, {
    nullable: true,
    description: "How far that is from the centre of the town; 0 for what is online.",
  })
  distanceKm!: number | null;

  @Field(() => Int, { nullable: true, description: "Days until that starts; below 0 where it runs already." })
  daysUntilStart!: number | null;

  @Field(() => GapReason, { description: "Why it does not do." })
  reason!: GapReason;
}
