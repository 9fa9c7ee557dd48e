import { Access, type Context, everybody } from "@kommgraph/infra";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Municipality } from "../references/municipality.ts";
import { quartersOf } from "./quarters-of.ts";
import { reportSteering } from "./report-steering.ts";
import { SteeringLine, SteeringQuarter, SteeringReport } from "./steering.ts";

const small = {
  ...everybody,
  text: "everybody; what rests on counts under five its own, its county, authority and ministry",
};

@Resolver(() => Municipality)
export class MunicipalitySteering {
  @FieldResolver(() => SteeringReport, {
    nullable: true,
    description:
      "Targets against what the graph shows, beside the median of comparable municipalities, with how each value is " +
      "computed.",
  })
  @Access(small)
  steering(
    @Root() { id }: Municipality,
    @Arg("year", () => Int, { nullable: true, description: "The year; the current one, up to today, if left out." })
    year: number | null,
    @Ctx() context: Context,
  ): Promise<SteeringReport> {
    return reportSteering(context, id, year ?? null);
  }
}

/** Every line has its past. */
@Resolver(() => SteeringLine)
export class SteeringLineResolver {
  @FieldResolver(() => [SteeringQuarter], {
    nullable: true,
    description: "The same by quarters up to the last day of the report, the oldest first.",
  })
  quarters(
    @Root() line: SteeringLine,
    @Arg("last", () => Int, { defaultValue: 8, description: "How many, 1 to 20." }) last: number,
    @Ctx() context: Context,
  ): Promise<SteeringQuarter[]> {
    return quartersOf(context, line, last);
  }
}
