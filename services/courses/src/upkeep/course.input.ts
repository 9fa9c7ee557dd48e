import { CefrLevel, DateScalar, LanguageTagScalar, TargetGroup } from "@kommgraph/schema";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { Weekday } from "../course/weekly-time.ts";

@InputType({ description: "When it takes place, each week." })
export class WeeklyTimeInput {
  @Field(() => Weekday, { description: "On this day." })
  day!: Weekday;

  @Field(() => String, { description: "From this time of day in Europe/Berlin, `HH:MM`." })
  from!: string;

  @Field(() => String, { description: "Until this time of day in Europe/Berlin, `HH:MM`." })
  to!: string;
}

@InputType({
  description: "A course as its provider knows it, whole: what is left out is unknown, or as the type says.",
})
export class CourseInput {
  @Field(() => String, {
    description: "Your own number of the course, unique among yours; it says which course is meant.",
  })
  number!: string;

  @Field(() => ID, { description: "Kind of course, by id or code, e.g. `IK_ALLGEMEIN`." })
  type!: string;

  @Field(() => String, { description: "Title as published, up to 200 characters." })
  title!: string;

  @Field(() => ID, { description: "Town in which it takes place, `mun_…`." })
  municipality!: string;

  @Field(() => [TargetGroup], { description: "Whom it is for; `EVERYONE` without a restriction." })
  targetGroups!: TargetGroup[];

  @Field(() => [LanguageTagScalar], { description: "Languages in which it is held or accompanied." })
  languages!: string[];

  @Field(() => DateScalar, { description: "First day." })
  start!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day; left out while no end is known." })
  end?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day to register." })
  registerBy?: string | null;

  @Field(() => Int, { description: "Seats, 1 to what the type allows; not fewer than are taken." })
  capacity!: number;

  @Field(() => Boolean, { defaultValue: false, description: "Children are looked after during the lessons." })
  childcare!: boolean;

  @Field(() => CefrLevel, { nullable: true, description: "Level participants bring; that of the type if left out." })
  entryLevel?: CefrLevel | null;

  @Field(() => CefrLevel, { nullable: true, description: "Level it leads to; that of the type if left out." })
  targetLevel?: CefrLevel | null;

  @Field(() => Int, { nullable: true, description: "Units of 45 minutes in all; those of the type if left out." })
  teachingUnits?: number | null;

  @Field(() => Int, { nullable: true, description: "Units a week, 1 to 50." })
  unitsPerWeek?: number | null;

  @Field(() => [WeeklyTimeInput], { nullable: true, description: "When it takes place each week, up to 14 times." })
  times?: WeeklyTimeInput[] | null;

  @Field(() => Boolean, { defaultValue: false, description: "Takes place online." })
  online!: boolean;

  @Field(() => Float, { nullable: true, description: "Degrees north of the place, 50.3 to 52.6." })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: "Degrees east of the place, 5.8 to 9.5." })
  longitude?: number | null;

  @Field(() => String, { nullable: true, description: "Name of the house or room." })
  placeName?: string | null;

  @Field(() => String, { nullable: true, description: "Street and number." })
  street?: string | null;

  @Field(() => String, { nullable: true, description: "Postleitzahl, five digits." })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: "Town as written in the address." })
  city?: string | null;
}
