import { DateScalar, DateTimeScalar, graphEnum, Node, Place, TargetGroup } from "@kommgraph/schema";
import { OptionalProps, type Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";

export const EventKind = graphEnum("EventKind", "What kind of event.", {
  CONFERENCE: "Fachtagung or Integrationskonferenz.",
  TRAINING: "Training, such as the Integrationstraining for decision makers of politics and administration.",
  NETWORK_MEETING: "Netzwerktreffen: partners on site meet.",
  INFORMATION: "Informationsveranstaltung: people learn what there is for them.",
  COMMUNITY: "Begegnung: neighbours old and new meet.",
});
export type EventKind = keyof typeof EventKind;

@Entity()
@ObjectType({
  implements: Node,
  description: "Veranstaltung: conferences, trainings for decision makers, network meetings and what neighbours do.",
})
@Directive('@key(fields: "id")')
export class Event {
  [OptionalProps]?: "place";

  @Field(() => ID, { description: "Global id, `evt_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String, { description: "Title as announced." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => EventKind, { description: "What kind of event." })
  @Property({ type: "text" })
  kind!: EventKind;

  @Field(() => DateTimeScalar, { description: "When it begins." })
  @Property({ type: "timestamptz" })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ends; null where that is not known." })
  @Property({ type: "timestamptz", nullable: true })
  endsAt!: Date | null;

  @Field(() => Boolean, {
    description: "Only the day is known, not the hour; `startsAt` is then its beginning in Europe/Berlin.",
  })
  @Property({ type: "boolean" })
  dayOnly!: boolean;

  @Property({ type: "text", nullable: true })
  placeName!: string | null;

  @Property({ type: "text", nullable: true })
  street!: string | null;

  @Property({ type: "text", nullable: true })
  postalCode!: string | null;

  @Property({ type: "text", nullable: true })
  city!: string | null;

  @Property({ type: "double", nullable: true })
  latitude!: number | null;

  @Property({ type: "double", nullable: true })
  longitude!: number | null;

  @Property({ type: "boolean" })
  online!: boolean;

  @ManyToOne(() => Municipality, { ref: true, nullable: true })
  municipality!: Ref<Municipality> | null;

  /** Id of a municipality, an organization or a course provider. */
  @Property({ type: "text", nullable: true })
  hostId!: string | null;

  @Field(() => Int, { nullable: true, description: "Seats in all; null where nobody counts them." })
  @Property({ type: "integer", nullable: true })
  seats!: number | null;

  @Field(() => [TargetGroup], { description: "Whom it is for; empty for the people who do the work." })
  @Property({ type: "text[]" })
  audience!: TargetGroup[];

  @Field(() => String, { nullable: true, description: "Who says so, for events that were published elsewhere." })
  @Property({ type: "text", nullable: true })
  source!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which it was cancelled; lists show none of these. Null for one that takes place.",
  })
  @Property({ type: "date", nullable: true })
  cancelledOn!: string | null;

  @Field(() => Boolean, { description: "Invented for demonstration; nobody invites to this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;

  @Field(() => Int, { description: "Grows with every change; pass it as `expectedVersion`." })
  @Property({ type: "integer", version: true })
  version!: number;

  @Field(() => Place, { nullable: true, description: "Where it takes place; null where that is not known." })
  get place(): Place | null {
    if (!this.online && this.city === null) return null;
    const { placeName: name, street, postalCode, city, latitude, longitude, online } = this;
    const point = latitude === null || longitude === null ? null : { latitude, longitude };
    return { name, street, postalCode, city, point, online };
  }
}
