import { DatePrecision, DateScalar, graphEnum } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Programme } from "../programme/programme.entity.ts";

export const TimelineKind = graphEnum("TimelineKind", "What happened on a date of the history.", {
  PROGRAMME_START: "A programme started.",
  PROGRAMME_END: "A programme ended.",
  CALL_OPEN: "A call for applications opened.",
  CALL_DEADLINE: "A call for applications closed (Antragsfrist).",
  PRESS_RELEASE: "A ministry told the press.",
  PUBLICATION: "A report or handbook was published.",
  CONFERENCE: "A conference (Fachtagung).",
  MAP: "A map was drawn.",
  LAW: "An act of parliament.",
  OPENING: "A centre opened.",
  BUDGET: "Money was made available or planned.",
});
export type TimelineKind = keyof typeof TimelineKind;

@Entity()
@ObjectType({ description: "A date of the history of the state's integration programmes." })
export class TimelineEvent {
  @PrimaryKey({ type: "integer" })
  position!: number;

  @Field(() => DateScalar, { description: "When." })
  @Property({ type: "date" })
  date!: string;

  @Field(() => DatePrecision, { description: "How exactly the date is known." })
  @Property({ type: "text" })
  precision!: DatePrecision;

  @Field(() => String, { description: "What happened." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => TimelineKind, { description: "What kind of event it was." })
  @Property({ type: "text" })
  kind!: TimelineKind;

  @Field(() => String, { nullable: true, description: "Where, if a source tells." })
  @Property({ type: "text", nullable: true })
  place!: string | null;

  @Field(() => String, { description: "Who tells it, and what of the date was inferred." })
  @Property({ type: "text" })
  source!: string;

  @ManyToOne(() => Programme, { ref: true })
  programme!: Ref<Programme>;
}
