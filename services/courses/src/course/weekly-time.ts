import { graphEnum } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";

export const Weekday = graphEnum("Weekday", "Day of the week.", {
  MONDAY: "Montag.",
  TUESDAY: "Dienstag.",
  WEDNESDAY: "Mittwoch.",
  THURSDAY: "Donnerstag.",
  FRIDAY: "Freitag.",
  SATURDAY: "Samstag.",
  SUNDAY: "Sonntag.",
});
export type Weekday = keyof typeof Weekday;

/** All weekdays, Monday first. */
export const weekdays = Object.keys(Weekday) as Weekday[];

@ObjectType({ description: "When it takes place, each week." })
export class WeeklyTime {
  @Field(() => Weekday, { description: "On this day." })
  day!: Weekday;

  @Field(() => String, { description: "From this time of day in Europe/Berlin, `HH:MM`." })
  from!: string;

  @Field(() => String, { description: "Until this time of day in Europe/Berlin, `HH:MM`." })
  to!: string;
}
