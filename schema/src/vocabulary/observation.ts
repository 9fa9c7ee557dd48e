import { Directive, Field, ObjectType } from "type-graphql";
import { graphEnum } from "../graph-enum.ts";
import { DateScalar, DecimalScalar } from "../scalars.ts";

export const DatePrecision = graphEnum("DatePrecision", "How exactly a date is known.", {
  DAY: "To the day.",
  MONTH: "To the month; the day given is the first.",
  YEAR: "To the year; the day given is the first of January.",
});
export type DatePrecision = keyof typeof DatePrecision;

export const Qualifier = graphEnum("Qualifier", "How exactly a published number is meant.", {
  EXACT: "Exactly this number.",
  ABOUT: "About this number (“rund”, or an estimate).",
  MORE_THAN: "More than this number (“über”, “mehr als”).",
});
export type Qualifier = keyof typeof Qualifier;

@Directive("@shareable")
@ObjectType({
  description:
    "A number somebody published, with where it comes from. Two sources may disagree; both stay. " +
    "`precision` says how exactly the date is known, `qualifier` how exactly the number is meant.",
})
export class Observation {
  @Field(() => String, { description: "What was counted or measured, e.g. `population`." })
  metric!: string;

  @Field(() => DecimalScalar, { description: "The number." })
  value!: string;

  @Field(() => String, { description: "Unit of the number, e.g. `persons`, `percent`, `EUR`." })
  unit!: string;

  @Field(() => DateScalar, { description: "The day the number speaks of." })
  asOf!: string;

  @Field(() => DatePrecision, { description: "How exactly that day is known." })
  precision!: DatePrecision;

  @Field(() => Qualifier, { description: "How exactly the number is meant." })
  qualifier!: Qualifier;

  @Field(() => String, { description: "Who published it, where, under which licence." })
  source!: string;
}
