import { DateTimeScalar, TargetGroup } from "@kommgraph/schema";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { EventKind } from "./event.entity.ts";

@InputType({ description: "Where an event takes place; replaces the place as a whole." })
export class EventPlaceInput {
  @Field(() => String, { nullable: true, description: "Name of the house, e.g. `Stadtbibliothek`." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Street and number." })
  street?: string | null;

  @Field(() => String, { nullable: true, description: "Postcode of five digits." })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: "City; needed unless it is online." })
  city?: string | null;

  @Field(() => Float, { nullable: true, description: "Latitude, WGS 84; together with `longitude` or not at all." })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: "Longitude, WGS 84." })
  longitude?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: "Over the internet." })
  online!: boolean;
}

@InputType({ description: "An event, as whoever invites announces it." })
export class AnnounceEventInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => String, { description: "Title, 2 to 200 characters." })
  title!: string;

  @Field(() => EventKind, { description: "What kind of event." })
  kind!: EventKind;

  @Field(() => DateTimeScalar, { description: "When it begins; still to come." })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ends, at most 31 days later." })
  endsAt?: Date | null;

  @Field(() => ID, { nullable: true, description: "Where in the state; left out for events of no single place." })
  municipality?: string | null;

  @Field(() => ID, { description: "Who invites: a municipality, an organization or a course provider." })
  host!: string;

  @Field(() => EventPlaceInput, { nullable: true, description: "Where it takes place." })
  place?: EventPlaceInput | null;

  @Field(() => Int, { nullable: true, description: "Seats in all; left out where nobody counts them." })
  seats?: number | null;

  @Field(() => [TargetGroup], {
    nullable: true,
    description: "Whom it is for; left out for the people who do the work.",
  })
  audience?: TargetGroup[] | null;
}

@InputType({
  description: "What is new about an event. What is left out stays as it is; null clears what may be unknown.",
})
export class ReviseEventInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `evt_…`." })
  event!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Title, 2 to 200 characters." })
  title?: string | null;

  @Field(() => EventKind, { nullable: true, description: "What kind of event." })
  kind?: EventKind | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it begins; still to come." })
  startsAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ends, at most 31 days later." })
  endsAt?: Date | null;

  @Field(() => EventPlaceInput, { nullable: true, description: "Where it takes place." })
  place?: EventPlaceInput | null;

  @Field(() => Int, { nullable: true, description: "Seats in all; null: nobody counts them any more." })
  seats?: number | null;

  @Field(() => [TargetGroup], { nullable: true, description: "Whom it is for." })
  audience?: TargetGroup[] | null;

  @Field(() => String, { nullable: true, description: "Why, for the history; up to 500 characters." })
  note?: string | null;
}

@InputType({ description: "An event that does not take place." })
export class CancelEventInput {
  @Field(() => ID, { description: "New for every change; a repeated call with the same key has no second effect." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which, `evt_…`." })
  event!: string;

  @Field(() => Int, { description: "The `version` you have seen; refused when somebody changed it meanwhile." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Why, for the history; up to 500 characters." })
  note?: string | null;
}
