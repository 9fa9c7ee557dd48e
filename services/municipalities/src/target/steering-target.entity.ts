import { DateScalar, DecimalScalar, graphEnum, Node, Topic } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";

export const SteeringIndicator = graphEnum(
  "SteeringIndicator",
  "What a municipality steers by: quantity, quality or effect of what is offered (Strategische Steuerung, KOMM-IN).",
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

@Entity()
@ObjectType({
  implements: Node,
  description: "Steuerungsziel: what a municipality wants to reach, by quantity, quality or effect.",
})
@Directive('@key(fields: "id")')
export class SteeringTarget {
  @Field(() => ID, { description: "Global id, `tgt_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @ManyToOne(() => Municipality, { ref: true })
  municipality!: Ref<Municipality>;

  @Field(() => SteeringIndicator, { description: "What is measured, and in which unit." })
  @Property({ type: "text" })
  indicator!: SteeringIndicator;

  @Field(() => Topic, { nullable: true, description: "Handlungsfeld it is about; null for all together." })
  @Property({ type: "text", nullable: true })
  topic!: Topic | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Where the municipality stood when it set the target; null where nobody had measured.",
  })
  @Property({ type: "decimal", nullable: true })
  baseline!: string | null;

  @Field(() => DecimalScalar, { description: "What is to be reached, in the unit of the indicator." })
  @Property({ type: "decimal" })
  target!: string;

  @Field(() => DateScalar, { description: "By when." })
  @Property({ type: "date" })
  due!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which it was withdrawn; lists show none of these. Null for a target that holds.",
  })
  @Property({ type: "date", nullable: true })
  withdrawnOn!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; no council decided this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, { description: "Grows with every change; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;
}
