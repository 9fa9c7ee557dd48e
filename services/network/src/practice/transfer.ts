import { DateScalar, graphEnum } from "@kommgraph/schema";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Municipality } from "../references/municipality.ts";

export const TransferOutcome = graphEnum(
  "TransferOutcome",
  "What became of the gap in the topic of a practice, two quarters after somebody took it up. It came after the practice; whether it came from it, nobody measured.",
  {
    CLOSED: "Fewer places than people before, and no longer.",
    SMALLER: "Fewer places than people before and still, but fewer of these people.",
    NOT_SMALLER: "Fewer places than people before, and no fewer of these people.",
    NO_GAP: "There were places for everybody before, or nobody needed one.",
    TOO_EARLY: "Two quarters have not passed yet.",
    WITHHELD: "It would tell of fewer than five people, or let one find them by subtraction.",
  },
);
export type TransferOutcome = keyof typeof TransferOutcome;

@ObjectType({ description: "Need against supply in the topic of a practice, on a day." })
export class TopicSupply {
  @Field(() => DateScalar, { description: "The day." })
  day!: string;

  @Field(() => Int, { nullable: true, description: "People who needed it that day; null where it is withheld." })
  needed!: number | null;

  @Field(() => Int, {
    description: "Places of the offers that ran that day or started within six weeks, as in coverage.",
  })
  offered!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Places per person who needed one; null where nobody did, or where it is withheld.",
  })
  ratio!: number | null;
}

@ObjectType({ description: "Somebody took up a practice of another: when, and what stood there before and after." })
export class Transfer {
  @Field(() => Municipality, { nullable: true, description: "Who took it up; null while its owner does not answer." })
  adopter!: Municipality;

  @Field(() => DateScalar, { description: "When." })
  adoptedOn!: string;

  @Field(() => TopicSupply, { description: "On the day it was taken up." })
  before!: TopicSupply;

  @Field(() => TopicSupply, { nullable: true, description: "Two quarters later; null until they have passed." })
  after!: TopicSupply | null;

  @Field(() => TransferOutcome, { description: "What became of the gap." })
  outcome!: TransferOutcome;
}
