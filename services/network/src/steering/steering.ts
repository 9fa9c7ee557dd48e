import { DateScalar, graphEnum, Topic } from "@kommgraph/schema";
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
    WAITING_DAYS:
      "Wartezeit: days from a need to the start of what meets it (§ 7 IntV: six weeks from the referral); quality.",
    COMPLETION_RATE: "Abschlussquote: percent of those who started and stayed to the end; quality.",
    PASS_RATE: "Bestehensquote: percent of those examined who reached the course's level; effect.",
    NETWORK_DENSITY: "Netzwerkdichte: percent of possible links between the partners on site that exist; quality.",
    GRANT_PER_HEAD: "Förderung je Kopf: euros of state grants per inhabitant and year; quantity.",
    COST_PER_COMPLETION: "Kosten je Abschluss: euros of state grants per person who completed a course; effect.",
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

export const SteeringUnit = graphEnum("SteeringUnit", "What a value is counted in.", {
  SEATS_PER_PERSON: "Seats per person.",
  SEATS: "Seats.",
  DAYS: "Days.",
  PERCENT: "Percent, 0 to 100.",
  EUROS: "Euros.",
});
export type SteeringUnit = keyof typeof SteeringUnit;

@ObjectType({ description: "One indicator of a municipality in a quarter of a year." })
export class SteeringQuarter {
  @Field(() => String, { description: "The quarter, e.g. `2026-Q4`." })
  quarter!: string;

  @Field(() => DateScalar, { description: "Its first day." })
  from!: string;

  @Field(() => DateScalar, { description: "Its last day, or the last one of the report in the current quarter." })
  until!: string;

  @Field(() => Float, {
    nullable: true,
    description: "The value, computed as that of the line; null where nothing is known, or where it is withheld.",
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Median of the peers that have a value; null with fewer than three.",
  })
  peerMedian!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many people the value rests on; null where it rests on none, or is not told.",
  })
  basis!: number | null;

  @Field(() => Boolean, {
    description:
      "The value is withheld from whoever asks: it would tell of fewer than five people, or let one find them by subtraction.",
  })
  withheld!: boolean;
}

@ObjectType({ description: "One indicator of a municipality: the target, the value, and how comparable ones do." })
export class SteeringLine {
  /** Whose line it is, up to which day, and whether that is today: what its quarters are counted by. */
  municipality!: string;
  on!: string;
  isNow!: boolean;

  @Field(() => SteeringIndicator, { description: "What is measured." })
  indicator!: SteeringIndicator;

  @Field(() => Topic, { nullable: true, description: "On which topic; null for what has none." })
  topic!: Topic | null;

  @Field(() => SteeringUnit, { description: "What its values are counted in." })
  unit!: SteeringUnit;

  @Field(() => Boolean, { description: "A smaller value is the better one." })
  lessIsBetter!: boolean;

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

  @Field(() => Int, {
    nullable: true,
    description:
      "How many people the value rests on: who need, began, sat the test or completed; null where it rests on none, or is " +
      "not told.",
  })
  basis!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Median of the peers that have a value; null with fewer than three.",
  })
  peerMedian!: number | null;

  @Field(() => Int, { description: "How many peers have a value." })
  peersTold!: number;

  @Field(() => SteeringStatus, { description: "How the value stands to the target." })
  status!: SteeringStatus;

  @Field(() => String, { description: "How the value is computed, and what is not in it." })
  computed!: string;

  @Field(() => [String], {
    description: "Subgraphs whose facts it is computed from; `freshness` tells how recent each is.",
  })
  sources!: string[];
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

  @Field(() => String, { description: "Why the peers are comparable, with their populations." })
  comparable!: string;
}
