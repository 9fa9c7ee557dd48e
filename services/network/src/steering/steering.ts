import { graphEnum, Topic } from "@kommgraph/schema";
import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Node } from "../node/node.interface.ts";
import { foreignNodes } from "../references/foreign-nodes.ts";
import { Municipality } from "../references/municipality.ts";

export const SteeringIndicator = graphEnum(
  "SteeringIndicator",
  "What is steered by (Kennzahl), of the kinds quantity, quality and effect.",
  {
    SEATS_PER_NEED: "Plätze je Bedarf: seats offered per person who needs one; quantity.",
    FREE_SEATS: "Freie Plätze: seats free now; quantity.",
    WAITING_DAYS: "Wartezeit: days from referral to start of the course (§ 7 IntV: six weeks); quality.",
    COMPLETION_RATE: "Abschlussquote: percent of those who started and stayed to the end; quality.",
    PASS_RATE: "Bestehensquote: percent of those examined who reached the course's level; effect.",
    NETWORK_DENSITY: "Netzwerkdichte: percent of possible links between the partners on site that exist; quality.",
    GRANT_PER_HEAD: "Förderung je Kopf: euros of state grants per inhabitant and year; quantity.",
    COST_PER_COMPLETION: "Kosten je Abschluss: euros spent per completed course; effect.",
  },
);
export type SteeringIndicator = keyof typeof SteeringIndicator;

export const SteeringStatus = graphEnum("SteeringStatus", "How a value stands to its target.", {
  REACHED: "The target is reached.",
  ON_TRACK:
    "At least half of the way from the baseline to the target is done; without a baseline, nine tenths of the target.",
  BEHIND: "Less than that.",
  NO_DATA: "There is no target, or no value to hold against it.",
});
export type SteeringStatus = keyof typeof SteeringStatus;

@ObjectType({ description: "One indicator of a municipality: the target, the value, and how comparable ones do." })
export class SteeringLine {
  @Field(() => SteeringIndicator, { description: "What is measured." })
  indicator!: SteeringIndicator;

  @Field(() => Topic, { nullable: true, description: "On which topic; null for what has none." })
  topic!: Topic | null;

  @Field(() => foreignNodes.SteeringTarget, {
    nullable: true,
    description: "The target that is due next, or was due last; null where there is none.",
  })
  target!: Node | null;

  @Field(() => Float, {
    nullable: true,
    description: "The value as the graph shows it; null where it cannot be computed, or is withheld for a small count.",
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Median of the peers that have a value; null with fewer than three.",
  })
  peerMedian!: number | null;

  @Field(() => SteeringStatus, { description: "How the value stands to the target." })
  status!: SteeringStatus;

  @Field(() => String, { description: "How the value is computed and from what, or why it is not." })
  computed!: string;
}

@ObjectType({ description: "Targets of a municipality against what the graph shows, for a year." })
export class SteeringReport {
  @Field(() => Int, { description: "The year." })
  year!: number;

  @Field(() => [SteeringLine], { description: "A line for every indicator." })
  lines!: SteeringLine[];

  @Field(() => [Municipality], {
    nullable: "items",
    description: "Comparable municipalities: up to eight of the same kind, the nearest in population.",
  })
  peers!: Municipality[];
}
